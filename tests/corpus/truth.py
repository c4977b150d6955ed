"""What a case must give: reads truth.csv, and weighs its figures itself, so that a slip of the pen in a truth is found without
gouji. Rows, columns and ties are those of the printed forms (build/forms.py), not of grammars/.

Lines of truth.csv:
    report,agency|year|form,WORD        as in the record; an empty word is null
    report,ordinal,N                    the lines after it belong to the Nth report of the file
    sections,KEY KEY …                  in order; no words: none
    heading,KEY,TEXT                    how a section's heading is written
    grid,KEY,FORM                       each grid found
    GRID.ROW,FIGURE,…                   one line a row, in the form's column order: an amount, or blank, absent, not_applicable,
                                        unreadable, ambiguous
    open,GRID.ROW                       no figure of the row may be an amount; how it comes out is not the matter of the case
    published,GRID.ROW,FIGURE,…         what an open row holds, though its text does not settle it: the readings given must contain it, and
                                        its ties are weighed with it (those that fail may come out undecided, unless fails lists them)
                                        ?N is published as N, but the text may leave it open: N, or ambiguous, absent or unreadable, and the
                                        readings given for its row must contain the row
    GRID.*,FIGURE                       every figure of every row that has no line of its own
    unit,GRID.ROW.COLUMN,UNIT,SOURCE    a figure's unit and where it was found (cell, header, form, none)
    row_by,GRID.ROW,WORD                rows that are not bound by label (disputes: by header)
    fails,CHECK@AT                      every tie that fails; none listed: none may
    undecided,CHECK@AT                  every tie that cannot be decided, where the case lists them
    finding,CHECK@AT                    must be among the findings (CHECK alone: anywhere)
    no-finding,CHECK                    none of this check may be
    diagnostic,CODE                     must be among the diagnostics
    unreadable,CODE                     no report is read, and this is why
    exit,N                              of `gouji extract` (0 if not given)
    stored,CHARSET                      of a text file (UTF-8 if not given)
    places,loose                        the stored bytes of a figure hold more than what counts (deleted text, for example)
"""

import csv
from dataclasses import dataclass, field
from decimal import Decimal

from build import forms
from build.enforcement import TABLES as ENFORCEMENT, whole

READINGS = {"blank", "absent", "not_applicable", "unreadable", "ambiguous", "open"}
FORM_OF = {"xzzf-2019": 2019, "zfxxgk-2014": 2014, "zfxxgk-2019": 2019, "zfxxgk-2021": 2021}
MAKERS = {"disclosure": forms.disclosure, "applications": forms.applications, "disputes": forms.disputes, "statistics": forms.statistics}
MAKERS |= {grid: lambda form, figures, grid=grid: whole(grid) for grid in ENFORCEMENT}
# Of the table of 2014: a row, and the rows below it that make it up.
LEVELS = {
    "received_by": ("received", "received_in_person received_by_fax received_online received_by_letter"),
    "concluded_by": ("concluded", "concluded_in_time concluded_extended"),
    "replied_by": ("replied", "replied_already_public replied_granted replied_granted_in_part replied_refused replied_not_ours "
                              "replied_not_held replied_correct replied_elsewhere"),
    "refused_by": ("replied_refused", "refused_state_secret refused_trade_secret refused_privacy refused_security_stability "
                                      "refused_not_information refused_by_law"),
    "reconsideration_by": ("reconsideration", "reconsideration_upheld reconsideration_corrected reconsideration_other"),
    "litigation_by": ("litigation", "litigation_upheld litigation_corrected litigation_other"),
    "staff_by": ("staff", "staff_full_time staff_part_time"),
    "concluded_replied": ("concluded", "replied"),
}
# Of the table of 2014: a row that is a part of another, so that it is not more.
AT_MOST = {"press_conferences_head": "press_conferences", "online_interviews_head": "online_interviews", "normative_disclosed": "disclosed"}


@dataclass
class Expected:
    """One report of a file."""
    report: dict = field(default_factory=dict)
    sections: list = field(default_factory=list)
    headings: dict = field(default_factory=dict)
    grids: list = field(default_factory=list)      # (key, form)
    rows: dict = field(default_factory=dict)       # "grid.row" -> figures
    others: dict = field(default_factory=dict)     # grid -> the figure of all rows without a line
    open_rows: set = field(default_factory=set)
    published: dict = field(default_factory=dict)  # "grid.row" -> figures of an open row
    units: dict = field(default_factory=dict)
    row_by: dict = field(default_factory=dict)
    fails: set = field(default_factory=set)
    undecided: set = field(default_factory=set)
    findings: list = field(default_factory=list)
    no_findings: list = field(default_factory=list)
    diagnostics: list = field(default_factory=list)

    def figures(self):
        """Every figure of every grid: (grid.row.column, expected), in the form's order."""
        return [(f"{grid}.{row}.{column}", value) for grid, form in self.grids
                for row, columns in row_columns(grid, form).items()
                for column, value in zip(columns, self.row(f"{grid}.{row}", len(columns)))]

    def row(self, key, count):
        if key in self.open_rows:
            return ["open"] * count
        return self.rows.get(key) or [self.others[key.split(".")[0]]] * count


@dataclass
class Truth:
    reports: list
    unreadable: str = ""
    exit: int = 0
    stored: str = "utf-8"
    loose_places: bool = False


def row_columns(grid, form):
    """The grid's rows with their columns, from the tags of an empty table."""
    rows = {}
    for line in MAKERS[grid](FORM_OF[form], {}).rows:
        for cell in line.cells:
            row, _, column = cell.tag.partition(".")
            if column and row not in ("head", "group", "block"):
                rows.setdefault(row, []).append(column)
    return rows


def read_truth(path):
    truth = Truth(reports=[Expected()])
    with open(path, encoding="utf-8", newline="") as file:
        for line in csv.reader(file):
            if line and not line[0].startswith("#"):
                take_line(truth, line)
    return truth


def take_line(truth, line):
    kind, *words = line
    expected = truth.reports[-1]
    if kind == "report" and words[0] == "ordinal":
        if int(words[1]) > len(truth.reports):
            truth.reports.append(Expected())
    elif kind == "report":
        expected.report[words[0]] = words[1] or None
    elif kind == "sections":
        expected.sections = words[0].split()
    elif kind == "heading":
        expected.headings[words[0]] = words[1]
    elif kind == "grid":
        expected.grids.append(tuple(words))
    elif kind == "open":
        expected.open_rows.add(words[0])
    elif kind == "published":
        expected.published[words[0]] = words[1:]
    elif kind in ("fails", "undecided"):
        getattr(expected, kind).add(words[0])
    elif kind == "unit":
        expected.units[words[0]] = (words[1], words[2])
    elif kind == "row_by":
        expected.row_by[words[0]] = words[1]
    elif kind in ("finding", "no-finding", "diagnostic"):
        {"finding": expected.findings, "no-finding": expected.no_findings, "diagnostic": expected.diagnostics}[kind].append(words[0])
    elif kind in ("unreadable", "exit", "stored", "places"):
        take_file_line(truth, kind, words[0])
    elif kind.endswith(".*"):
        expected.others[kind[:-2]] = words[0]
    else:
        expected.rows[kind] = words


def take_file_line(truth, kind, word):
    if kind == "exit":
        truth.exit = int(word)
    elif kind == "unreadable":
        truth.unreadable, truth.reports = word, []
    elif kind == "stored":
        truth.stored = word
    else:
        truth.loose_places = word == "loose"


# ---- the truth's own arithmetic

def complaints(truth):
    """What is wrong with a truth by itself."""
    return [text for expected in truth.reports for text in unknown_lines(expected) + wrong_ties(expected)]


def unknown_lines(expected):
    rows = {f"{grid}.{row}": columns for grid, form in expected.grids for row, columns in row_columns(grid, form).items()}
    wrong = [f"no such row: {key}" for key in expected.rows if key not in rows]
    wrong += [f"{key} needs {len(rows[key])} figures" for key, figures in [*expected.rows.items(), *expected.published.items()]
              if key in rows and len(figures) != len(rows[key])]
    wrong += [f"{key} is published, but not open" for key in expected.published if key not in open_rows(expected)]
    wrong += [f"no figures for {key}" for key in rows if key not in expected.rows and key not in expected.open_rows and key.split(".")[0] not in expected.others]
    return wrong


def wrong_ties(expected):
    if unknown_lines(expected):
        return []
    verdicts = weighed(expected)
    wrong = []
    for word, declared in (("fails", expected.fails), ("undecided", expected.undecided)):
        found = {tie for tie, verdict in verdicts.items() if verdict == word}
        if word == "undecided" and not declared:
            continue
        wrong += [f"{tie} {word}, says the arithmetic, but it is not listed" for tie in sorted(found - declared - open_ties(expected))]
        wrong += [f"{tie} is listed under {word} but {verdicts.get(tie, 'does not exist')}" for tie in sorted(declared - found)]
    return wrong


def weighed(expected):
    """Every tie ("check@at") with its verdict. An open row counts with what is published."""
    amounts = {key: word.removeprefix("?") for key, word in expected.figures()} | published_figures(expected)
    return {tie: verdict([amounts[key] for key in left], [amounts[key] for key in right],
                         tie.split(".")[-1].split("@")[0] in AT_MOST or tie == "licences.accepted@decided")
            for grid, form in expected.grids for tie, left, right in printed_ties(grid, form, amounts)}


def printed_ties(grid, form, amounts):
    """The grid's ties; in tables whose columns differ from place to place, of the columns that are there."""
    for tie, left, right in ties(grid, form):
        if grid in ENFORCEMENT:
            left, right = ([key for key in side if amounts[key] != "absent"] for side in (left, right))
        if left and right:
            yield tie, left, right


def open_rows(expected):
    return expected.open_rows | {key for key, figures in expected.rows.items() if "open" in figures}


def open_ties(expected):
    """Every tie with an operand in an open row."""
    amounts = dict(expected.figures())
    return {tie for grid, form in expected.grids for tie, left, right in ties(grid, form)
            if any(amounts[key] == "open" or amounts[key].startswith("?") for key in left + right)}


def published_rows(expected):
    """What stands in the rows that the text need not settle."""
    loose = {key: [word.removeprefix("?") for word in figures] for key, figures in expected.rows.items()
             if any(word.startswith("?") for word in figures)}
    return {**loose, **expected.published}


def published_figures(expected):
    return {f"{grid}.{row}.{column}": figure for grid, form in expected.grids for row, columns in row_columns(grid, form).items()
            for column, figure in zip(columns, expected.published.get(f"{grid}.{row}", []))}


def ties(grid, form):
    rows = row_columns(grid, form)
    if grid in ("disclosure", "other_acts"):
        return []
    if grid == "licences":
        return [("licences.accepted@decided", ["licences.decided.accepted"], ["licences.decided.applied"])]
    if grid in ENFORCEMENT:
        (row, columns), = rows.items()
        kinds = [column for column in columns if column not in ("total", "fined")]
        return [(f"{grid}.across@{row}", [f"{grid}.{row}.{column}" for column in kinds], [f"{grid}.{row}.total"])]
    if grid == "statistics":
        return [(f"{grid}.{name}@count", [f"{grid}.{row}.count"], [f"{grid}.{part}.count" for part in parts.split()])
                for name, (row, parts) in LEVELS.items()] + [
                    (f"{grid}.{part}@count", [f"{grid}.{part}.count"], [f"{grid}.{whole}.count"]) for part, whole in AT_MOST.items()]
    across = [(f"{grid}.across@{row}", [f"{grid}.{row}.{column}" for column in columns[:-1]], [f"{grid}.{row}.{columns[-1]}"])
              for row, columns in rows.items()]
    if grid == "disputes":
        return across
    outcomes = [row for row in rows if row not in ("received", "carried_in", "handled", "carried_out")]
    result = across
    for column in rows["received"]:
        result.append((f"{grid}.down@{column}", [f"{grid}.{row}.{column}" for row in outcomes], [f"{grid}.handled.{column}"]))
        result.append((f"{grid}.flow@{column}", [f"{grid}.received.{column}", f"{grid}.carried_in.{column}"],
                       [f"{grid}.handled.{column}", f"{grid}.carried_out.{column}"]))
    return result


def verdict(left, right, at_most=False):
    """A tie with an operand that is no amount fails only if no value from 0 up can mend it. Of an open row nothing is said."""
    if "open" in left + right:
        return "not weighed"
    missing_left, missing_right = (sum(word in READINGS for word in side) for side in (left, right))
    difference = total(left) - total(right)
    if not missing_left and not missing_right:
        return "holds" if difference == 0 or at_most and difference < 0 else "fails"
    if missing_left and missing_right:
        return "undecided"
    needed = difference if missing_right else -difference
    return "undecided" if needed >= 0 and needed == needed.to_integral_value() else "fails"


def total(words):
    return sum((Decimal(word) for word in words if word not in READINGS), Decimal(0))
