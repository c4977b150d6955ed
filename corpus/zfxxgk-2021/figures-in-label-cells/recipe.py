from build import *

report = qingshi_2022()
for row in report.table("disclosure").rows:
    if len(row.cells) == 2 and row.cells[1].text[:1].isdigit():
        label, figure = row.cells
        row.cells = [Cell(f"{label.text}：{figure.text}", cols=4)]
files = {"source.docx": docx(report.body())}
