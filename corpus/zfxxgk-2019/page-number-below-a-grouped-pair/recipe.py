from build import *

report = yunxi_2020()
report.table("disclosure").cell("procurement.projects").text = "4"
report.table("disclosure").cell("procurement.amount").text = "537.03万元"
pages = iter(range(1, 9))


def rows(table):
    """Cells parted by a space, and the number of the page below every ninth row and the last."""
    lines = [" ".join(cell.text for cell in row.cells) for row in table.rows]
    return "\n".join(line + (f"\n{next(pages)}" if n % 9 == 0 or n == len(lines) else "") for n, line in enumerate(lines, 1))


files = {"source.txt": text(report.body(), rows)}
