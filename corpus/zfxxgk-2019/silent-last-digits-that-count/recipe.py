from build import *

WIDE = 4  # digits of a column

report = Report(
    "安河市市场监督管理局", 2019, 2019,
    disclosure=dict(rules="0 0 0", normative_documents="2 2 14", licensing="61 3 9120", other_services="7 0 388",
                    penalties="112 -4 18508", enforcement="31 0 18409", fees="3 0", procurement="9 512.6"),
    applications=dict(received="6 1 0 0 0 0 7", granted="4 1 0 0 0 0 5", refused_process="2 0 0 0 0 0 2", handled="6 1 0 0 0 0 7"),
    disputes=dict(reconsideration="0 0 1 0 1"))


def row(cells):
    """What a figure has more than its column stands on a line of its own."""
    figures = [cell.isdigit() and len(cells) > 1 for cell in cells]
    line = " ".join(cell[:WIDE] if figure else cell for cell, figure in zip(cells, figures))
    return "\n".join([line] + [cell[WIDE:] for cell, figure in zip(cells, figures) if figure and len(cell) > WIDE])


files = {"source.txt": text(report.body(), lambda table: "\n".join(row(cells) for cells in own_texts(table)))}
