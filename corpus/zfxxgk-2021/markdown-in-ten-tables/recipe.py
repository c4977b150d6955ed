from build import *


def table_text(table):
    lines = []
    for number, row in enumerate(pipes(table, padded=True).split("\n")):
        cut = number % 3 == 0
        lines += ["", row, "|" + "---|" * table.columns()] if cut else [row]
    return "\n".join([*lines, ""])


files = {"source.md": text(qingshi_2022().body(), table_text)}
