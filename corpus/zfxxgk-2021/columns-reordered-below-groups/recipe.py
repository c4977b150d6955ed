from build import *


def last_first(row, columns):
    first = len(row.cells) - columns
    row.cells = row.cells[:first] + [row.cells[-1]] + row.cells[first:-1]


report = qingshi_2022()
applications = report.table("applications")
last_first(applications.rows[1], 3)
for row in applications.rows[3:]:
    last_first(row, 7)
files = {"source.docx": docx(report.body())}
