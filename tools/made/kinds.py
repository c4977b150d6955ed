"""Every kind of report that is made, by name: family/kind."""

import random
from dataclasses import dataclass, field

from made import docx_body, html_writer, running_writer, second_writers, solver, spoiling, text_writer
from made.docx_markup import WORD, WPS
from made.figures import Limits
from made.lines import Witness, lines_of
from made.report import Report, Wishes, make_report, truth_of, weigh


@dataclass
class Made:
    report: Report
    content: bytes      # None: written later, all in one go
    suffix: str
    ways: list
    known: dict = field(default_factory=dict)   # what goes into the truth beside the report's own
    second: Report = None                       # another report behind it in the same file
    second_known: dict = field(default_factory=dict)

    def truths(self, path, kind):
        """A line of truth for each report in the file."""
        first = truth_of(self.report, path, kind) | self.known
        if not self.second:
            return [first]
        return [first | {"ordinal": 1}, truth_of(self.second, path, kind) | self.second_known | {"ordinal": 2}]


def _make_docx(rng, accent):
    report = make_report(rng, Wishes(traditional=rng.random() < 0.05))
    constructs = docx_body.choose_constructs(rng)
    way, package = docx_body.choose_package(rng, accent)
    content = docx_body.Body(rng, accent, constructs, package).write(report)
    return Made(report, content, ".docx", [way, *sorted(constructs)])


def _make_second(rng, writer):
    """A report for another writer; those that take one file at a time write it here."""
    report = make_report(rng, Wishes(Limits(blanks=("", "\u00a0")), traditional=rng.random() < 0.05))   # HTML gives up other white space
    content = {"python-docx": second_writers.by_python_docx, "pandoc": second_writers.by_pandoc,
               "libreoffice": lambda _: None}[writer](report)
    return Made(report, content, ".docx", [])


# Text ------------------------------------------------------------------------------------------------


def _choose_encoding(rng):
    return rng.choices(list(text_writer.ENCODINGS), list(text_writer.ENCODINGS.values()))[0]


def _choose_line_end(rng):
    return rng.choices(("lf", "crlf", "cr"), (60, 32, 8))[0]


def _make_text(rng, dialect):
    encoding, line_end = _choose_encoding(rng), _choose_line_end(rng)
    report = make_report(rng, _text_wishes(rng, dialect, encoding))
    text = text_writer.write(rng, report, dialect, text_writer.LINE_ENDS[line_end])
    suffix = ".md" if dialect.name == "markdown" else ".txt"
    return Made(report, text_writer.encode(text, encoding), suffix, [encoding, line_end])


def _text_wishes(rng, dialect, encoding):
    limits = Limits(dialect.blanks, dialect.strokes)
    if encoding == "big5":   # it has neither of these characters
        limits.blanks = tuple(blank for blank in limits.blanks if blank != "\u00a0")
        limits.slashes = tuple(stroke for stroke in limits.slashes if stroke != "—")
    traditional = encoding == "big5" or rng.random() < 0.03
    return Wishes(limits, dialect.lost_labels, dialect.breaks, traditional)


def _make_running(rng, kind):
    report, text, known = _run_together(rng, kind)
    second, more, second_known = _run_together(rng, kind) if kind.two else (None, "", {})
    text += more
    line_end = kind.line_end or _choose_line_end(rng)
    encoding = _choose_encoding(rng)
    try:
        content = text_writer.encode(text.replace("\n", text_writer.LINE_ENDS[line_end]), encoding)
    except UnicodeEncodeError:
        encoding = "utf-8"
        content = text.replace("\n", text_writer.LINE_ENDS[line_end]).encode()
    return Made(report, content, ".txt", [encoding, line_end], known, second, second_known)


def _run_together(rng, kind):
    """(report, its text, what the text and the ties fix)."""
    glued = kind.style == running_writer.GLUED
    limits = Limits(kind.blanks, kind.strokes, wide_digits=not glued, thousands=not glued, unreadable=False)
    report = make_report(rng, Wishes(limits, (), spoilt=True, mixed=kind.mixed))
    _spoil(rng, report, kind)
    text, witness = running_writer.write(rng, report, kind)
    return report, text, _known(report, witness)


def _spoil(rng, report, kind):
    if kind.zeros_blank:
        spoiling.blank_zeros(report)
    if kind.blank_share:
        spoiling.blank_one_zero(rng, report, kind.blank_share)
    for spoil in kind.spoil:
        spoil(rng, report)
    weigh(report)


def _known(report, witness):
    """What the text and the ties fix, for the truth; nothing where that cannot be said."""
    if not witness.known:
        return {}
    fixed, failing = solver.solve(witness, report.grid_forms)
    fixed = {key: None if value is None else format(value, "f") for key, value in sorted(fixed.items())}
    return {"fixed": fixed, "forced": sorted(failing)}


def _make_html(rng, kind):
    traditional = kind.charset == "big5" or rng.random() < 0.03
    lost_labels = () if kind.limits else kind.lost_labels
    report = make_report(rng, Wishes(html_writer.limits_of(kind), lost_labels, not kind.limits, traditional))
    if kind.table == "joined":
        html_writer.join_grids(report)
    content, suffix, ways = html_writer.write(rng, report, kind)
    glued = kind.table in ("glued", "inline")
    return Made(report, content, suffix, ways, _known(report, _glued(report)) if glued else {})


def _glued(report):
    """What a reader sees where every table is one run of text."""
    witness = Witness(cut=True)
    for part in report.parts:
        for line in lines_of(part[2]) if part[0] == "table" else ():
            witness.saw(line.key, ["".join(line.figures)])
    return witness


# All of them -----------------------------------------------------------------------------------------

_DOCX = {f"docx/{accent}": (_make_docx, accent, share) for accent, share in ((WPS, 6), (WORD, 4))}
_SECOND = {f"docx/{writer}": (_make_second, writer, 1) for writer in ("python-docx", "pandoc", "libreoffice")}
_TEXT = {f"text/{dialect.name}": (_make_text, dialect, 1) for dialect in text_writer.DIALECTS}
_RUNNING = {f"running/{kind.name}": (_make_running, kind, 1) for kind in running_writer.KINDS}
_HTML = {f"html/{kind.name}": (_make_html, kind, 1) for kind in html_writer.KINDS}
_ALL = _DOCX | _SECOND | _TEXT | _RUNNING | _HTML

# Per cent of a kind's figures that must be right; all where nothing is said.
LEAST = {f"running/{kind.name}": kind.least for kind in running_writer.KINDS}
# A blank table 三 with a ghost column, or blank rows told by line ends alone, may stay open now and then.
LEAST |= {f"text/{dialect.name}": 99 for dialect in text_writer.DIALECTS}
LEAST |= {f"html/{kind.name}": kind.least for kind in html_writer.KINDS}
# Of glued tables 94 % are asked, and 90 % where other things are done to them too: a third of all reports carry a published error, and there
# a glued grid has no reading in which every tie holds, so what the text alone does not fix stays open.
# A table that a page only draws, in <pre>, is running text: a row that is blank looks like one that is not there.
LEAST["html/preformatted"] = 99


def make(rng, name):
    maker, how, _ = _ALL[name]
    return maker(rng, how)


def turns(seed, number, writers, wanted):
    """The kind of each of `number` reports: all take turns, some more than one."""
    names = [name for name, (_, how, share) in _ALL.items() for _ in range(share)
             if (name not in _SECOND or how in writers) and (not wanted or any(part in name for part in wanted))]
    random.Random(f"{seed}/turns").shuffle(names)
    return [names[at % len(names)] for at in range(number)]
