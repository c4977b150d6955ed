from build import *

rule = "|" + "---|" * 7


def table_text(table):
    if table is not report.table("applications"):
        return markdown(table)
    lines = []
    for texts in own_texts(table):
        labels, figures = texts[:-7], texts[-7:]
        if len(texts) < 8 or labels[-1][:2] not in ("（二", "2.", "5.", "1."):
            lines.append("| " + " | ".join(texts) + " |")
        else:
            label = labels[-1]
            lines += ["", "| " + " | ".join(figures) + " |", rule, "", *labels[:-1], label[:11], label[11:], ""]
    return "\n".join(lines)


report = qingshi_2022()
files = {"source.md": text(report.body(), table_text)}
