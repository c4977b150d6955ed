from build import *

report = qingshi_2022()
_, suits, _, figures = report.table("disputes").rows
direct, after = suits.cells[5:]
direct.text, after.text = "未经复义直接起诉", "复义后起诉"
suits.cells[5:] = [after, direct]
figures.cells = figures.cells[:5] + figures.cells[10:] + figures.cells[5:10]
files = {"source.txt": text(report.body(), cell_a_line)}
