from build import *


def copied(table):
    """As a browser copies cells that hold paragraphs: each on a line of its own, and a tab on one between every two of a row."""
    return "\n".join("\n\t\n".join(cell.text for cell in row.cells) for row in table.rows)


files = {"source.txt": text(qingshi_2022().body(), copied)}
