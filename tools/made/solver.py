"""Which figures of a flattened report its text and the forms' ties fix: all readings, weighed whole.

A figure is fixed if it is the same in every reading of its grid that the text allows and in which all ties
hold; where there is no such reading, if it is the same in every reading that the text allows. Shares nothing
with gouji. Bounded: where there are too many readings, nothing more is called fixed."""

import itertools
import re
from decimal import Decimal

from made import forms
from made.lines import columns_of, figure_keys

MOST_OF_A_ROW = 20_000
MOST_OF_A_GRID = 60_000
_FIGURE = re.compile(r"([-+－减]?)([0-9]+)((?:\.[0-9]+)?(?:万元|元)?(?:[（(][^）)]*[）)])?)")


class TooMany(Exception):
    """The bound was met."""


def solve(witness, grid_forms):
    """(what figures that are fixed must be, by key; names of ties that fail in every reading)."""
    fixed, failing = {}, set()
    for grid in forms.GRIDS:
        form = grid_forms[grid]
        try:
            rows = {key: readings(pieces, columns_of(key, form), witness)
                    for key, pieces in witness.rows.items() if key.split(".")[0] == grid}
        except TooMany:
            continue
        weigh = {"disclosure": _alone, "applications": _applications, "disputes": _disputes}[grid]
        solutions = weigh(rows, form)
        fixed |= _agreed(solutions, form)
        failing |= _always_failing(grid, form, rows)
    return fixed, failing


# Readings of one row ---------------------------------------------------------------------------------


def readings(pieces, columns, witness):
    """Every way to read the pieces of a row as its figures; a blank is None."""
    if not witness.cut:
        values = [_value(piece) for piece in pieces]
        if None in values:
            return []
        if len(values) == columns:
            return [tuple(values)]
        if len(values) > columns or not witness.loses_blanks:
            return []
        return [_placed(values, places, columns) for places in itertools.combinations(range(columns), len(values))]
    if columns > 7:
        run = "".join(pieces)
        return [run] if run.isdigit() and len(run) <= 45 else []
    atoms = [atom for piece in pieces for atom in _atoms(piece)]
    found = []
    _cut(atoms, 0, columns, [], found)
    return found


def _placed(values, places, columns):
    row = [None] * columns
    for place, value in zip(places, values):
        row[place] = value
    return tuple(row)


def _value(piece):
    match = _FIGURE.fullmatch(piece.replace(",", ""))
    return _number(*match.groups()) if match else None


def _number(sign, digits, rest):
    decimals = re.match(r"\.[0-9]+", rest)
    amount = Decimal(digits + (decimals.group() if decimals else ""))
    return -amount if sign in "-－减" and sign else amount


def _atoms(piece):
    """Runs that do not join: (sign, digits, what closes the last figure)."""
    return [match.groups() for match in _FIGURE.finditer(piece)]


def _cut(atoms, at, columns, row, found):
    if len(found) > MOST_OF_A_ROW:
        raise TooMany
    if at == len(atoms):
        if len(row) == columns:
            found.append(tuple(row))
        return
    sign, digits, rest = atoms[at]
    for parts in _digit_cuts(digits, columns - len(row)):
        values = [_number("", part, "") for part in parts]
        values[-1] = _number("", parts[-1], rest)
        values[0] = _number(sign, parts[0], rest if len(parts) == 1 else "")
        _cut(atoms, at + 1, columns, row + values, found)


def _digit_cuts(digits, most):
    """The ways to cut digits into at most `most` numbers without a leading zero."""
    if not digits:
        yield []
        return
    if most == 0:
        return
    longest = 1 if digits[0] == "0" else len(digits)
    for end in range(1, longest + 1):
        for rest in _digit_cuts(digits[end:], most - 1):
            yield [digits[:end], *rest]


# Readings of a grid ----------------------------------------------------------------------------------


def _alone(rows, _form):
    return rows


def _sum(values):
    return sum((value or 0 for value in values), Decimal(0))


def _applications(rows, form):
    """For each row the readings that occur in some solution of the whole grid."""
    tied = {key: [row for row in found if _sum(row[:-1]) == (row[-1] or 0)] for key, found in rows.items()}
    wanted = {f"applications.{row}" for row in forms.application_rows(form)}
    if set(tied) != wanted or not all(tied.values()):
        return rows
    open_rows = [key for key in tied if len(tied[key]) > 1]
    size = 1
    for key in open_rows:
        size *= len(tied[key])
        if size > MOST_OF_A_GRID:
            return {key: found for key, found in rows.items() if len(found) == 1}
    signs = _signs(form)
    base = [0] * 14
    for key in tied:
        if key not in open_rows:
            _add(base, signs[key], tied[key][0])
    kept = {key: set() for key in open_rows}
    solved = False
    for chosen in itertools.product(*(tied[key] for key in open_rows)):
        total = list(base)
        for key, row in zip(open_rows, chosen):
            _add(total, signs[key], row)
        if any(total):
            continue
        solved = True
        for key, row in zip(open_rows, chosen):
            kept[key].add(row)
    if not solved:
        return rows
    return {key: list(kept[key]) if key in kept else found for key, found in tied.items()}


def _signs(form):
    """How a row counts in down and in flow."""
    signs = {f"applications.{row}": (1, 0) for row in forms.outcome_rows(form)}
    return signs | {"applications.handled": (-1, -1), "applications.received": (0, 1),
                    "applications.carried_in": (0, 1), "applications.carried_out": (0, -1)}


def _add(total, signs, row):
    for column, value in enumerate(row):
        total[column] += signs[0] * (value or 0)
        total[7 + column] += signs[1] * (value or 0)


def _disputes(rows, _form):
    found = rows.get("disputes", [])
    if not found:
        return {}
    if isinstance(found[0], str):
        solutions = _groups(found[0], 3)
        if not solutions:
            digits = found[0]
            solutions = [tuple(map(Decimal, digits))] if len(digits) == 15 else []
        return {"disputes": solutions}
    held = [row for row in found if all(_sum(row[at:at + 4]) == (row[at + 4] or 0) for at in (0, 5, 10))]
    return {"disputes": held or found}


def _groups(digits, left):
    """The ways to cut digits into `left` groups of five whose ties hold."""
    if left == 0:
        return [()] if not digits else []
    found = []
    for end in range(5, len(digits) + 1):
        rests = None
        for cut in _digit_cuts(digits[:end], 5):
            values = tuple(map(Decimal, cut))
            if len(values) != 5 or sum(values[:4]) != values[4]:
                continue
            rests = _groups(digits[end:], left - 1) if rests is None else rests
            found += [values + rest for rest in rests]
            if len(found) > MOST_OF_A_ROW:
                return []
    return found


def _agreed(solutions, form):
    fixed = {}
    for key, found in solutions.items():
        if not found or isinstance(found[0], str):
            continue
        for at, figure in enumerate(figure_keys(key, form)):
            if len({row[at] for row in found}) == 1:
                fixed[figure] = found[0][at]
    return fixed


# Ties ------------------------------------------------------------------------------------------------


def _always_failing(grid, form, rows):
    """Ties whose two sides differ in every reading of the text. A blank counts as anything."""
    values = {}
    for key, found in rows.items():
        if found and not isinstance(found[0], str):
            for at, figure in enumerate(figure_keys(key, form)):
                values[figure] = {row[at] for row in found}
    failing = {tie.name for tie in forms.ties_of(grid, form) if "across" not in tie.name and _differs(tie, values)}
    for tie in forms.ties_of(grid, form):
        if tie.name.startswith("applications.across"):
            found = rows.get("applications." + tie.name.split("@")[1])
            if found and all(None not in row and _sum(row[:-1]) != row[-1] for row in found):
                failing.add(tie.name)
    if grid == "disputes":
        failing |= {tie.name for tie in forms.ties_of(grid, form) if _differs(tie, values)}
    return failing


def _differs(tie, values):
    sides = [_sums([values.get(key) for key in side]) for side in (tie.left, tie.right)]
    return None not in sides and not sides[0] & sides[1]


def _sums(choices):
    sums = {Decimal(0)}
    for choice in choices:
        if not choice or None in choice:
            return None
        sums = {one + other for one in sums for other in choice}
        if len(sums) > MOST_OF_A_ROW:
            return None
    return sums
