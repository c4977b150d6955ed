from build import *

HEADS = """行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结果 结果 其他 尚未 总
维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总
维持 纠正 结果 审结 计 维持 纠正 结果 审结 计"""


def table_text(table):
    if table is not report.table("disputes"):
        return printed(table)
    return HEADS + "\n" + " ".join(cell.text for cell in table.rows[-1].cells)


report = qingshi_2022()
report.prose["problems"] = ["一是业务骨干以兼职", "为主，队伍还不稳定，专业人员配备不", "足；二是公开的内容较少。"]
files = {"source.txt": text(report.body(), table_text)}
