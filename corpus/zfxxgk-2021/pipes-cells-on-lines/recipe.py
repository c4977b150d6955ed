from build import *


def table_text(table):
    """Each cell begins on a line of its own and is padded; the pipes stand at the line's end."""
    lines = []
    for row in table.layout():
        cells = "".join(f"\n {cell.text if begins else ''}  |{' ' if cell.cols == 1 else ' ' + '|' * (cell.cols - 1)}" for begins, cell in row)
        lines.append("| " + cells)
    return "\n".join(lines)


files = {"source.txt": text(qingshi_2022().body(), table_text)}
