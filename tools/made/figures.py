"""The figures of a made report: amounts that tie, slips planted in them, and how each is written."""

from dataclasses import dataclass
from decimal import Decimal

from made import forms
from made.forms import COLUMN_KEYS, NEW

AMOUNT, BLANK, ABSENT = "amount", "blank", "absent"
NOT_APPLICABLE, UNREADABLE = "not_applicable", "unreadable"
GONE = "gone"     # the text no longer shows it: whatever is no amount is right


@dataclass
class Figure:
    amount: Decimal
    written: str = ""
    reading: str = AMOUNT
    unit: str = ""     # only where it is written in the cell

    def is_open(self):
        return self.reading != AMOUNT


@dataclass
class Limits:
    """What a dialect of text can carry without making the truth unknowable."""

    blanks: tuple = ("", "\u00a0", "\u3000", " ")
    slashes: tuple = ("/", "-", "—", "--", "_", "无")
    wide_digits: bool = True
    thousands: bool = True
    unreadable: bool = True


def make_figures(rng, grid_forms):
    """Figures by key, all ties true; keys in the forms' order."""
    figures = {}
    for grid, make in (("disclosure", _disclosure), ("applications", _applications), ("disputes", _disputes)):
        amounts = make(rng, grid_forms[grid])
        for key in forms.keys_of(grid, grid_forms[grid]):
            figures[key] = Figure(Decimal(amounts[key]))
    return figures


def _some(rng, scale):
    """A count: mostly zero, now and then large."""
    if rng.random() < 0.45:
        return 0
    return rng.randint(1, rng.choice((9, 9, 40, scale)))


def _disclosure(rng, form):
    amounts = {}
    put = lambda row, column, amount: amounts.__setitem__(f"disclosure.{row}.{column}", amount)
    quiet = rng.random() < 0.3
    count = lambda scale: 0 if quiet else _some(rng, scale)
    for row in ("rules", "normative_documents"):
        made, other = count(60), count(30)
        if form == NEW:
            standing = made + count(600)
            _put_row(put, row, made=made, repealed=other, in_force=standing)
        else:
            _put_row(put, row, made=made, published=other, public_total=other + count(900))
    if form == NEW:
        for row in ("licensing", "penalties", "enforcement"):
            put(row, "decisions", count(30000))
        put("fees", "amount", _money(rng) if not quiet else 0)
        return amounts
    for row in ("licensing", "other_services", "penalties", "enforcement", "fees"):
        last = count(400)
        put(row, "items_last_year", last)
        put(row, "items_change", 0 if rng.random() < 0.4 else rng.randint(-min(last, 60), 60))
        if row != "fees":
            put(row, "decisions", count(12000))
    projects = count(300)
    _put_row(put, "procurement", projects=projects, amount=rng.randint(1000, 9_000_000) if projects else 0)
    return amounts


def _put_row(put, row, **columns):
    for column, amount in columns.items():
        put(row, column, amount)


def _money(rng):
    if rng.random() < 0.4:
        return 0
    places = rng.choice((0, 1, 2, 2, 4))
    return Decimal(rng.randint(1, 10 ** (places + 4))) / (10 ** places)


def _applications(rng, form):
    size = rng.choices((0, 4, 30, 900), (25, 40, 25, 10))[0]
    rows = forms.application_rows(form)
    table = {row: dict.fromkeys(COLUMN_KEYS, 0) for row in rows}
    for column in COLUMN_KEYS[:-1]:
        weight = 1.0 if column == "natural_person" else 0.35
        if size and rng.random() < weight:
            _fill_column(rng, form, table, column, rng.randint(0, size if weight == 1.0 else max(1, size // 8)))
    for row in rows:
        table[row]["total"] = sum(table[row][column] for column in COLUMN_KEYS[:-1])
    return {f"applications.{row}.{column}": table[row][column] for row in rows for column in COLUMN_KEYS}


def _fill_column(rng, form, table, column, load):
    outcomes = forms.outcome_rows(form)
    liked = rng.sample(outcomes, min(len(outcomes), rng.randint(2, 9))) + ["granted", "unavailable_not_held"]
    table["carried_in"][column] = rng.randint(0, load) if rng.random() < 0.4 else 0
    table["received"][column] = load - table["carried_in"][column]
    table["carried_out"][column] = rng.randint(0, load) if rng.random() < 0.4 else 0
    left = load - table["carried_out"][column]
    while left > 0:
        share = rng.randint(1, left)
        table[rng.choice(liked)][column] += share
        left -= share
    table["handled"][column] = sum(table[row][column] for row in outcomes)


def _disputes(rng, _form):
    amounts = {}
    quiet = rng.random() < 0.45
    for row, _ in forms.DISPUTES:
        parts = [0 if quiet else rng.choice((0, 0, 1, 2, rng.randint(0, 40))) for _ in range(4)]
        for (column, _), amount in zip(forms.OUTCOME_OF_DISPUTE, parts + [sum(parts)]):
            amounts[f"disputes.{row}.{column}"] = amount
    return amounts


def plant_slips(rng, figures, grid_forms):
    """Changes one to three figures as people do; which ties break is found by adding up, not here."""
    kinds = (_slip_total, _slip_flow, _slip_down, _slip_dispute, _slip_anywhere)
    for slip in rng.choices(kinds, k=rng.choice((1, 1, 1, 2, 3))):
        slip(rng, figures, grid_forms["applications"])


def _nudge(rng, figure):
    written = str(figure.amount)
    ways = [figure.amount + rng.choice((1, 1, 2, 10)), figure.amount * 10 + rng.randint(0, 9)]
    if figure.amount > 0:
        ways += [figure.amount - 1, Decimal(0)]
    if len(written) > 1:
        ways += [Decimal(written[::-1]), Decimal(written[:-1])]
    figure.amount = next(way for way in rng.sample(ways, len(ways)) if way != figure.amount)


def _slip_total(rng, figures, form):
    _nudge(rng, figures[f"applications.{rng.choice(forms.application_rows(form))}.total"])


def _slip_flow(rng, figures, _form):
    """A column's carried-over count moves, and its row's total with it: only flow breaks."""
    row, column = rng.choice(("carried_in", "carried_out", "received")), rng.choice(COLUMN_KEYS[:-1])
    for place in (column, "total"):
        figures[f"applications.{row}.{place}"].amount += 1


def _slip_down(rng, figures, form):
    row, column = rng.choice(forms.outcome_rows(form)), rng.choice(COLUMN_KEYS[:-1])
    for place in (column, "total"):
        figures[f"applications.{row}.{place}"].amount += rng.choice((1, 1, 1, 3))


def _slip_dispute(rng, figures, _form):
    row = rng.choice(forms.DISPUTES)[0]
    _nudge(rng, figures[f"disputes.{row}.{rng.choice(forms.OUTCOME_OF_DISPUTE)[0]}"])


def _slip_anywhere(rng, figures, _form):
    _nudge(rng, figures[rng.choice([key for key in figures if key.startswith(("applications.", "disputes."))])])


def failing_ties(figures, grid_forms):
    def amount_of(key):
        figure = figures[key]
        return None if figure.is_open() else figure.amount

    return [tie.name for grid in forms.GRIDS for tie in forms.ties_of(grid, grid_forms[grid])
            if forms.fails(tie, amount_of)]


# How figures are written ---------------------------------------------------------------------------


def leave_out(rng, figures, limits):
    """Turns some figures into blanks, strokes or things that are no number. Returns what it did."""
    ways = {"none": 48, "zeros-blank": 8, "blank-cells": 18, "blank-ends": 8,
            "strokes": 12 * bool(limits.slashes), "unreadable": 6 * limits.unreadable}
    if not limits.blanks:
        ways = {"none": 70, "strokes": 20 * bool(limits.slashes), "unreadable": 10 * limits.unreadable}
    way = rng.choices(list(ways), list(ways.values()))[0]
    if way != "none":
        _LEAVE_OUT[way](rng, figures, limits)
    return way


def _open(figure, reading, written):
    figure.reading, figure.written = reading, written


def _blank(rng, figure, limits):
    _open(figure, BLANK, rng.choice(limits.blanks))


def _zeros_blank(rng, figures, limits):
    for key, figure in figures.items():
        if key.startswith("applications.") and figure.amount == 0:
            _blank(rng, figure, limits)


def _blank_cells(rng, figures, limits):
    zeros = [key for key in figures if figures[key].amount == 0]
    for key in rng.sample(zeros, min(len(zeros), rng.randint(1, 12))) + rng.sample(list(figures), rng.randint(0, 2)):
        _blank(rng, figures[key], limits)


def _blank_ends(rng, figures, limits):
    """The last cells of some rows are blank, as where only the first columns are filled in."""
    rows = sorted({key.rsplit(".", 1)[0] for key in figures})
    for row in rng.sample(rows, rng.randint(1, 6)):
        keys = [key for key in figures if key.rsplit(".", 1)[0] == row]
        for key in keys[-rng.randint(1, len(keys)):]:
            _blank(rng, figures[key], limits)


def _strokes(rng, figures, limits):
    stroke = rng.choice(limits.slashes)
    rows = rng.sample(sorted({key.rsplit(".", 1)[0] for key in figures}), rng.randint(1, 3)) + ["disclosure.rules"]
    for key, figure in figures.items():
        if key.rsplit(".", 1)[0] in rows and figure.amount == 0:
            _open(figure, NOT_APPLICABLE, stroke)


def _unreadable(rng, figures, _limits):
    for key in rng.sample(list(figures), rng.randint(1, 2)):
        _open(figures[key], UNREADABLE, rng.choice(("l2", "O", "1O", "I", "3l")))


_LEAVE_OUT = {"zeros-blank": _zeros_blank, "blank-cells": _blank_cells, "blank-ends": _blank_ends,
              "strokes": _strokes, "unreadable": _unreadable}


def write_figures(rng, figures, limits):
    """Fills in `written` for every amount; returns the ways of writing that were used."""
    shares = {"wide-digits": 0.1 * limits.wide_digits, "thousands": 0.25 * limits.thousands, "signs": 0.5, "notes": 0.12}
    wanted = {way for way, share in shares.items() if rng.random() < share}
    used = set()
    for key, figure in figures.items():
        if figure.is_open():
            continue
        plain = figure.written = _plain(figure.amount)
        if key.endswith(".items_change"):
            figure.written, way = _signed(rng, figure.amount, "signs" in wanted), "signs"
        elif key.endswith(".amount"):
            way = "units"
            _write_money(rng, key, figure)
        else:
            way = _write_count(rng, key, figure, wanted)
        if figure.written != plain and way:
            used.add(way)
    return sorted(used)


def _write_count(rng, key, figure, wanted):
    if "thousands" in wanted and figure.amount >= 1000:
        figure.written = f"{int(figure.amount):,}"
        return "thousands"
    if "wide-digits" in wanted and rng.random() < 0.2:
        figure.written = figure.written.translate(_WIDE)
        return "wide-digits"
    if "notes" in wanted and key.startswith("disclosure.normative") and figure.amount > 2:
        note = rng.choice(("（其中修订{}件）", "（含自然失效 {} 件）", "(其中修订{}件)"))
        figure.written += note.format(rng.randint(1, int(figure.amount) - 1))
        return "notes"
    if rng.random() < 0.01:
        figure.written = f" {figure.written} "   # too common to be worth a mention
    return ""


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _plain(amount):
    return format(amount, "f")


def _signed(rng, amount, signed):
    if amount > 0:
        return f"+{amount}" if signed else str(amount)
    if amount < 0:
        return rng.choice(("-{}", "-{}", "－{}", "减{}")).format(-amount)
    return "0"


def _write_money(rng, key, figure):
    if figure.amount == 0 or rng.random() < 0.4:
        return
    if key.startswith("disclosure.fees"):
        figure.unit = "万元"
    elif rng.random() < 0.5:
        figure.unit = "元"
    else:
        figure.amount, figure.unit = figure.amount.scaleb(-4).normalize(), "万元"
    figure.written = _plain(figure.amount) + figure.unit


def drop_row(figures, row):
    """The document does not have this row of table 二."""
    for key in [key for key in figures if key.startswith(f"disclosure.{row}.")]:
        _open(figures[key], ABSENT, "")
