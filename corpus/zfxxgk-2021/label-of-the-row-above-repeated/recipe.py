from build import *


def table_text(table):
    lines = []
    for row in table.layout():
        lines.append(" | ".join(cell.text for _, cell in row))
    return "\n".join(lines)


files = {"source.txt": text(qingshi_2022().body(), table_text)}
