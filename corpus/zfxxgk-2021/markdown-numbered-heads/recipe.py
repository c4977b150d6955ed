from build import *
from build.running import kind_of


def table_text(table):
    """The heads as lines of text, the rows of figures as a table under heads that the converter made up."""
    figures = [sum(kind_of(cell) == "figure" for cell in row.cells) for row in table.rows]
    rows = list(zip(own_texts(table), figures))
    heads = ["类别", "项目", *(f"数据{number}" for number in range(1, max(figures) + 1))]
    cells = [heads, ["---"] * len(heads)]
    for texts, count in rows:
        if count:
            labels = ["", "", *texts[:-count]][-2:]
            cells.append(labels + texts[-count:])
    return "\n".join([*(" ".join(texts) for texts, count in rows if not count), "", *("| " + " | ".join(row) + " |" for row in cells), ""])


files = {"source.md": text(qingshi_2022().body(), table_text)}
