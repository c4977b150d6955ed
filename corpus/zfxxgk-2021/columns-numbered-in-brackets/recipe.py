from build import *

report = qingshi_2022()
heads, figures = report.table("disputes").rows[:3], report.table("disputes").rows[3]
heads[0].cells.insert(0, Cell("栏目", rows=3))
numbers = Row([Cell("栏次")] + [Cell(f"（{n}）") for n in range(1, 16)])
figures.cells.insert(0, Cell("件数"))
report.tables["disputes"] = [Table(heads + [numbers, figures])]
files = {"source.html": page(report.body())}
