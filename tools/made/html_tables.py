"""The tables of a made report as HTML, in the ways sites, Word and WPS write and spoil them."""

import html
from dataclasses import dataclass

from made.tables import Cell, Row, Table, layout


@dataclass(frozen=True)
class Look:
    """How cells are written."""

    accent: str = "plain"        # plain, word, wps
    nbsp: bool = False           # blanks and padding as &nbsp;
    open_ended: bool = False     # end tags of cells and rows left out
    upper: bool = False          # TAGS IN CAPITALS
    spans: str = "right"         # right, empty (cells in place of spans), wrong, huge


_WORD_CELL = " width=95 style='width:71.0pt;border:solid windowtext 1.0pt;\nmso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'"
_WPS_CELL = ' style="width: 61px; padding: 0px 7px;\nborder-width: 1px;" valign="center"'


def _escaped(text):
    return html.escape(text, quote=False).replace("\u00a0", "&nbsp;")


def _content(rng, look, cell):
    lines = [_escaped(line) for line in cell.text.split("\n")]
    if look.accent == "word":
        return "".join(_word_paragraph(rng, line) for line in lines)
    if look.accent == "wps":
        return "".join(f'<p style="text-align:center"><span style="font-family: 宋体; font-size: 14px;">{line}</span></p>'
                       for line in lines)
    text = "<br/>".join(lines)
    if look.nbsp:
        text = (text or "&nbsp;") if rng.random() < 0.6 else f"&nbsp;{text}\n &nbsp; &nbsp;"
    return rng.choice((text, text, f"<p>{text}</p>", f"<span>{text}</span>", f"\n      {text}\n    "))


def _word_paragraph(rng, text):
    at = rng.randint(0, len(text)) if text.isdecimal() or not text else len(text)
    runs = [text[:at], text[at:]] if "&" not in text else [text]
    spans = "".join(f"<span lang=EN-US style='font-size:10.5pt'>{run}</span>" for run in runs if run)
    return f"<p class=MsoNormal align=center style='text-align:center'>{spans}<span lang=EN-US><o:p>{'' if text else '&nbsp;'}</o:p></span></p>"


def _attributes(rng, look, cell):
    cols, rows = cell.cols, cell.rows
    wrong = look.spans == "wrong" and cell.role in ("head", "block") and rng.random() < 0.5
    given = {"colspan": cols + rng.choice((1, 2)) if wrong else cols, "rowspan": rows}
    if look.spans == "huge" and cell.role == "block":
        given["colspan"] = rng.choice((1000, 99999999, "100%"))
    quote = rng.choice(('"', "'", "")) if look.accent != "wps" else '"'
    written = "".join(f" {name}={quote}{value}{quote}" for name, value in given.items() if value != 1 or rng.random() < 0.15)
    return written + {"plain": "", "word": _WORD_CELL, "wps": _WPS_CELL}[look.accent]


def _cell(rng, look, cell):
    name = "th" if cell.role == "head" and look.accent == "plain" and rng.random() < 0.2 else "td"
    start, end = f"<{name}{_attributes(rng, look, cell)}>", "" if look.open_ended and rng.random() < 0.8 else f"</{name}>"
    return _cased(look, start) + _content(rng, look, cell) + _cased(look, end)


def _cased(look, tag):
    return tag.replace("<td", "<TD").replace("</td", "</TD").replace("<th", "<TH").replace("</th", "</TH") if look.upper else tag


def _without_spans(table):
    """Every slot a cell of its own: what a span would cover is an empty cell."""
    rows = []
    for row, standing in zip(table.rows, layout([row.cells for row in table.rows], table.columns)):
        cells = []
        for _, cell, origin in standing:
            cells += [Cell(cell.text if origin else "", role=cell.role, key=cell.key)]
            cells += [Cell("", role="head")] * (cell.cols - 1)
        rows.append(Row(cells, row.role, row.key))
    return Table(table.columns, rows)


def write(rng, look, table):
    """One <table>."""
    if look.spans == "empty":
        heads = [row for row in table.rows if row.role != "figures"]
        table = _without_spans(table) if heads else table
    lines = ["<table border=1 cellspacing=0>" if look.accent == "word" else '<table border="1" cellpadding="0">']
    lines += ["<tbody>"] if rng.random() < 0.6 else []
    for row in table.rows:
        end = "" if look.open_ended and rng.random() < 0.8 else "</tr>"
        lines.append("<tr>" + "".join(_cell(rng, look, cell) for cell in row.cells) + end)
    lines += ["</tbody>"] if "<tbody>" in lines else []
    return "\n".join(lines + ["</table>"])


def in_pieces(rng, table):
    """The same rows in several tables; no cell spans a cut."""
    cuts, covered = [], 0
    for at, row in enumerate(table.rows):
        if at and covered <= at and row.role == "figures" and rng.random() < 0.3:
            cuts.append(at)
        covered = max([covered, *(at + cell.rows for cell in row.cells)])
    edges = [0, *cuts, len(table.rows)]
    return [Table(table.columns, table.rows[begin:end]) for begin, end in zip(edges, edges[1:])]


def unspanned_groups(table):
    """Group labels of one row each, so that a table can be cut between any two rows."""
    rows = [Row([Cell(cell.text, cell.cols, 1, cell.role, cell.key) if cell.role == "group" else cell for cell in row.cells],
                row.role, row.key) for row in table.rows]
    return Table(table.columns, rows)


def as_blocks(rng, table, names=("div", "p")):
    """No table at all: cells as blocks, so that only running text is left. Between spans nothing parts them."""
    name = rng.choice(names)
    lines = []
    for row in table.rows:
        cells = "".join(f"<{name}>{_escaped(cell.text)}</{name}>" for cell in row.cells)
        lines.append(f"<div>{cells}</div>")
    return "\n".join(lines)


def with_breaks(rng, table):
    """A row a line, parted by spaces, lines by <br>."""
    gap = rng.choice((" ", "&nbsp;&nbsp;", "&#12288;"))
    return "<p>" + "<br>\n".join(gap.join(_escaped(cell.text) for cell in row.cells) for row in table.rows) + "</p>"


def preformatted(_rng, table):
    return "<pre>\n" + "\n".join("\t".join(_escaped(cell.text.replace("\n", "")) for cell in row.cells) for row in table.rows) + "\n</pre>"
