"""A made report as plain text, in the ways converters and crawlers leave tables, and in their encodings."""

import re
import unicodedata
from dataclasses import dataclass

from made import tables

BLANKS = ("", "\u00a0", "\u3000")
NO_HAN = ("/", "-", "—", "--", "_")
STROKES = NO_HAN + ("无",)


@dataclass(frozen=True)
class Dialect:
    """A way to write tables. What a dialect cannot carry is left out of the report before it is written."""

    name: str
    share: int
    write: object
    blanks: tuple = BLANKS       # what a blank figure may look like
    strokes: tuple = STROKES
    lost_labels: tuple = ("0", "")
    breaks: bool = False         # heads may be broken over two lines


def _cells(table):
    """Each row as a list of (text, columns it covers, begins here)."""
    standing = tables.layout([row.cells for row in table.rows], table.columns)
    return [[(cell.text if origin else "", cell.cols, origin) for _, cell, origin in row] for row in standing]


def _flat(text):
    return text.replace("\n", "")


# Tabs ------------------------------------------------------------------------------------------------


def _tab_led(rng, table):
    """One line a cell, led by a tab; a blank line ends the row. A line without a tab goes on with the cell."""
    lines = []
    for row in _cells(table):
        lines += ["\t" + text for text, _, _ in row]
        lines.append("")
    return lines + [""] * rng.choice((0, 1, 2))


def _tsv(rng, table):
    """One row a line, tabs between cells; merged columns as empty cells, or the row just shorter."""
    fill = rng.random() < 0.5
    lines = []
    for row in _cells(table):
        cells = [piece for text, cols, _ in row for piece in [_flat(text)] + [""] * ((cols - 1) * fill)]
        line = "\t".join(cells)
        lines.append(line.rstrip("\t") if not fill and rng.random() < 0.5 and row[0][0] else line)
    return lines


# Pipes -----------------------------------------------------------------------------------------------


def _filled(table):
    """Rows with an empty cell for every column that a merged cell covers."""
    return [[piece for text, cols, _ in row for piece in [_flat(text)] + [""] * (cols - 1)] for row in _cells(table)]


def _pipes(rng, table):
    pad = rng.choice((" ", " ", "", "  "))
    return [f"|{pad}" + f"{pad}|{pad}".join(row) + f"{pad}|" for row in _filled(table)]


def _pipes_bare(_rng, table):
    """No pipe at either end."""
    return [" | ".join(row) for row in _filled(table)]


def _pipes_short(_rng, table):
    """Merged cells once, a label that spans rows on its first row only."""
    return ["| " + " | ".join(_flat(text) for text, _, origin in row if origin) + " |" for row in _cells(table)]


def _pipes_rest(_rng, table):
    """Merged cells once; the columns they cover as bare pipes at the end of the line."""
    lines = []
    for row in _cells(table):
        rest = sum(cols - 1 for _, cols, _ in row)
        lines.append("| " + " | ".join(_flat(text) for text, _, _ in row) + " | " + "|" * rest)
    return lines


def _pipes_ghost(_rng, table):
    """An empty column too many behind the last."""
    return ["| " + " | ".join(row) + " | |" for row in _filled(table)]


def _pipe_between(_rng, table):
    """Cell, a line with a bare pipe, cell; an empty line ends the row."""
    lines = []
    for row in _cells(table):
        for at, (text, _, _) in enumerate(row):
            lines += ["|", _flat(text)] if at else [_flat(text)]
        lines.append("")
    return lines


def _pipe_after(_rng, table):
    """A line a cell, a pipe at its end; merged columns as a line of bare pipes."""
    lines = []
    for row in _cells(table):
        for text, cols, _ in row:
            lines.append(f"{_flat(text)} |" if text else "|")
            lines += ["|" * (cols - 1)] if cols > 1 else []
    return lines


def _pipe_lines(_rng, table):
    """A pipe alone begins a row; each padded cell on a line of its own, with its merged columns."""
    lines = []
    for row in _cells(table):
        lines.append("| ")
        lines += [f" {_flat(text) or ' '}  | " + "|" * (cols - 1) for text, cols, _ in row]
    return lines


def _markdown(_rng, table):
    rows = _filled(table)
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return ["", lines[0], "|" + "---|" * len(rows[0]), *lines[1:], ""]


# Boxes -----------------------------------------------------------------------------------------------


def _width(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def _folded(text, room):
    """The text over lines of at most `room` columns."""
    lines, line = [], ""
    for letter in text:
        if _width(line + letter) > room:
            lines.append(line)
            line = ""
        line += letter
    return lines + [line]


class _Box:
    """Draws a table with ruled lines; merged columns are one box."""

    def __init__(self, room, corners):
        self.room = room              # of one column, without its rule
        self.rule, self.bar, self.joint = corners

    def draw(self, table, ruled):
        lines = [self._ruler(table)] if ruled else []
        for row in _cells(table):
            boxes = [(_folded(_flat(text), self._inside(cols)), self._inside(cols)) for text, cols, _ in row]
            for at in range(max(len(parts) for parts, _ in boxes)):
                lines.append(self._line(boxes, at))
            lines += [self._ruler(table)] if ruled else []
        return lines

    def _inside(self, cols):
        return cols * self.room + (cols - 1)

    def _line(self, boxes, at):
        fill = lambda text, room: text + " " * (room - _width(text))
        texts = (fill(parts[at] if at < len(parts) else "", room) for parts, room in boxes)
        return self.bar + self.bar.join(texts) + self.bar

    def _ruler(self, table):
        return self.joint[0] + self.joint[1].join([self.rule * self.room] * table.columns) + self.joint[2]


def _boxes(rng, table):
    return _Box(rng.choice((10, 12)), ("─", "│", "├┼┤")).draw(table, ruled=True)


def _boxes_ascii(rng, table):
    return _Box(rng.choice((10, 12)), ("-", "|", "+++")).draw(table, ruled=True)


# Ruled columns ---------------------------------------------------------------------------------------


def _ruled(rng, table):
    """Groups of dashes over and under the rows; blank lines between them where labels take several lines. Spaces in a cell are one."""
    spaced = lambda text: re.sub(" +", " ", text).strip(" ")
    rows = [[[line.strip(" ") for line in _folded(spaced(text), rng.choice((20, 30, 40)))] for text in row] for row in _filled(table)]
    parted = any(len(parts) > 1 for row in rows for parts in row) or rng.random() < 0.3
    rooms = [max(_width(part) for row in rows for part in row[at]) + rng.choice((0, 2)) for at in range(len(rows[0]))]
    rooms = [max(room, 2) for room in rooms]
    ruler = "  " + " ".join("-" * room for room in rooms)
    lines = ["", ruler]
    for row in rows:
        for at in range(max(len(parts) for parts in row)):
            texts = [parts[at] if at < len(parts) else "" for parts in row]
            lines.append(("  " + " ".join(text + " " * (room - _width(text)) for text, room in zip(texts, rooms))).rstrip(" "))
        lines += [""] * parted
    return lines[:len(lines) - parted] + [ruler, ""]


# One cell a line -------------------------------------------------------------------------------------


def _a_line(between_cells, between_rows):
    def write(_rng, table):
        rows = [[text for text, _, origin in row if origin] for row in _cells(table)]
        rows = [("\n" * between_cells).join(row) for row in rows if row]
        return ("\n" * between_rows).join(rows).split("\n") + [""]
    return write


_LINES = {"strokes": NO_HAN, "lost_labels": (), "breaks": True}
DIALECTS = (
    Dialect("tab-led", 20, _tab_led, breaks=True),
    Dialect("tsv", 14, _tsv),
    Dialect("pipes", 10, _pipes),
    Dialect("pipes-bare", 5, _pipes_bare),
    Dialect("pipes-short", 5, _pipes_short),
    Dialect("pipes-rest", 4, _pipes_rest, blanks=()),
    Dialect("pipes-ghost", 3, _pipes_ghost),
    Dialect("pipe-between", 5, _pipe_between),
    Dialect("pipe-after", 4, _pipe_after, blanks=()),
    Dialect("pipe-lines", 4, _pipe_lines),
    Dialect("markdown", 8, _markdown),
    Dialect("boxes", 6, _boxes, lost_labels=()),
    Dialect("boxes-ascii", 3, _boxes_ascii, lost_labels=()),
    Dialect("ruled", 4, _ruled, lost_labels=()),
    Dialect("lines-1-1", 4, _a_line(1, 1), blanks=(), **_LINES),
    Dialect("lines-1-2", 8, _a_line(1, 2), blanks=(), **_LINES),
    Dialect("lines-2-4", 3, _a_line(2, 4), blanks=(), **_LINES),
    # Only here does the number of line ends tell where a blank stands.
    Dialect("lines-3-5", 5, _a_line(3, 5), blanks=("",), **_LINES),
)

# Encoding -> how often. A report whose characters do not fit is written as UTF-8.
ENCODINGS = {"utf-8": 40, "utf-8-sig": 10, "utf-16-le-bom": 6, "utf-16-be-bom": 4, "utf-16-le": 5, "utf-16-be": 4,
             "gb18030": 22, "big5": 9}
_BOMS = {"utf-16-le-bom": b"\xff\xfe", "utf-16-be-bom": b"\xfe\xff", "utf-8-sig": b"\xef\xbb\xbf"}
LINE_ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}


def choose_dialect(rng):
    return rng.choices(DIALECTS, [dialect.share for dialect in DIALECTS])[0]


def encode(text, encoding):
    plain = encoding.removesuffix("-bom").removesuffix("-sig")
    return _BOMS.get(encoding, b"") + text.encode(plain)


def write(rng, report, dialect, line_end):
    """The text of a report (made.report.Report)."""
    marks = dialect.name == "markdown"
    lines = []
    for part in report.parts:
        if part[0] == "table":
            lines += dialect.write(rng, part[2])
        elif part[0] == "heading":
            lines.append(("## " if marks else "") + part[2] + part[3])
        elif part[0] == "title":
            lines.append(("# " if marks else "") + part[1])
        else:
            lines.append(rng.choice(("", "", "    ", "\u3000\u3000")) * (not marks) + part[1])
    return line_end.join("\n".join(lines).split("\n")) + line_end
