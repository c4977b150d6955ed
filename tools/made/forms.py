"""The statutory forms as made reports print them: labels, keys and ties.

Typed from the official forms, on purpose not read from grammars/: a mistake in a
grammar must show up as a difference, and it cannot if both sides share it.
"""

from dataclasses import dataclass
from decimal import Decimal

OLD, NEW = "zfxxgk-2019", "zfxxgk-2021"
GRIDS = ("disclosure", "applications", "disputes")

SECTIONS = (
    ("overview", "总体情况"),
    ("disclosure", "主动公开政府信息情况"),
    ("applications", "收到和处理政府信息公开申请情况"),
    ("disputes", "政府信息公开行政复议、行政诉讼情况"),
    ("problems", "存在的主要问题及改进情况"),
    ("other", "其他需要报告的事项"),
)


@dataclass(frozen=True)
class Block:
    """One block of table 二: a title over the table, a row of heads, rows of figures."""

    title: str
    heads: tuple   # (column key, label)
    rows: tuple    # (row key, label)


_LAST, _CHANGE, _DECIDED = (("items_last_year", "上一年项目数量"), ("items_change", "本年增/减"),
                            ("decisions", "处理决定数量"))
DISCLOSURE = {
    OLD: (
        Block("第二十条第（一）项",
              (("made", "本年新制作数量"), ("published", "本年新公开数量"), ("public_total", "对外公开总数量")),
              (("rules", "规章"), ("normative_documents", "规范性文件"))),
        Block("第二十条第（五）项", (_LAST, _CHANGE, _DECIDED),
              (("licensing", "行政许可"), ("other_services", "其他对外管理服务事项"))),
        Block("第二十条第（六）项", (_LAST, _CHANGE, _DECIDED),
              (("penalties", "行政处罚"), ("enforcement", "行政强制"))),
        Block("第二十条第（八）项", (_LAST, _CHANGE), (("fees", "行政事业性收费"),)),
        Block("第二十条第（九）项", (("projects", "采购项目数量"), ("amount", "采购总金额")),
              (("procurement", "政府集中采购"),)),
    ),
    NEW: (
        Block("第二十条第（一）项",
              (("made", "本年制发件数"), ("repealed", "本年废止件数"), ("in_force", "现行有效件数")),
              (("rules", "规章"), ("normative_documents", "行政规范性文件"))),
        Block("第二十条第（五）项", (("decisions", "本年处理决定数量"),), (("licensing", "行政许可"),)),
        Block("第二十条第（六）项", (("decisions", "本年处理决定数量"),),
              (("penalties", "行政处罚"), ("enforcement", "行政强制"))),
        Block("第二十条第（八）项", (("amount", "本年收费金额（单位：万元）"),), (("fees", "行政事业性收费"),)),
    ),
}
DISCLOSURE_COLUMNS = {OLD: 5, NEW: 4}

COLUMNS = (("natural_person", "自然人"), ("business", "商业企业"), ("research", "科研机构"),
           ("social", "社会公益组织"), ("legal_service", "法律服务机构"), ("other_org", "其他"), ("total", "总计"))
COLUMN_KEYS = tuple(key for key, _ in COLUMNS)
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
OUTCOME = "三、本年度办理结果"

# (group label or "", ((row key, label), …)). A group "" has rows whose label spans both columns.
_REFUSED = ("（三）不予公开", (
    ("refused_state_secret", "1.属于国家秘密"), ("refused_by_law", "2.其他法律行政法规禁止公开"),
    ("refused_security_stability", "3.危及“三安全一稳定”"), ("refused_third_party", "4.保护第三方合法权益"),
    ("refused_internal_affairs", "5.属于三类内部事务信息"), ("refused_process", "6.属于四类过程性信息"),
    ("refused_enforcement_file", "7.属于行政执法案卷"), ("refused_admin_query", "8.属于行政查询事项")))
_UNAVAILABLE = ("（四）无法提供", (
    ("unavailable_not_held", "1.本机关不掌握相关政府信息"), ("unavailable_needs_making", "2.没有现成信息需要另行制作"),
    ("unavailable_unclear", "3.补正后申请内容仍不明确")))
_NOT_PROCESSED = ("（五）不予处理", (
    ("not_processed_petition", "1.信访举报投诉类申请"), ("not_processed_repeat", "2.重复申请"),
    ("not_processed_publication", "3.要求提供公开出版物"), ("not_processed_excessive", "4.无正当理由大量反复申请"),
    ("not_processed_confirm", "5.要求行政机关确认或重新出具已获取信息")))
_OTHERWISE = ("（六）其他处理", (
    ("otherwise_not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("otherwise_fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("otherwise_other", "3.其他")))
_OPENED = ("", (("granted", "（一）予以公开"),
                ("granted_in_part", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")))
OUTCOMES = {
    OLD: (_OPENED, _REFUSED, _UNAVAILABLE, _NOT_PROCESSED, ("", (("otherwise", "（六）其他处理"),))),
    NEW: (_OPENED, _REFUSED, _UNAVAILABLE, _NOT_PROCESSED, _OTHERWISE),
}
RECEIVED = ("received", "一、本年新收政府信息公开申请数量")
CARRIED_IN = ("carried_in", "二、上年结转政府信息公开申请数量")
HANDLED = ("handled", "（七）总计")
CARRIED_OUT = ("carried_out", "四、结转下年度继续办理")

OUTCOME_OF_DISPUTE = (("upheld", "结果维持"), ("corrected", "结果纠正"), ("other_outcome", "其他结果"),
                      ("pending", "尚未审结"), ("total", "总计"))
DISPUTES = (("reconsideration", "行政复议"), ("suit_direct", "未经复议直接起诉"), ("suit_after", "复议后起诉"))


def outcome_rows(form):
    return [key for _, rows in OUTCOMES[form] for key, _ in rows]


def sub_items(form):
    """The rows that stand under a group label, by group."""
    return [[key for key, _ in rows] for group, rows in OUTCOMES[form] if group]


def application_rows(form):
    return ["received", "carried_in", *outcome_rows(form), "handled", "carried_out"]


def keys_of(grid, form):
    """Every figure key of a grid, in the form's order."""
    if grid == "disclosure":
        return [f"disclosure.{row}.{column}" for block in DISCLOSURE[form]
                for row, _ in block.rows for column, _ in block.heads]
    if grid == "applications":
        return [f"applications.{row}.{column}" for row in application_rows(form) for column in COLUMN_KEYS]
    return [f"disputes.{row}.{column}" for row, _ in DISPUTES for column, _ in OUTCOME_OF_DISPUTE]


@dataclass(frozen=True)
class Tie:
    name: str     # check@place
    left: tuple   # figure keys, added up
    right: tuple


def ties_of(grid, form):
    if grid == "disclosure":
        return []
    if grid == "disputes":
        return [_across("disputes", row, [key for key, _ in OUTCOME_OF_DISPUTE]) for row, _ in DISPUTES]
    across = [_across("applications", row, COLUMN_KEYS) for row in application_rows(form)]
    return across + [tie for column in COLUMN_KEYS for tie in (_down(form, column), _flow(column))]


def _across(grid, row, columns):
    keys = [f"{grid}.{row}.{column}" for column in columns]
    return Tie(f"{grid}.across@{row}", tuple(keys[:-1]), (keys[-1],))


def _down(form, column):
    return Tie(f"applications.down@{column}", tuple(f"applications.{row}.{column}" for row in outcome_rows(form)),
               (f"applications.handled.{column}",))


def _flow(column):
    side = lambda *rows: tuple(f"applications.{row}.{column}" for row in rows)
    return Tie(f"applications.flow@{column}", side("received", "carried_in"), side("handled", "carried_out"))


def fails(tie, amount_of):
    """Whether no non-negative amounts for what is not known could make both sides equal.

    `amount_of` gives a Decimal, or None for a figure that is no amount."""
    left, left_open = _side(tie.left, amount_of)
    right, right_open = _side(tie.right, amount_of)
    if left_open and right_open:
        return False
    if left_open:
        return left > right
    if right_open:
        return right > left
    return left != right


def _side(keys, amount_of):
    amounts = [amount_of(key) for key in keys]
    known = sum((amount for amount in amounts if amount is not None), Decimal(0))
    return known, any(amount is None for amount in amounts)
