"""Tables as page readers and OCR leave them: columns by position, heads set vertically, one table cut in many."""

import unicodedata

from made.tables import HEAD_BREAKS

_ROOM = 26          # columns a label may take before it goes on in the next line


def _width(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def _folded(text, room):
    lines, line = [], ""
    for letter in text:
        if _width(line + letter) > room:
            lines.append(line)
            line = ""
        line += letter
    return lines + [line]


def _at(pieces):
    """One line with texts at their columns: [(column, text)]."""
    line = ""
    for column, text in sorted(pieces):
        line += " " * max(1 if line else 0, column - _width(line)) + text
    return line.rstrip()


# Columns by position ---------------------------------------------------------------------------------


class _Page:
    """One table on pages of text, with page numbers between rows."""

    def __init__(self, rng, figure_columns, first):
        self.rng = rng
        gap = rng.choice((5, 6, 8))
        self.figures_at = [first + at * gap for at in range(figure_columns)]
        self.label_at = rng.choice((18, 22))
        self.page = rng.randint(1, 4)
        self.lines = []

    def row(self, label, figures, group=""):
        parts = _folded(label, _ROOM)
        middle = self.rng.choice((0, len(parts) - 1, len(parts))) if len(parts) > 1 else 0
        numbers = list(zip(self.figures_at, figures))
        for at, part in enumerate(parts):
            pieces = [(self.label_at, part)] if part else []
            pieces += [(2, group)] if group and at == 0 else []
            self.lines.append(_at(pieces + (numbers if at == middle else [])))
        if middle == len(parts):
            self.lines.append(_at(numbers))

    def maybe_break(self, share):
        """Gives whether a new page begins."""
        breaks = self.rng.random() < share
        if breaks:
            number = self.rng.choice((f"-{self.page}-", f"— {self.page} —", f"{self.page}", f"P. {self.page}"))
            self.lines += ["", _at([(50, number)]), self.rng.choice(("", "\f"))]
            self.page += 1
        return breaks


def layout(rng, grid, lines, witness):
    """Like pdftotext -layout: group labels float beside their rows, pages end inside the table."""
    if grid == "disputes":
        return _across_page(rng, lines, witness)
    most = max(len(line.figures) for line in lines)
    page = _Page(rng, most, 52 if grid == "applications" else 40)
    floating = []                                    # (rows to wait, text) for labels that stand beside several rows
    for line in lines:
        if line.role != "figures":
            page.lines += _heads(line)
            continue
        witness.saw(line.key, line.figures)
        for label in line.labels[:-1]:
            floating.append([rng.randint(0, 2), _spread(rng, label) if "办理结果" in label else label])
        due = [text for wait, text in floating if wait <= 0]
        floating = [[wait - 1, text] for wait, text in floating if wait > 0]
        if due and rng.random() < 0.5:
            page.lines += [_at([(2, text)]) for text in due]
            due = []
        page.row(line.label(), line.figures, " ".join(due))
        held = page.lines[:]
        if page.maybe_break(0.08) and floating and len(floating[0][1]) > 4:
            _cut_by_page(page, held, floating.pop(0)[1])
    return page.lines


def _cut_by_page(page, held, label):
    """A group label ends on the next page: （四）无 / 法提供."""
    at = page.rng.randint(2, len(label) - 2)
    page.lines[len(held):len(held)] = [_at([(2, label[:at])])]
    page.lines.append(_at([(2, label[at:])]))


def _heads(line):
    return [_at([(8 + at * 12, text.replace("\n", "")) for at, text in enumerate(line.labels)])]


def _spread(rng, label):
    """三 、本 年 度办 理 结果"""
    return "".join(letter + " " * rng.choice((0, 1, 1)) for letter in label).strip()


def _across_page(rng, lines, witness):
    written = []
    for line in lines:
        if line.role == "figures":
            witness.saw(line.key, line.figures)
            written += ["", _at([(at * 5, text) for at, text in enumerate(line.figures)])]
        else:
            heads = [HEAD_BREAKS.get(text, text).split("\n") for text in line.labels]
            for level in range(max(map(len, heads))):
                written.append(_at([(at * 6, parts[level]) for at, parts in enumerate(heads) if level < len(parts)]))
    return written


def vertical_heads(rng, grid, lines, witness):
    """Heads one character below the other, so that lines of them read crosswise: 结 结 其 尚 / 果 果 他 未."""
    written = []
    for line in lines:
        if line.role == "figures":
            witness.saw(line.key, line.figures)
            written.append(" ".join(line.labels + line.figures))
        elif grid == "disclosure" or any(len(text) > 12 for text in line.labels):
            written.append(" ".join(line.labels))
        else:
            depth = max(map(len, line.labels))
            written += [" ".join(text[at] for text in line.labels if at < len(text)) for at in range(depth)]
    return written


# OCR -------------------------------------------------------------------------------------------------


def _piped(cells):
    return "| " + " | ".join(cells) + " |"


def _rule(cells):
    return "|" + "---|" * len(cells)


def _cells(rng, line):
    """Labels and figures; now and then a long label is cut into two cells."""
    labels = list(line.labels)
    if labels and len(labels[-1]) > 10 and rng.random() < 0.15:
        at = rng.randint(5, len(labels[-1]) - 4)
        labels[-1:] = [labels[-1][:at], labels[-1][at:]]
    return labels + line.figures


def ocr_markdown(rng, _grid, lines, witness):
    """The table in pieces of one to four rows, the first row of each taken for its heads."""
    written, at = [], 0
    while at < len(lines):
        piece = lines[at:at + rng.randint(1, 4)]
        at += len(piece)
        rows = [_cells(rng, line) for line in piece]
        written += ["", _piped(rows[0]), _rule(rows[0]), *map(_piped, rows[1:])]
        if rng.random() < 0.1:
            written += ["", "| - | - | - |", "|---|---|---|"]
    for line in lines:
        witness.saw(line.key, line.figures)
    return written + [""]


def ocr_headed(rng, _grid, lines, witness):
    """Each piece under invented heads: 项目 | 数据1 | 数据2 …"""
    written, at = [], 0
    rows = [line for line in lines if line.role == "figures"]
    written += [" ".join(line.labels) for line in lines if line.role == "heads"]
    while at < len(rows):
        piece = rows[at:at + rng.randint(2, 6)]
        at += len(piece)
        most = max(len(line.figures) for line in piece)
        heads = ["类别", "项目", *(f"数据{number}" for number in range(1, most + 1))]
        written += ["", _piped(heads), _rule(heads)]
        for line in piece:
            witness.saw(line.key, line.figures)
            labels = (["", ""] + line.labels)[-2:]
            written.append(_piped(labels + line.figures))
    return written + [""]


def wide_space_pairs(rng, grid, lines, witness):
    """Cells of table 二 are parted by two wide spaces, those of the others by nothing."""
    witness.cut = True
    gap = "\u3000\u3000" if grid == "disclosure" else ""
    for line in lines:
        witness.saw(line.key, line.figures if gap else ["".join(line.figures)])
    return [gap.join(gap.join(line.labels + line.figures) for line in lines)]


def cells_by_line_ends(_rng, _grid, lines, witness):
    """A cell a line, three line ends between cells and five between rows, which alone show blanks."""
    for line in lines:
        witness.saw(line.key, line.figures if all(line.figures) else [])
    rows = ["\n\n\n".join(text.replace("\n", "") for text in line.labels + line.figures) for line in lines]
    return ("\n" * 5).join(rows).split("\n") + [""]
