"""The tables of a 行政执法统计年报: one row under heads that differ from place to place. Labels typed from published tables."""

from .tables import Cell, Row, Table

# Row, title over all heads, and every kind that some place's table has.
TABLES = {
    "penalties": ("decided", "行政处罚实施数量（宗）", {
        "warned": "警告", "criticised": "通报批评", "warned_or_criticised": "警告、通报批评", "fine": "罚款",
        "confiscation": "没收违法所得、没收非法财物", "licence_suspended": "暂扣许可证、执照", "grade_lowered": "降低资质等级",
        "licence_suspended_or_lowered": "暂扣许可证、执照，降低资质等级", "restricted": "限制开展生产经营活动", "suspended": "责令停产停业",
        "closed": "责令关闭、限制从业", "suspended_or_closed": "责令停产停业、责令关闭、限制从业", "licence_revoked": "吊销许可证、执照",
        "detention": "行政拘留", "other": "其他行政处罚", "total": "合计（宗）", "fined": "罚没金额（万元）"}),
    "licences": ("decided", "行政许可实施数量（宗）", {
        "applied": "申请数量", "accepted": "受理数量", "granted": "许可数量", "refused": "不予许可数量", "revoked": "撤销许可数量"}),
    "compulsion": ("done", "行政强制实施数量（宗）", {
        "sealed": "查封场所、设施或者财物", "seized": "扣押财物", "frozen": "冻结存款、汇款", "other_measures": "其他行政强制措施",
        "surcharged": "加处罚款或者滞纳金", "transferred": "划拨存款、汇款", "auctioned": "拍卖或者依法处理查封、扣押的场所、设施或者财物",
        "restored": "排除妨碍、恢复原状", "performed": "代履行", "other_execution": "其他强制执行", "court": "申请法院强制执行",
        "total": "合计（宗）"}),
    "other_acts": ("done", "其他行政执法行为实施情况", {
        "levies": "行政征收次数", "inspections": "行政检查次数", "rulings": "行政裁决次数", "confirmations": "行政确认次数",
        "rewards": "行政奖励次数", "payments": "行政给付次数", "other": "其他行政执法行为"}),
}

# The columns of 表一 as places print them, in their order.
ZHEJIANG_2024 = ("warned_or_criticised fine confiscation licence_suspended_or_lowered licence_revoked restricted suspended_or_closed "
                 "detention other total fined")
DATONG_2021 = ("warned criticised fine confiscation licence_suspended grade_lowered restricted suspended closed licence_revoked detention "
               "other total fined")
HANGZHOU_2022 = "warned fine confiscation licence_suspended suspended licence_revoked detention other total fined"


def enforcement(grid, columns, figures, labels=(), titled=True):
    """A table of the columns named, with a figure each ("_" is an empty cell); `labels` replaces heads."""
    row, title, heads = TABLES[grid]
    columns = columns.split()
    heads = {**heads, **dict(labels)}
    texts = ["" if text == "_" else text for text in figures.split()]
    rows = [Row([Cell(title, cols=len(columns))])] if titled else []
    rows.append(Row([Cell(heads[column], tag=f"head.{column}") for column in columns]))
    rows.append(Row([Cell(text, tag=f"{row}.{column}") for column, text in zip(columns, texts, strict=True)]))
    return Table(rows)


def whole(grid):
    """All columns of a grid, for its truth."""
    return enforcement(grid, " ".join(TABLES[grid][2]), " ".join("0" for _ in TABLES[grid][2]))
