from build import *

report = qingshi_2022()
table = report.table("applications")

# The label columns left of the sub-items are skipped, not merged.
first = table.index("granted")
last = table.index("handled")
for at in range(first, last + 1):
    row = table.rows[at]
    groups = [cell for cell in row.cells if cell.tag.startswith("group.")]
    for cell in groups:
        cell.rows = 1
    labels = 2 - sum(cell.cols - 1 for cell in row.cells if not cell.tag.startswith("group."))
    row.before = labels - len(groups)

# Table 二: the figure cells of the one-column blocks end early, the rest of the row is skipped.
disclosure = report.table("disclosure")
for row in disclosure.rows:
    if row.cells[-1].cols == 3:
        row.cells[-1].cols = 1
        row.after = 2
files = {"source.docx": docx(report.body())}
