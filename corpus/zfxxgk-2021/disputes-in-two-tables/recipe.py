from build import *

report = qingshi_2022()
heads, suits, outcomes, figures = report.table("disputes").rows
for cell in suits.cells[:5]:
    cell.rows = 1
reconsideration = Table([Row([Cell("类型")] + heads.cells[:1]), Row([Cell("")] + suits.cells[:5]),
                         Row([Cell("件数")] + figures.cells[:5])])
litigation = Table([Row([Cell("类型", rows=3)] + heads.cells[1:]), Row(suits.cells[5:]), outcomes,
                    Row([Cell("数量（件）")] + figures.cells[5:])])
report.tables["disputes"] = [reconsideration, litigation]
files = {"source.docx": docx(report.body())}
