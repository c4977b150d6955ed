"""Writes tables as sites and converters flatten them: everything on one line, or the pages of a printed report."""

from .tables import Table


def one_line(body, table, between=""):
    """The whole report on one line."""
    return between.join(table(part) if isinstance(part, Table) else part[1] for part in body) + "\n"


def own_texts(table):
    """The cells that begin in each row, line ends taken out."""
    return [[cell.text.replace("\n", "") for begins, cell in row if begins] for row in table.layout()]


def glued(table):
    """Nothing at all between cells and rows."""
    return spaced(table, "")


def spaced(table, between=" "):
    return between.join(text for row in own_texts(table) for text in row)


def kind_of(cell):
    """A figure's tag is row.column; heads, groups and blocks are labels."""
    row, _, column = cell.tag.partition(".")
    return "figure" if column and row not in ("head", "group", "block") else "label"


def printed(table, width=14, step=6):
    """As `pdftotext -layout` shows a page: labels broken at `width` characters, the figures on the line after the middle of a broken
    label, at fixed columns. Labels of groups stand where their row begins."""
    lines = []
    for row in table.layout():
        cells = [cell for begins, cell in row if begins]
        labels = "  ".join(cell.text.replace("\n", "") for cell in cells if kind_of(cell) == "label")
        figures = "".join(cell.text.rjust(step) for cell in cells if kind_of(cell) == "figure")
        lines += printed_row(labels, figures, width)
    return "\n".join(lines)


def printed_row(labels, figures, width):
    if not figures:
        return ["", labels.center(40).rstrip()]
    pieces = [labels[at:at + width] for at in range(0, len(labels), width)] or [""]
    if len(pieces) == 1:
        return ["    " + pieces[0] + " " * 2 * (width - len(pieces[0])) + figures]
    middle = len(pieces) // 2 if len(pieces) > 2 else 1
    return ["    " + piece for piece in pieces[:middle]] + [" " * (2 * width + 4) + figures] + ["    " + piece for piece in pieces[middle:]]


def paged(text, every, footer):
    """Page numbers after each `every` lines; a form feed begins the next page. `footer` gives a page's last lines."""
    lines = text.split("\n")
    pages = ["\n".join(lines[at:at + every]) for at in range(0, len(lines), every)]
    return "\f".join(f"{page}\n{footer(number)}\n" for number, page in enumerate(pages, 1))
