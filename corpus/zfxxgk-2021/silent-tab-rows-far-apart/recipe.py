from build import *


def rows(table):
    """A row a line, a blank line before it; three, and its covered cells left out, where labels to its left go on from above."""
    lines = []
    for row in slots(table):
        row = [cell.replace("\n", "") for cell in row]
        covered = len(row) > 8 and not row[0] and not row[1]
        lines.append("\n\n\n" + "\t".join(row[2:]) if covered else "\n" + "\t".join(row))
    return "\n".join(lines) + "\n"


files = {"source.txt": text(qingshi_2022().body(), rows)}
