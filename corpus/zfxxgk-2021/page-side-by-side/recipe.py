from build import *

report = qingshi_2022()
last = yunxi_2020()
left, right = report.table("disputes"), last.table("disputes")
left.rows = [Row(own.cells + other.cells) for own, other in zip(left.rows, right.rows)]
for cell in (cell for row in left.rows for cell in row.cells):
    cell.rows = 1 if cell.tag.startswith("head.reconsideration") else cell.rows
files = {"source.html": page(report.body())}
