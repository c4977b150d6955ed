#!/usr/bin/python3
"""Plants slips in reports whose ties all hold, and asks gouji which figure is wrong.

    tests/property/planted.py BINARY [--count N] [--slips N] [--blanks] [--solver N] [--seed S]

Of every report: the figures that were changed, with the values they had, are among the smallest sets; every set satisfies every
tie; and, for the first `--solver` reports, the mixed integer program of COIN-OR CBC finds no smaller set. Where several sets
are equally small it counts how often the true one stands first, beside the two rules that auditors go by: always the
total, always the largest figure. With `--blanks` half of the zeros are left blank, and the sets are not added up."""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from made import forms, tables  # noqa: E402
from made.figures import make_figures  # noqa: E402

GRIDS = ("applications", "disputes")
ALIKE = {"1": "7", "7": "1", "0": "6", "6": "08", "8": "36", "3": "8", "5": "6", "9": "4", "4": "9", "2": "7"}


def digits_swapped(rng, figures, key):
    text = str(figures[key])
    places = [i for i in range(len(text) - 1) if text[i] != text[i + 1] and not (i == 0 and text[1] == "0")]
    if not places:
        return None
    i = rng.choice(places)
    return text[:i] + text[i + 1] + text[i] + text[i + 2:]


def digit_dropped(rng, figures, key):
    text = str(figures[key])
    i = rng.randrange(len(text))
    rest = text[:i] + text[i + 1:]
    return rest if rest and (rest == "0" or rest[0] != "0") else None


def digit_doubled(rng, figures, key):
    text = str(figures[key])
    if text == "0":
        return None
    i = rng.randrange(len(text))
    return text[:i] + text[i] + text[i:]


def digit_mistaken(rng, figures, key):
    text = str(figures[key])
    i = rng.randrange(len(text))
    made = text[:i] + rng.choice(ALIKE[text[i]]) + text[i + 1:]
    return made if len(made) == 1 or made[0] != "0" else None


def total_left_zero(_rng, figures, key):
    return "0" if key.endswith(".total") or ".handled." in key else None


def neighbour_copied(rng, figures, key):
    keys = list(figures)
    at = keys.index(key)
    beside = [keys[i] for i in (at - 1, at + 1) if 0 <= i < len(keys) and keys[i].rsplit(".", 1)[0] == key.rsplit(".", 1)[0]]
    return str(figures[rng.choice(beside)])


def miscounted(rng, figures, key):
    made = figures[key] + rng.choice((-3, -2, -1, 1, 2, 3, -10, 10))
    return str(made) if made >= 0 else None


SLIPS = (digits_swapped, digit_dropped, digit_doubled, digit_mistaken, total_left_zero, neighbour_copied, miscounted)


def plant(rng, truth, number):
    """The figures with `number` of them changed, and which; nothing where no tie breaks."""
    figures = dict(truth)
    changed = {}
    while len(changed) < number:
        slip = rng.choice(SLIPS)
        # People make mistakes in numbers: a zero in an empty row is rarely one.
        keys = [key for key in truth if truth[key] > 0 or rng.random() < 0.05]
        key = rng.choice(keys or list(truth))
        made = slip(rng, truth, key)
        if made is None or int(made) == truth[key] or key in changed:
            continue
        figures[key] = int(made)
        changed[key] = truth[key]
    return figures, changed


def page(form, agency, year, figures):
    """The report as a web page with two tables."""
    parts = [f"<h1>{agency}{year}年政府信息公开工作年度报告</h1>"]
    for grid in GRIDS:
        written = {key: Written("" if amount is None else str(amount)) for key, amount in figures.items()}
        table = tables.build(grid, form, written, tables.Damage())
        parts.append("<table>" + "".join("<tr>" + "".join(cell_of(cell) for cell in row.cells) + "</tr>" for row in table.rows) + "</table>")
    return "<!doctype html><meta charset=utf-8><title>报告</title>" + "\n".join(parts)


class Written:
    def __init__(self, text):
        self.written = text


def cell_of(cell):
    return f'<td colspan="{cell.cols}" rowspan="{cell.rows}">{escape(cell.text)}</td>'


def make(rng, slips, blanks):
    """A report with so many slips, or one to three where it is not said; a blank is None."""
    form = rng.choice((forms.OLD, forms.NEW))
    while True:
        made = make_figures(rng, dict.fromkeys(forms.GRIDS, form))
        truth = {key: int(figure.amount) for key, figure in made.items() if key.split(".")[0] in GRIDS}
        if sum(truth.values()) == 0:
            continue
        figures, changed = plant(rng, truth, slips or rng.choice((1, 1, 1, 2, 3)))
        if broken(form, figures):
            if blanks:
                figures.update({key: None for key in truth if truth[key] == 0 and key not in changed and rng.random() < 0.5})
            return form, truth, figures, changed


def broken(form, figures):
    amounts = {key: Decimal(amount) for key, amount in figures.items()}
    return {tie.name for grid in GRIDS for tie in forms.ties_of(grid, form) if forms.fails(tie, amounts.get)}


def sets_of(groups):
    """Each group's sets as {key: needed}."""
    return [[{suspect["key"]: int(suspect["needed"]) for suspect in one} for one in group["sets"]] for group in groups]


def least_changes(form, figures, grids, folder):
    """The smallest number of figures of the grids whose change satisfies every tie, by CBC."""
    figures = {key: amount for key, amount in figures.items() if key.split(".")[0] in grids}
    names = {key: f"x{i}" for i, key in enumerate(figures)}
    most = 4 * max(amount or 0 for amount in figures.values()) + 1000
    published = {key: amount for key, amount in figures.items() if amount is not None}
    rows = []
    for grid in grids:
        for tie in forms.ties_of(grid, form):
            rows.append(" + ".join(names[key] for key in tie.left) + "".join(f" - {names[key]}" for key in tie.right) + " = 0")
    for key, amount in published.items():
        rows.append(f"{names[key]} - {most} z{names[key][1:]} <= {amount}")
        rows.append(f"{names[key]} + {most} z{names[key][1:]} >= {amount}")
    model = folder / "model.lp"
    zeds = [f"z{names[key][1:]}" for key in published]
    model.write_text("Minimize\n obj: " + " + ".join(zeds) + "\nSubject To\n" + "".join(f" c{i}: {row}\n" for i, row in enumerate(rows)) +
                     "Bounds\n" + "".join(f" 0 <= {name} <= {most}\n" for name in names.values()) +
                     "Generals\n " + "\n ".join(names.values()) + "\nBinaries\n " + "\n ".join(zeds) + "\nEnd\n")
    solution = folder / "solution.txt"
    subprocess.run(["cbc", str(model), "ratio", "0", "solve", "solution", str(solution)], check=True, stdout=subprocess.DEVNULL)
    first = solution.read_text().splitlines()[0]
    assert first.startswith("Optimal"), first
    return round(float(first.rsplit(" ", 1)[1]))


class Score:
    def __init__(self):
        self.counts = Counter()
        self.complaints = []

    def complain(self, name, words):
        self.counts["complaints"] += 1
        if len(self.complaints) < 20:
            self.complaints.append(f"{name}: {words}")

    def add(self, name, case, record):
        form, truth, figures, changed = case
        has_blanks = None in figures.values()
        fails = {f"{finding['check']}@{finding['at']}" for finding in record["findings"] if finding["verdict"] == "fails"}
        if not has_blanks and fails != broken(form, figures):
            return self.complain(name, f"ties that fail: {sorted(fails ^ broken(form, figures))}")
        groups = record["suspects"]
        if any(group["truncated"] for group in groups):
            self.counts["truncated"] += 1
        if has_blanks and (not fails or any(group["truncated"] for group in groups)):
            # Blanks may take up what a slip broke; and what they leave open may be too much to search.
            self.counts["explained by blanks" if not fails else "truncated with blanks"] += 1
            return None
        if any(not group["sets"] for group in groups) or not groups:
            return self.complain(name, "no suspects")
        sets = sets_of(groups)
        if not has_blanks:
            self.verify(name, form, figures, sets)
        size = sum(len(group[0]) for group in sets)
        relevant = {key: value for key, value in changed.items()}
        self.counts["reports"] += 1
        self.counts[f"planted {len(changed)}"] += 1
        if size < len(relevant):
            # Fewer figures explain what the slips broke: then nobody could tell.
            self.counts["fewer figures explain it"] += 1
            return None
        if size > len(relevant):
            return self.complain(name, f"{size} figures are named, {len(relevant)} were changed")
        where = [self.rank(group, relevant) for group in sets]
        if any(rank is None and self.has_figures(group, relevant) for rank, group in zip(where, sets)):
            # Four figures at the corners of a rectangle can all move together: the ties tell which, not by how much.
            self.counts["true figures with other values"] += 1
            return None
        if any(rank is None for rank in where) and not any(group["truncated"] for group in groups):
            return self.complain(name, f"the changed figures {relevant} are in no set")
        self.counts["truth among the sets"] += all(rank is not None for rank in where)
        if not has_blanks:
            self.compare(sets, relevant, figures)
        return None

    def verify(self, name, form, figures, sets):
        """All first sets together, then each other set in place of its group's first."""
        for group in range(len(sets)):
            for one in sets[group]:
                mended = dict(figures)
                for other in range(len(sets)):
                    mended.update(one if other == group else sets[other][0])
                self.counts["sets verified"] += 1
                if min(mended.values()) < 0 or broken(form, mended):
                    self.complain(name, f"{one} does not satisfy every tie")

    @staticmethod
    def rank(group, changed):
        for at, one in enumerate(group):
            if all(changed.get(key) == value for key, value in one.items()):
                return at
        return None

    @staticmethod
    def has_figures(group, changed):
        return any(set(one) <= set(changed) for one in group)

    def compare(self, sets, changed, figures):
        for group in sets:
            if len(group) == 1 or self.rank(group, changed) is None:
                self.counts["groups with one set"] += len(group) == 1
                continue
            self.counts["groups with several sets"] += 1
            self.counts["first: gouji"] += self.rank(group, changed) == 0
            self.counts["first: always the total"] += self.by_rule(group, changed, lambda key: key.endswith(".total") + (".handled." in key))
            self.counts["first: always the largest"] += self.by_rule(group, changed, lambda key: figures[key])

    @staticmethod
    def by_rule(group, changed, worth):
        best = max(group, key=lambda one: sum(worth(key) for key in one))
        return all(changed.get(key) == value for key, value in best.items())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--slips", type=int, default=0)
    parser.add_argument("--blanks", action="store_true")
    parser.add_argument("--solver", type=int, default=25)
    parser.add_argument("--seed", type=int, default=20240229)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    folder = Path(tempfile.mkdtemp(prefix="gouji-planted."))
    try:
        cases = [make(rng, options.slips, options.blanks) for _ in range(options.count)]
        reports = folder / "reports"
        reports.mkdir()
        for at, (form, _, figures, _) in enumerate(cases):
            year = 2019 + at % 2 if form == forms.OLD else 2021 + at % 4
            (reports / f"{at:06}.html").write_text(page(form, "青川市水务局", year, figures), encoding="utf-8")
        run = subprocess.run([options.binary, "extract", str(reports)], stdout=subprocess.PIPE, check=True)
        records = [json.loads(line) for line in run.stdout.decode().splitlines()]
        assert len(records) == len(cases)
        score = Score()
        for at, (case, record) in enumerate(zip(cases, records)):
            score.add(f"{at:06}", case, record)
        with_solver(options.solver, cases, records, score, folder)
        for what, count in sorted(score.counts.items()):
            print(f"{count:8} {what}")
        for words in score.complaints:
            print(words)
        return 1 if score.counts["complaints"] else 0
    finally:
        shutil.rmtree(folder)


def with_solver(number, cases, records, score, folder):
    if number and shutil.which("cbc") is None:
        print("cbc is not installed: nothing was compared with it")
        return
    for at in range(min(number, len(cases))):
        form, _, figures, _ = cases[at]
        if None in figures.values() and any(group["truncated"] for group in records[at]["suspects"]):
            continue
        named = sum(len(group["sets"][0]) for group in records[at]["suspects"] if group["sets"])
        # Blanks may be such that every tie can hold, though not all at once: of such grids gouji names nothing.
        grids = [grid for grid in GRIDS if any(tie.startswith(grid + ".") for group in records[at]["suspects"] for tie in group["ties"])]
        least = least_changes(form, figures, grids, folder) if grids else 0
        score.counts["agree with CBC"] += named == least
        if named != least:
            score.complain(f"{at:06}", f"{named} figures are named, CBC needs {least}")


sys.exit(main())
