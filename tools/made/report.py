"""Puts a made report together: what it says, what is wrong with it, and the truth about it."""

from dataclasses import dataclass, field

from made import figures as figure_making
from made import forms, prose, spoiling, tables
from made.figures import Limits
from made.forms import NEW, OLD


@dataclass
class Report:
    agency: str
    year: int
    grid_forms: dict
    figures: dict
    damage: tables.Damage
    headings: list
    # ("title", text), ("prose", text), ("heading", section, numeral, title) or ("table", grid, Table) each
    parts: list = field(default_factory=list)
    notes: list = field(default_factory=list)   # what was done to it, for its kind
    fails: list = field(default_factory=list)
    missing: set = field(default_factory=set)   # grids that the document does not have


@dataclass
class Wishes:
    """What the container and dialect of a report allow it to hold."""

    limits: Limits = field(default_factory=Limits)
    lost_labels: tuple = ("0", "")
    breaks: bool = True
    traditional: bool = False
    clean: bool = False      # neither damage nor slips but those wished for
    slips: int = 0           # so many times, though it is clean
    spoilt: bool = False     # its labels are left to spoiling.py
    mixed: bool = False      # table 二 of one form, table 三 of the other


def make_report(rng, wishes):
    year = rng.randint(2019, 2025)
    grid_forms = _choose_forms(rng, year, wishes.mixed)
    figures = figure_making.make_figures(rng, grid_forms)
    report = Report(prose.make_agency(rng), year, grid_forms, figures, tables.Damage(), [])
    _add_form_notes(report)
    if not wishes.clean:
        _harm(rng, report, wishes)
    for _ in range(wishes.slips):
        figure_making.plant_slips(rng, figures, grid_forms)
    report.notes += figure_making.write_figures(rng, figures, wishes.limits)
    styled = not wishes.clean and rng.random() < 0.5
    report.headings = prose.make_headings(rng, styled)
    report.notes += ["styled-headings"] * styled
    _write_parts(rng, report)
    weigh(report)
    if wishes.traditional:
        spoiling.to_traditional(rng, report)
        report.notes.append("traditional")
    return report


def weigh(report):
    """Which ties fail in what is printed now."""
    failing = figure_making.failing_ties(report.figures, report.grid_forms)
    report.fails = [name for name in failing if name.split(".")[0] not in report.missing]


def _choose_forms(rng, year, mixed):
    """The form of each grid: the year's own, the old one still in use, or both in one report."""
    form = OLD if year <= 2020 else NEW
    grid_forms = dict.fromkeys(forms.GRIDS, form)
    if mixed:
        grid_forms["disclosure"], grid_forms["applications"] = rng.choice(((OLD, NEW), (NEW, OLD)))
    elif form == NEW and rng.random() < 0.12:
        grid_forms["applications"] = OLD
        if rng.random() < 0.35:
            grid_forms["disclosure"] = OLD
    # A grid that is the same in both forms takes the report's, which is that of applications.
    grid_forms["disputes"] = grid_forms["applications"]
    return grid_forms


def _add_form_notes(report):
    if report.year <= 2020 or report.grid_forms["applications"] == NEW:
        return
    report.notes.append("mixed-forms" if report.grid_forms["disclosure"] == NEW else "old-form")


def _harm(rng, report, wishes):
    figures = report.figures
    if rng.random() < 0.35:
        figure_making.plant_slips(rng, figures, report.grid_forms)
        report.notes.append("slips")
    way = figure_making.leave_out(rng, figures, wishes.limits)
    if way != "none":
        report.notes.append(way)
    if rng.random() < 0.06 and not wishes.spoilt:
        figure_making.drop_row(figures, "rules")
        report.notes.append("row-dropped")
    # Where most figures are blank too, nobody could tell what stands in a row without its label.
    if wishes.spoilt:
        return
    lost_labels = () if way in ("zeros-blank", "blank-ends") else wishes.lost_labels
    report.damage = tables.make_damage(rng, report.grid_forms, lost_labels, wishes.breaks)
    report.notes += report.damage.notes + ["broken-heads"] * report.damage.broken_heads


def _write_parts(rng, report):
    parts = [("title", line) for line in prose.make_title(rng, report.agency, report.year)]
    parts.append(("prose", prose.make_preface(rng, report.agency, report.year)))
    received = report.figures["applications.received.total"]
    stated = None if received.is_open() or "slips" in report.notes else received.amount
    printed = {key: (numeral, title) for key, numeral, title in report.headings}
    for key, _ in forms.SECTIONS:
        if key not in printed:
            continue
        parts.append(("heading", key, *printed[key]))
        parts += [("prose", line) for line in prose.make_prose(rng, key, stated)]
        if key in forms.GRIDS:
            parts.append(("table", key, tables.build(key, report.grid_forms[key], report.figures, report.damage)))
    report.parts = parts


def truth_of(report, path, kind):
    """The line of truth.jsonl."""
    figures = {}
    for grid in forms.GRIDS:
        for key in forms.keys_of(grid, report.grid_forms[grid]) if grid not in report.missing else ():
            figures[key] = _truth_of_figure(report.figures[key])
    return {"path": path, "agency": report.agency, "year": report.year, "form": _form_of(report),
            "sections": [key for key, _, _ in report.headings], "figures": figures, "fails": report.fails,
            "lost_labels": sorted(f"applications.{row}" for row in report.damage.lost), "kind": kind}


def _form_of(report):
    """The report's form is that of applications, else of disclosure."""
    return report.grid_forms["disclosure" if "applications" in report.missing else "applications"]


def _truth_of_figure(figure):
    truth = {"reading": figure.reading}
    if figure.reading == figure_making.AMOUNT:
        truth["amount"] = format(figure.amount, "f")
        if figure.unit:
            truth["unit"] = figure.unit
    return truth
