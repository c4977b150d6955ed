from build import *

report = qingshi_2022()


def table_text(table):
    if table is not report.table("applications"):
        return cell_a_line(table)
    rows = own_texts(table)[3:]
    labels = [label for cells in rows for label in cells[:-7]]
    return "\n".join([*labels, "", *(" ".join(cells[-7:]) for cells in rows[1:])])


files = {"source.txt": text(report.body(), table_text)}
