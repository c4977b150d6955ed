from build import *

report = Report(
    "岚屿综合实验区", 2022, 2021,
    disclosure=dict(normative_documents="88 55 698", licensing="10690", penalties="2113", fees="9116.36"),
    applications=dict(
        received="71 3 0 1 0 0 75", carried_in="1 0 0 0 0 0 1", granted="12 1 0 1 0 0 14", granted_in_part="4 0 0 0 0 0 4",
        refused_third_party="9 0 0 0 0 0 9", unavailable_not_held="31 2 0 0 0 0 33", not_processed_petition="11 0 0 0 0 0 11",
        handled="67 3 0 1 0 0 71", carried_out="5 0 0 0 0 0 5"),
    disputes=dict(reconsideration="5 0 1 0 6", suit_direct="2 0 0 1 3"))
report.title = ["岚屿综合实验区2022年度政府信息公开工作年度报告"]
report.headings["disputes"] = "四、政府信息公开行政法复议、行政诉讼情况"
for key in ("disclosure", "applications"):
    for row in report.table(key).rows:
        figures = [cell for cell in row.cells if cell.tag.count(".") == 1 and not cell.tag.startswith(("head", "group", "block"))]
        if figures:
            figures[0].text = " " + figures[0].text
for row in report.table("disputes").rows[3:]:
    for cell in row.cells:
        cell.text += " "
metadata = ("标题: 岚屿综合实验区2022年度政府信息公开工作年度报告\n发布时间: 2023-02-08 16:34\n文号: \n发布机构: \n栏目: 政府信息公开年报\n"
            "==================== 正文 ====================\n")
files = {"source.txt": metadata + one_line(report.body(), glued)}
