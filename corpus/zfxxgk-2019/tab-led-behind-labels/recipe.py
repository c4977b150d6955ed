from build import *


def copied(table):
    return "\n".join("\n\t".join(cell.text.replace("\n", "") for cell in row.cells) for row in table.rows)


files = {"source.txt": text(yunxi_2020().body(), copied)}
