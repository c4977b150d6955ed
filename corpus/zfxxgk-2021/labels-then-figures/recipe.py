from build import *

report = qingshi_2022()


def table_text(table):
    if table is not report.table("applications"):
        return cell_a_line(table)
    lines, labels, figures = [], [], []
    for cells in own_texts(table)[3:]:
        if not cells[-8].startswith(tuple("12345678")):
            lines += labels + figures + [cells[-8] + " " + " ".join(cells[-7:])]
            labels, figures = [], []
        else:
            if len(cells) > 8:
                lines, labels, figures = lines + labels + figures, [], []
            labels += cells[:-7]
            figures.append(" ".join(cells[-7:]))
    return "\n".join(lines)


files = {"source.txt": text(report.body(), table_text)}
