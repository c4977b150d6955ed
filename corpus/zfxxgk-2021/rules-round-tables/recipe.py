from build import *


# As pandoc draws a table in a text: lines of dashes above it, below it and, in stretches, below its heads.
def ruled(table):
    lines = [" ".join(line) for line in ([cell.text for cell in row.cells] for row in table.rows)]
    return "\n".join(["  " + "-" * 76, "  " + lines[0], "  " + "-" * 24 + " " + "-" * 12, *("  " + line for line in lines[1:]), "  " + "-" * 76])


report = qingshi_2022()
files = {"source.txt": text(report.body(), ruled)}
