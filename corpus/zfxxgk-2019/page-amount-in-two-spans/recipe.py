from build import *

report = Report("岚屿综合实验区管理委员会", 2020, 2019, disclosure=dict(licensing="396 442 278", penalties="2648 -18 538", procurement="395 _"))
disclosure = report.table("disclosure")
disclosure.cell("procurement.amount").html = "<p><span>73802895.90</span><span style=\"font-family:宋体\">元</span></p>"
for tag in ("licensing.decisions", "penalties.items_change", "procurement.projects"):
    disclosure.cell(tag).html = f"<p style=\"text-align:center\"><span>{disclosure.cell(tag).text}</span></p>"
disclosure.cell("licensing.items_last_year").html = "<span>3</span><span>96</span>"
files = {"source.html": page(report.body())}
