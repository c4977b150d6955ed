from build import *

report = qingshi_2022()
applications = report.table("applications")
applications.rows[0].cells.insert(1, Cell("行次", rows=3))
for number, row in enumerate(applications.rows[3:]):
    row.cells.insert(len(row.cells) - 7, Cell(str(number + 1)))
files = {"source.txt": one_line(report.body(), glued)}
