"""Tables as a reader sees them: cells with the columns and rows they span.

The writers (docx.py, text.py) turn a table into what a file holds. Cells carry a tag, so that a
recipe can find the one it wants to damage: the row key for a label, "row.column" for a figure,
"head.column" for a column's head, "group.name" for a label that heads several rows.
"""


class Cell:
    def __init__(self, text="", cols=1, rows=1, tag=""):
        self.text = text
        self.cols = cols
        self.rows = rows
        self.tag = tag
        self.xml = None  # block content that a DOCX has in place of `text`
        self.html = None  # what a page's td holds in place of `text`
        self.beneath = ""  # text in the cells it covers in the rows below, which no reader sees
        self.properties = ""  # more children of w:tcPr, or attributes of td
        self.wrap = None  # a function from the cell's XML to what is written


class Row:
    def __init__(self, cells, before=0, after=0):
        self.cells = list(cells)
        self.before = before  # columns skipped before the first cell (w:gridBefore)
        self.after = after
        self.properties = ""  # children of w:trPr
        self.wrap = None


class Table:
    def __init__(self, rows):
        self.rows = list(rows)
        self.wrap = None

    def cell(self, tag):
        """The one cell of that tag."""
        found = [cell for row in self.rows for cell in row.cells if cell.tag == tag]
        assert len(found) == 1, f"{len(found)} cells are tagged {tag}"
        return found[0]

    def row(self, tag):
        """The row in which the cell of that tag begins."""
        return next(row for row in self.rows if any(cell.tag == tag for cell in row.cells))

    def index(self, tag):
        return self.rows.index(self.row(tag))

    def drop(self, tag):
        """Takes a row out; cells that span it from above lose one row."""
        at = self.index(tag)
        for above in range(at):
            for cell in self.rows[above].cells:
                if above + cell.rows > at:
                    cell.rows -= 1
        del self.rows[at]

    def columns(self):
        return max(sum(cell.cols for _, cell in slots) for slots in self.layout())

    def layout(self):
        """For each row its slots in order: (True, cell that begins here) or (False, cell above that covers it)."""
        covering = {}  # column -> [cell, rows still covered]
        result = []
        for row in self.rows:
            slots = row_slots(row, covering)
            result.append([(begins, cell) for begins, cell, _ in slots])
            covering = next_covering(slots)
        return result


def row_slots(row, covering):
    waiting = list(row.cells)
    column = row.before
    slots = []
    while waiting or column in covering:
        if column in covering:
            cell, left = covering[column]
            slots.append((False, cell, (column, left)))
        else:
            cell = waiting.pop(0)
            slots.append((True, cell, (column, cell.rows)))
        column += cell.cols
    return slots


def next_covering(slots):
    return {column: (cell, left - 1) for _, cell, (column, left) in slots if left > 1}


def rows_of(*lines):
    """A plain table without spans."""
    return Table(Row(Cell(text) for text in line) for line in lines)
