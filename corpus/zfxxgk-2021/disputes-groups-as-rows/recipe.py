from build import *

report = qingshi_2022()
heads, suits, outcomes, figures = report.table("disputes").rows
for cell in suits.cells[:5]:
    cell.rows = 1
names = [heads.cells[0].text, "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"]
rows = [Row([Cell("类型")] + suits.cells[:5])]
rows += [Row([Cell(name)] + figures.cells[5 * part:5 * part + 5]) for part, name in enumerate(names)]
report.tables["disputes"] = [Table(rows)]
files = {"source.docx": docx(report.body())}
