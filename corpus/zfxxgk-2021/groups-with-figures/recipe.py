from build import *

report = qingshi_2022()
table = report.table("applications")
for at in reversed(range(len(table.rows))):
    for cell in table.rows[at].cells:
        if cell.text in ("（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"):
            sums = {"三": "4 1 0 0 0 1 6", "四": "4 1 0 2 0 0 7", "五": "3 0 0 0 0 1 4", "六": "1 1 0 0 0 0 2"}[cell.text[1]]
            name, cell.text = cell.text, "其中"
            table.rows.insert(at, Row([Cell(name, cols=2)] + [Cell(text) for text in sums.split()]))
            for above in table.rows[:at]:
                for other in above.cells:
                    if other.text.startswith("三、"):
                        other.rows += 1
for row in table.rows:
    for cell in row.cells:
        if cell.text.startswith("三、"):
            cell.rows = len(table.rows) - table.rows.index(row) - 1
files = {"source.docx": docx(report.body())}
