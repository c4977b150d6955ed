from build import *

report = Report("云港区科技创新局", 2020, 2019, applications=dict(carried_out=["\u00a0", "0", "0", "0", "0", "0", "0"]))
report.title = ["云港区科技创新局", "2020年政府信息公开工作年度报告"]
report.preface = []
report.headings["overview"] = "1、 总体情况"
report.prose["overview"] = [
    "一年来，我局按照统一部署推进公开工作，办事指南和政策文件通过网站向社会公布。",
    "    1.主动公开政府信息情况。2020年，我局在网站发布动态类信息12条，其中重点领域9条，其他3条。",
    "2.制度建设情况。明确专人负责，发布前逐条审核。",
    "3.依申请公开政府信息情况。2020年我局未收到政府信息公开申请。",
    "    4.政府信息公开行政复议、行政诉讼情况。2020年我局没有因公开引起的行政复议和行政诉讼。",
]
report.prose["problems"] = ["[bookmark: _GoBack]2020年，我局的公开工作还有不足，公开的内容不够详细。下一步将完善工作机制，加大政策解读的力度。"]
report.prose["other"] = ["没有其他需要报告的事项。"]

disclosure = report.table("disclosure")
disclosure.cell("head.一.made").text = "本年新\n制作数量"
disclosure.cell("head.一.published").text = "本年新\n公开数量"
# The sixteen labels of the sub-items are lost; a 0 stands in their cells.
for row in report.table("applications").rows:
    for cell in row.cells:
        if cell.tag.startswith(("refused_", "unavailable_", "not_processed_")) and "." not in cell.tag:
            cell.text = "0"
files = {"source.txt": text(report.body(), tab_led)}
