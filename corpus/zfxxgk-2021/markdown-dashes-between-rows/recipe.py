from build import *


def table_text(table):
    """Every third row begins a table of its own, with a table of dashes before it; one more stands behind the last row."""
    dashes = ["", "| - | - | - |", "|---|---|---|", ""]
    lines = []
    for number, cells in enumerate(own_texts(table)):
        begins = [] if number % 3 else [*(dashes if number else [""])]
        rule = [] if number % 3 else ["|" + "---|" * len(cells)]
        lines += [*begins, "| " + " | ".join(cells) + " |", *rule]
    return "\n".join([*lines, *dashes])


files = {"source.md": text(qingshi_2022().body(), table_text)}
