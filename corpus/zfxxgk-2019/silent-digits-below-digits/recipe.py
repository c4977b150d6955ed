from build import *

LABELS = 60  # places of a line before the figures
WIDE = 5     # places of a column, two of which hold digits

report = Report(
    "临江县自然资源局", 2020, 2019,
    disclosure=dict(rules="0 0 0", normative_documents="3 3 21", licensing="18 2 640", other_services="4 0 95",
                    penalties="25 -1 31", enforcement="2 0 0", fees="1 0", procurement="6 48.5"),
    applications=dict(received="209 0 0 0 0 3 212", carried_in="5 0 0 0 0 0 5", granted="97 0 0 0 0 3 100",
                      granted_in_part="117 0 0 0 0 0 117", handled="214 0 0 0 0 3 217"),
    disputes=dict(reconsideration="4 1 0 0 5", suit_direct="0 0 0 2 2"))


def placed(words, figures):
    places = sum(1 if sign.isascii() else 2 for sign in words)
    return (words + " " * (LABELS - places) + "".join(f"{figure:<{WIDE}}" for figure in figures)).rstrip()


def row(cells):
    """A row as a page prints it: a figure of three digits stands above and below the line of its label."""
    words, figures = " ".join(cells[:-7]), cells[-7:]
    if not words or not all(figure.isdigit() for figure in figures):
        return " ".join(cells)
    broken = [len(figure) > 2 for figure in figures]
    lines = [placed(words, ["" if cut else figure for cut, figure in zip(broken, figures)])]
    if any(broken):
        lines.insert(0, placed("", [figure[:2] if cut else "" for cut, figure in zip(broken, figures)]))
        lines.append(placed("", [figure[2:] if cut else "" for cut, figure in zip(broken, figures)]))
    return "\n".join(lines)


files = {"source.txt": text(report.body(), lambda table: "\n".join(row(cells) for cells in own_texts(table)))}
