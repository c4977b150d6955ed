from build import *

HEADS = """行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结 结 其 尚
结 结 其 尚 结 结 其 尚
果 果 他 未
总计 果 果 他 未 总 果 果 他 未 总
维 纠 结 审
维 纠 结 审 计 维 纠 结 审 计
持 正 果 结
持 正 果 结 持 正 果 结"""


def table_text(table):
    if table is not report.table("disputes"):
        return printed(table)
    return HEADS + "\n" + " ".join(cell.text for cell in table.rows[-1].cells)


report = yunxi_2020()
report.prose["disputes"] = ["2020 年，我局对形成的政府信息依法、有序公开。"]
files = {"source.txt": paged(text(report.body(), table_text), 40, lambda number: f"P. {number}")}
