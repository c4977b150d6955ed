from build import *

UNITS = {"fees": "万元"}

report = qingshi_2022()
for tables in report.tables.values():
    for table in tables:
        for cell in (cell for row in table.rows for cell in row.cells):
            row = cell.tag.split(".")[0]
            if cell.text.replace(".", "").isdigit():
                cell.text += UNITS.get(row, "件")
            elif table is report.table("applications") and cell.tag and "." not in cell.tag and cell.tag != "note":
                cell.text += "（件）"
files = {"source.txt": text(report.body(), cell_a_line)}
