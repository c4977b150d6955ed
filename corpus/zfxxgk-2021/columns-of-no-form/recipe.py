from build import *

report = qingshi_2022()
applications = report.table("applications")
heads, lines = applications.rows[0], applications.rows[3:]
heads.cells = [heads.cells[0], Cell("行次", rows=3), heads.cells[1], Cell("上年总计", rows=3)]
last_year = {0: "24", 1: "1", 2: "15", 5: "2", len(lines) - 2: "23", len(lines) - 1: "2"}
for number, row in enumerate(lines):
    row.cells.insert(len(row.cells) - 7, Cell(str(number + 1)))
    row.cells.append(Cell(last_year.get(number, "0")))
files = {"source.docx": docx(report.body())}
