from build import *

report = qingshi_2022()
rows = report.table("applications").layout()
labels, totals = [], []
for row in rows:
    cells = [Cell(cell.text if begins and i == 0 else "") for begins, cell in row for i in range(cell.cols)]
    labels.append(Row(cells[:-1]))
    totals.append(Row(cells[-1:]))
report.tables["applications"] = [Table(labels), ("paragraph", ""), Table(totals)]
files = {"source.docx": docx(report.body())}
