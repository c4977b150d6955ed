from build import *

report = qingshi_2022()
for row in report.table("applications").rows[3:]:
    row.cells.append(Cell(""))
files = {"source.docx": docx(report.body())}
