from build import *

report = qingshi_2022()
report.table("disputes").rows.append(Row([Cell(figure) for figure in "3 1 0 0 4 0 0 0 1 1 1 0 0 0 1".split()]))
files = {"source.docx": docx(report.body())}
