"""Writes a report's body as plain text, in the dialects in which converters and web sites leave tables."""

from .tables import Table


def text(body, table):
    """The whole text; `table` writes a table in its dialect."""
    lines = [table(part) if isinstance(part, Table) else part[1] for part in body]
    return "\n".join(lines) + "\n"


def slots(table, padded=False):
    """The texts of each row: a cell covered from above is empty; `padded` adds empty cells for the columns a cell spans."""
    result = []
    for row in table.layout():
        cells = []
        for begins, cell in row:
            cells.append(cell.text if begins else "")
            if padded:
                cells += [""] * (cell.cols - 1)
        result.append(cells)
    return result


def tab_led(table):
    """One line a cell, led by a tab; a blank line ends the row; line breaks in a cell stay."""
    return "\n".join("".join(f"\t{cell}\n" for cell in row) for row in slots(table))


def tsv(table, padded=True):
    return "\n".join("\t".join(cell.replace("\n", "") for cell in row) for row in slots(table, padded))


def commas(table, padded=True):
    """RFC 4180: a cell in quotes where it holds a comma, a quotation mark or a line end."""
    return "\n".join(",".join(quoted(cell) for cell in row) for row in slots(table, padded))


def quoted(cell):
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ',"\n') else cell


def sheet(body, width):
    """A whole report as one sheet of a spreadsheet, saved as comma-separated values: every line has `width` cells."""
    lines = []
    for part in body:
        rows = slots(part, padded=True) if isinstance(part, Table) else [[part[1]]]
        lines += [",".join(quoted(cell) for cell in row + [""] * (width - len(row))) for row in rows]
    return "\r\n".join(lines) + "\r\n"


def framed(table):
    """The rows of a data frame: its numbers of rows and columns, and a merged cell's text in every column and row that it covers."""
    rows = [[cell.text.replace("\n", "") for _, cell in row for _ in range(cell.cols)] for row in table.layout()]
    return [[""] + [str(i) for i in range(len(rows[0]))]] + [[str(i)] + row for i, row in enumerate(rows)]


def framed_commas(table):
    return "\n".join(",".join(quoted(cell) for cell in row) for row in framed(table))


def framed_markdown(table):
    rows = ["| " + " | ".join(row) + " |" for row in framed(table)]
    return "\n".join(rows[:1] + ["|---:|" + ":---|" * (len(framed(table)[0]) - 1)] + rows[1:])


def pipes(table, lead="| ", between=" | ", trail=" |", padded=False):
    """One line a row."""
    return "\n".join(lead + between.join(cell.replace("\n", "") for cell in row) + trail for row in slots(table, padded))


def pipes_with_rest(table):
    """One line a row; the columns that a cell spans are bare pipes at the end of the line."""
    lines = []
    for row in table.layout():
        texts = [cell.text.replace("\n", "") if begins else "" for begins, cell in row]
        rest = sum(cell.cols - 1 for _, cell in row)
        lines.append("| " + " | ".join(texts) + " | " + "|" * rest)
    return "\n".join(lines)


def pipe_after_cell(table):
    """A cell a line with a pipe after it; spanned columns and blank cells are bare pipes."""
    lines = []
    for row in table.layout():
        for begins, cell in row:
            lines.append(f"{cell.text} |" if begins and cell.text else "|")
            if cell.cols > 1:
                lines.append("|" * (cell.cols - 1))
    return "\n".join(lines)


def pipe_between_lines(table):
    """A cell a line, a line with a bare pipe between two cells, a blank line between two rows."""
    return "\n\n".join("\n|\n".join(cell.replace("\n", "") for cell in row) for row in slots(table))


def markdown(table):
    rows = ["| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |" for row in slots(table, padded=True)]
    rule = "|" + "---|" * table.columns()
    return "\n".join(["", rows[0], rule, *rows[1:], ""])


def cell_a_line(table, between=0, rows=1):
    """Cells with `between` blank lines between them and `rows` blank lines between two rows. Cells covered by another are left out,
    as in what a browser copies."""
    def own(row):
        return [cell.text for begins, cell in row if begins]
    cell_gap, row_gap = "\n" * (between + 1), "\n" * (rows + 1)
    return row_gap.join(cell_gap.join(own(row)) for row in table.layout())


def boxes(table, width=10):
    """Drawn lines, cells broken over lines where they are too wide (East Asian characters take two places)."""
    layout = table.layout()
    lines = [box_rule(layout[0], width, "┌┬┐")]
    for row in layout:
        lines += [box_rule(row, width, "├┼┤")] if len(lines) > 1 else []
        columns = [broken(cell.text if begins else "", box_width(cell, width)) for begins, cell in row]
        for level in range(max(len(column) for column in columns)):
            texts = [column[level] if level < len(column) else "" for column in columns]
            lines.append("│" + "│".join(padded(text, box_width(cell, width)) for text, (_, cell) in zip(texts, row)) + "│")
    return "\n".join([*lines, box_rule(layout[-1], width, "└┴┘")])


def ascii_boxes(table):
    """The same with + - | for strokes."""
    return boxes(table).translate(str.maketrans("┌┬┐├┼┤└┴┘─│", "+++++++++-|"))


def pipe_boxes(table):
    """As antiword leaves tables: pipes between cells, no line between rows."""
    return "\n".join(line.replace("│", "|") for line in boxes(table).split("\n") if "─" not in line)


def ruled(table, width=30):
    """Groups of dashes above and below the rows say where columns are; a blank line between two rows, cells broken where they are too wide."""
    rows = [[broken(cell.replace("\n", ""), width) for cell in row] for row in slots(table, padded=True)]
    rooms = [max(places(part) for row in rows for part in row[at]) + 2 for at in range(table.columns())]
    ruler = "  " + " ".join("-" * room for room in rooms)
    lines = []
    for row in rows:
        for level in range(max(len(cell) for cell in row)):
            texts = [cell[level] if level < len(cell) else "" for cell in row]
            lines.append("  " + " ".join(padded(text, room) for text, room in zip(texts, rooms)).rstrip(" "))
        lines.append("")
    return "\n".join(["", ruler, *lines[:-1], ruler, ""])


def box_rule(row, width, corners):
    """The line above a row (├┼┤), the first or the last of the table. A cell that goes on from above has no line above it."""
    left, middle, right = corners
    drawn = [begins or middle != "┼" for begins, _ in row]
    joints = {(True, True): middle, (False, True): "├", (True, False): "┤", (False, False): "│"}
    line = left if drawn[0] else "│"
    for at, (_, cell) in enumerate(row):
        line += ("─" if drawn[at] else " ") * box_width(cell, width)
        line += joints[drawn[at], drawn[at + 1]] if at + 1 < len(row) else right if drawn[at] else "│"
    return line


def box_width(cell, width):
    return width * cell.cols + cell.cols - 1


def places(text):
    return sum(2 if ord(character) > 0x2000 else 1 for character in text)


def padded(text, width):
    return text + " " * (width - places(text))


def broken(text, width):
    lines = [""]
    for character in text:
        if character == "\n" or places(lines[-1] + character) > width:
            lines.append("")
        if character != "\n":
            lines[-1] += character
    return lines
