from build import *

report = qingshi_2022()
applications = report.table("applications")
for tag in ("received", "carried_in", "granted", "granted_in_part", "handled", "carried_out"):
    label, row = applications.cell(tag), applications.row(tag)
    row.cells[row.cells.index(label) + 1 : row.cells.index(label) + 1] = [Cell() for _ in range(label.cols - 1)]
    label.cols = 1
for row in applications.rows[3:]:
    persons, total = row.cells[-7], row.cells[-1]
    total.text, persons.text = str(int(total.text) - int(persons.text)), ""
    for cell in row.cells:
        if "（三）" in cell.text or "（四）" in cell.text or "（五）" in cell.text:
            cell.rows += 1
files = {"source.html": page(report.body())}
