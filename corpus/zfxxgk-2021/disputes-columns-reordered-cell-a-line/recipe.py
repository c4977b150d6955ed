from build import *

report = qingshi_2022()
_, suits, outcomes, figures = report.table("disputes").rows
second_first = lambda cells: [cells[1], cells[0]] + cells[2:]
group = lambda row, n: second_first(row.cells[5 * n:5 * n + 5])
direct, after = suits.cells[5:]
suits.cells = group(suits, 0) + [after, direct]
outcomes.cells = group(outcomes, 1) + group(outcomes, 0)
figures.cells = group(figures, 0) + group(figures, 2) + group(figures, 1)
files = {"source.txt": text(report.body(), cell_a_line)}
