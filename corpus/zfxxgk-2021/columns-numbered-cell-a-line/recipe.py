from build import *

report = qingshi_2022()
report.table("applications").rows.insert(3, Row([Cell("栏次", cols=3)] + [Cell(str(n)) for n in range(1, 8)]))
report.table("disputes").rows.insert(3, Row([Cell(str(n)) for n in range(1, 16)]))
files = {"source.txt": text(report.body(), lambda table: "\n".join(cell.text for row in table.rows for cell in row.cells))}
