from build import *

report = qingshi_2022()
report.table("applications").cell("head.business").text = "商业\n企业"
report.table("applications").cell("head.research").text = "科研\n机构"
files = {"source.txt": text(report.body(), lambda table: cell_a_line(table, between=2, rows=4)).replace("\n", "\r")}
