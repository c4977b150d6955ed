"""The rows of a made table as running text sees them: labels, then figures, without spans or empty corners."""

import unicodedata
from dataclasses import dataclass, field

from made import forms


@dataclass
class Line:
    role: str                                     # block, heads or figures
    labels: list                                  # texts that begin in this row, left to right
    figures: list = field(default_factory=list)   # as written, one for each column
    key: str = ""                                 # grid.row, "disputes" for its one row
    group: str = ""                               # the group label among `labels`, if one begins here

    def label(self):
        return self.labels[-1] if self.labels else ""


def lines_of(table):
    lines = []
    for row in table.rows:
        labels = [cell.text for cell in row.cells if cell.role != "figure"]
        figures = [cell.text for cell in row.cells if cell.role == "figure"]
        groups = [cell.text for cell in row.cells if cell.role == "group"]
        lines.append(Line(row.role, labels, figures, row.key, groups[-1] if groups else ""))
    return lines


def columns_of(key, form):
    """How many figures the row `grid.row` has."""
    if key == "disputes":
        return len(forms.DISPUTES) * len(forms.OUTCOME_OF_DISPUTE)
    grid, row = key.split(".")
    return sum(figure.startswith(f"{grid}.{row}.") for figure in forms.keys_of(grid, form))


def figure_keys(key, form):
    grid = key.split(".")[0]
    return [figure for figure in forms.keys_of(grid, form) if figure.startswith(key + ".")]


@dataclass
class Witness:
    """What the text shows of each row of figures, for the solver: its pieces, in their order."""

    rows: dict = field(default_factory=dict)     # grid.row -> pieces as they stand between separators
    cut: bool = False                            # pieces may hold several figures
    loses_blanks: bool = False                   # a row may have fewer pieces than columns
    known: bool = True                           # False: the text does not show which row is which

    def saw(self, key, pieces):
        if key:
            folded = [unicodedata.normalize("NFKC", piece).strip() for piece in pieces]
            self.rows[key] = [piece for piece in folded if piece]
