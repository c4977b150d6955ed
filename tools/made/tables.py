"""The statutory tables of a made report as rows of cells, with the damage its labels took.

A cell is listed where it begins; `cols` and `rows` say what it covers, as on the printed form."""

from dataclasses import dataclass, field

from made import forms
from made.figures import ABSENT


@dataclass
class Cell:
    text: str
    cols: int = 1
    rows: int = 1
    role: str = "head"      # head, block, group, label, figure, heading
    key: str = ""           # of a figure


@dataclass
class Row:
    cells: list
    role: str = "figures"   # block, heads, figures, heading
    key: str = ""           # grid.row of a row of figures


@dataclass
class Table:
    columns: int
    rows: list = field(default_factory=list)


@dataclass
class Damage:
    """What happened to the labels of a report. `written` maps a form's label to what is printed."""

    written: dict = field(default_factory=dict)
    lost: dict = field(default_factory=dict)       # row key -> what stands in the label cell
    extra_row: str = ""                            # label of a row the form does not have
    old_row_name: bool = False
    broken_heads: bool = False                     # a line break inside 本年新制作数量 and the like
    notes: list = field(default_factory=list)      # for the report's kind

    def label(self, text):
        return self.written.get(text, text)

    def head(self, text):
        text = self.label(text)
        return HEAD_BREAKS.get(text, text) if self.broken_heads else text


HEAD_BREAKS = {"本年新制作数量": "本年新\n制作数量", "本年新公开数量": "本年新\n公开数量", "商业企业": "商业\n企业",
                "科研机构": "科研\n机构", "结果维持": "结果\n维持", "结果纠正": "结果\n纠正"}


def layout(cells_of_rows, columns):
    """For each row the cells standing in it, as (column, cell, is_origin), left to right."""
    covered = {}
    laid_out = []
    for at, row in enumerate(cells_of_rows):
        standing, pending = [], list(row)
        column = 0
        while column < columns:
            if (at, column) in covered:
                cell = covered[at, column]
                standing.append((column, cell, False))
            elif pending:
                cell = pending.pop(0)
                standing.append((column, cell, True))
                for below in range(at + 1, at + cell.rows):
                    covered[below, column] = cell
            else:
                break
            column += cell.cols
        assert not pending, "a row is wider than its table"
        laid_out.append(standing)
    return laid_out


def build(grid, form, figures, damage):
    make = {"disclosure": _disclosure, "applications": _applications, "disputes": _disputes}[grid]
    return make(form, figures, damage)


def _figure(figures, key, cols=1):
    return Cell(figures[key].written, cols, role="figure", key=key)


# Widths of the four columns of a three-figure block, and of the last cell of shorter ones.
_SPANS = {forms.OLD: {3: (1, 1, 2, 1), 2: (1, 2, 2)}, forms.NEW: {3: (1, 1, 1, 1), 1: (1, 3)}}


def _disclosure(form, figures, damage):
    table = Table(forms.DISCLOSURE_COLUMNS[form])
    for block in forms.DISCLOSURE[form]:
        spans = _SPANS[form][len(block.heads)]
        table.rows.append(Row([Cell(damage.label(block.title), table.columns, role="block")], "block"))
        heads = [Cell(damage.head(label), cols) for (_, label), cols in zip(block.heads, spans[1:])]
        table.rows.append(Row([Cell("信息内容", spans[0]), *heads], "heads"))
        for row, label in block.rows:
            _add_disclosure_row(table, block, row, label, figures, damage, spans)
        if block.title == "第二十条第（一）项" and damage.extra_row:
            zeros = [Cell("0", cols, role="figure") for cols in spans[1:]]
            table.rows.append(Row([Cell(damage.extra_row, role="label"), *zeros]))
    return table


def _add_disclosure_row(table, block, row, label, figures, damage, spans):
    keys = [f"disclosure.{row}.{column}" for column, _ in block.heads]
    if figures[keys[0]].reading == ABSENT:
        return
    if damage.old_row_name and label == "行政规范性文件":
        label = "规范性文件"
    cells = [_figure(figures, key, cols) for key, cols in zip(keys, spans[1:])]
    table.rows.append(Row([Cell(damage.label(label), role="label"), *cells], key=f"disclosure.{row}"))


def _applications(form, figures, damage):
    table = Table(10)
    heads = {key: Cell(damage.head(label)) for key, label in forms.COLUMNS}
    heads["natural_person"].rows = heads["total"].rows = 2
    table.rows += [
        Row([Cell(damage.label(forms.NOTE), 3, 3), Cell("申请人情况", 7)], "heads"),
        Row([heads["natural_person"], Cell("法人或其他组织", 5), heads["total"]], "heads"),
        Row([heads[key] for key in forms.COLUMN_KEYS[1:-1]], "heads"),
    ]
    _add_wide_rows(table, figures, damage, (forms.RECEIVED, forms.CARRIED_IN))
    outcome = Cell(damage.label(forms.OUTCOME), rows=len(forms.outcome_rows(form)) + 1, role="group")
    first = len(table.rows)
    for group, rows in forms.OUTCOMES[form]:
        _add_outcome_rows(table, group, rows, figures, damage)
    _add_outcome_rows(table, "", (forms.HANDLED,), figures, damage)
    table.rows[first].cells.insert(0, outcome)
    _add_wide_rows(table, figures, damage, (forms.CARRIED_OUT,))
    return table


def _row_figures(figures, row):
    return [_figure(figures, f"applications.{row}.{column}") for column in forms.COLUMN_KEYS]


def _add_wide_rows(table, figures, damage, rows):
    for row, label in rows:
        cells = [Cell(damage.label(label), 3, role="label"), *_row_figures(figures, row)]
        table.rows.append(Row(cells, key=f"applications.{row}"))


def _add_outcome_rows(table, group, rows, figures, damage):
    for at, (row, label) in enumerate(rows):
        cells = _row_figures(figures, row)
        if not group:
            cells.insert(0, Cell(damage.label(label), 2, role="label"))
        else:
            cells.insert(0, Cell(damage.lost.get(row, damage.label(label)), role="label"))
            if at == 0:
                cells.insert(0, Cell(damage.label(group), rows=len(rows), role="group"))
        table.rows.append(Row(cells, key=f"applications.{row}"))


def _disputes(_form, figures, damage):
    table = Table(15)
    outcomes = [damage.head(label) for _, label in forms.OUTCOME_OF_DISPUTE]
    reconsideration, direct, after = (label for _, label in forms.DISPUTES)
    table.rows += [
        Row([Cell(reconsideration, 5), Cell("行政诉讼", 10)], "heads"),
        Row([*(Cell(label, rows=2) for label in outcomes), Cell(damage.label(direct), 5), Cell(after, 5)], "heads"),
        Row([Cell(label) for label in outcomes * 2], "heads"),
        Row([_figure(figures, f"disputes.{row}.{column}") for row, _ in forms.DISPUTES
             for column, _ in forms.OUTCOME_OF_DISPUTE], key="disputes"),
    ]
    return table


# Damage ----------------------------------------------------------------------------------------------


def make_damage(rng, grid_forms, lost_as, can_break):
    """`lost_as`: what may stand in the cell of a lost label in this dialect; none, and no label is lost."""
    damage = Damage(broken_heads=can_break and rng.random() < 0.4)
    if rng.random() < 0.35:
        damage.notes.append(rng.choice((_typos, _spaces, _brackets, _numerals))(rng, damage, grid_forms))
    if lost_as and rng.random() < 0.14:
        _lose_labels(rng, damage, grid_forms, lost_as)
    if grid_forms["disclosure"] == forms.OLD and rng.random() < 0.12:
        damage.extra_row = "其他主动公开文件"
        damage.notes.append("extra-row")
    if grid_forms["disclosure"] == forms.NEW and rng.random() < 0.15:
        damage.old_row_name = True
        damage.notes.append("old-row-name")
    return damage


def _labels_of(grid_forms):
    labels = [label for block in forms.DISCLOSURE[grid_forms["disclosure"]]
              for _, label in (*block.heads, *block.rows)]
    labels += [label for group, rows in forms.OUTCOMES[grid_forms["applications"]] for _, label in rows]
    return labels + [label for _, label in (forms.RECEIVED, forms.CARRIED_IN, forms.CARRIED_OUT)]


def _core(label):
    """The characters after the numeral and before any bracket: (begin, end)."""
    begin = next((at + 1 for at, letter in enumerate(label[:3]) if letter in ".、）"), 0)
    end = label.find("（", begin)
    return begin, len(label) if end < 0 else end


def _typos(rng, damage, grid_forms):
    """One character dropped or replaced in labels of six characters and more."""
    long_enough = [label for label in _labels_of(grid_forms) if _core(label)[1] - _core(label)[0] >= 6]
    for label in rng.sample(long_enough, rng.randint(1, 3)):
        begin, end = _core(label)
        at = rng.randrange(begin + 1, end - 1)
        damage.written[label] = label[:at] + rng.choice(("", "", "某", "的")) + label[at + 1:]
    return "label-typos"


def _spaces(rng, damage, grid_forms):
    for label in _labels_of(grid_forms):
        if rng.random() < 0.3:
            at = rng.randrange(1, len(label))
            damage.written[label] = label[:at] + rng.choice((" ", "\u3000", "  ")) + label[at:]
    damage.written["第二十条第（一）项"] = "第二十条  第（一）项"
    return "spaced-labels"


def _brackets(_rng, damage, grid_forms):
    narrow = str.maketrans("（）", "()")
    everywhere = _labels_of(grid_forms) + [block.title for block in forms.DISCLOSURE[grid_forms["disclosure"]]]
    everywhere += [group for group, _ in forms.OUTCOMES[grid_forms["applications"]]]
    damage.written.update({label: label.translate(narrow) for label in everywhere if "（" in label})
    return "half-width-brackets"


def _numerals(rng, damage, grid_forms):
    mark = rng.choice(("、", "．", ". "))
    for label in _labels_of(grid_forms):
        if label[1:2] == ".":
            damage.written[label] = label[0] + mark + label[2:].replace("、行政机关", "，行政机关")
    return "other-numerals"


def _lose_labels(rng, damage, grid_forms, lost_as):
    groups = forms.sub_items(grid_forms["applications"])
    if rng.random() < 0.4:
        groups = [rng.choice(groups)]
    written = rng.choice(lost_as)
    damage.lost = {row: written for group in groups for row in group}
    damage.notes.append("labels-lost-as-zero" if written == "0" else "labels-lost")
