from build import *


def copied(table):
    return "\n".join("\t\n".join(cell.text for cell in row.cells) for row in table.rows)


files = {"source.txt": text(qingshi_2022().body(), copied)}
