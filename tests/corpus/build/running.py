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


def printed(table, width=14, figures_at="end"):
    """As `pdftotext -layout` shows a page: labels broken at `width` characters, their figures at fixed columns on a line of their own
    behind the label or, with "middle", between its lines. Labels of groups stand on a line above their first row."""
    lines = []
    for row in table.layout():
        cells = [cell for begins, cell in row if begins]
        labels = [cell.text.replace("\n", "") for cell in cells if kind_of(cell) == "label"]
        figures = "".join("  " + cell.text.rjust(4) for cell in cells if kind_of(cell) == "figure")
        if figures:
            lines += [" " * 8 + label for label in labels[:-1] if label]
            lines += printed_row(labels[-1] if labels else "", figures, width, figures_at)
        else:
            lines += ["", " " * 12 + "  ".join(labels)]
    return "\n".join(lines)


def printed_row(label, figures, width, figures_at):
    pieces = [" " * 4 + label[at:at + width] for at in range(0, len(label), width)] or [""]
    if len(pieces) == 1:
        return [pieces[0] + " " * 2 * (width + 4 - len(pieces[0])) + figures]
    at = len(pieces) if figures_at == "end" else len(pieces) // 2
    return [*pieces[:at], " " * (2 * width + 8) + figures, *pieces[at:]]


def paged(text, every, footer):
    """Page numbers after each `every` lines; a form feed begins the next page. `footer` gives a page's last lines."""
    lines = text.split("\n")
    pages = ["\n".join(lines[at:at + every]) for at in range(0, len(lines), every)]
    return "\f".join(f"{page}\n{footer(number)}\n" for number, page in enumerate(pages, 1))
