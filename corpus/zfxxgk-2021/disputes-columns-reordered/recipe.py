from build import *

report = qingshi_2022()
heads, suits, outcomes, figures = report.table("disputes").rows
last_first = lambda cells: [cells[-1]] + cells[:-1]
group = lambda row, n: last_first(row.cells[5 * n:5 * n + 5])
# 行政诉讼 before 行政复议, in it 复议后起诉 before 未经复议直接起诉, and 总计 before the others everywhere.
heads.cells = last_first(heads.cells)
direct, after = suits.cells[5:]
suits.cells = [after, direct] + group(suits, 0)
outcomes.cells = group(outcomes, 1) + group(outcomes, 0)
figures.cells = group(figures, 2) + group(figures, 1) + group(figures, 0)
files = {"source.docx": docx(report.body())}
