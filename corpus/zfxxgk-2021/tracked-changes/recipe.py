from build import *

report = qingshi_2022()
disclosure = report.table("disclosure")
applications = report.table("applications")

# A figure replaced, a digit added, a digit taken away, a figure moved in from the cell beside it.
disclosure.cell("licensing.decisions").xml = par(deleted("381", 1), inserted(run("318"), 2))
applications.cell("received.natural_person").xml = par(run("2"), inserted(run("1"), 3))
applications.cell("handled.total").xml = par(run("34"), deleted("0", 4))
applications.cell("unavailable_not_held.research").xml = par(moved_from("2", 10), inserted(run("0"), 5))
applications.cell("unavailable_not_held.social").xml = par(deleted("0", 6), moved_to("2", 12))
# A row struck out whole, and one that was put in.
struck = Row([Cell("其他主动公开文件"), Cell(), Cell(), Cell()])
for cell, text in zip(struck.cells, ["其他主动公开文件", "9", "9", "9"]):
    cell.xml = par(deleted(text, 20))
struck.properties = '<w:del w:id="21" w:author="文秘" w:date="2023-01-09T09:00:00Z"/>'
disclosure.rows.insert(disclosure.index("normative_documents") + 1, struck)
put_in = disclosure.row("enforcement")
put_in.properties = '<w:ins w:id="22" w:author="文秘" w:date="2023-01-09T09:00:00Z"/>'
put_in.cells[0].xml = par(inserted(run("行政强制"), 23))
put_in.cells[1].xml = par(inserted(run("5"), 24))
# Prose: a paragraph struck out, a heading mended.
report.prose["problems"].append(Raw(par(deleted("六、其他需要报告的事项", 30))))
report.headings["other"] = "六、其他需要报告的事项"
files = {"source.docx": docx(report.body())}
