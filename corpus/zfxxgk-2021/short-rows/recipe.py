from build import *

report = qingshi_2022()
# Table 二: rows simply end after their last figure.
for row in report.table("disclosure").rows:
    if row.cells[-1].cols == 3:
        row.cells[-1].cols = 1
# Table 三: the last two cells of a row were deleted.
row = report.table("applications").row("carried_in")
del row.cells[-2:]
files = {"source.docx": docx(report.body())}
