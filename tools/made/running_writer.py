"""A made report as running text: tables whose cells a site, a crawler or a converter has flattened.

Every kind writes text and fills in a Witness: what a reader of that text can know of each row."""

from dataclasses import dataclass, field

from made import forms, page_writer, spoiling
from made.lines import Line, Witness, lines_of

GLUED, SPACED, BY_LINE, PIPED = "glued", "spaced", "by-line", "piped"


@dataclass(frozen=True)
class Kind:
    """One way to flatten a report. `least`: per cent of the figures that must be right (the prototype's shares)."""

    name: str
    style: str = SPACED
    least: float = 0
    spoil: tuple = ()          # what is done to the report before it is written (spoiling.py)
    rows: object = None        # (rng, lines, join) -> lines: rewrites the rows of `applications`
    between: object = None     # (rng, page) -> lines that may stand between two rows
    after: object = None       # (rng, text) -> text
    page: object = None        # (rng, grid, lines, witness) -> lines: lays the whole table out another way
    zeros_blank: bool = False
    blank_share: float = 0     # of rows that lose one blank zero
    one_line: bool = False     # nothing but the title has a line of its own
    headings_glued: bool = False
    strokes: tuple = ()
    blanks: tuple = ()
    line_end: str = ""         # where the kind is about line ends
    mixed: bool = False        # table 二 of one form, table 三 of the other
    two: bool = False          # another report follows in the same file
    known: bool = True         # whether the solver can say what the text fixes
    wishes: dict = field(default_factory=dict)


# Rows ------------------------------------------------------------------------------------------------


def _shown(rng, kind, line):
    """The figures of a line as the text shows them: blanks vanish."""
    figures = [figure.strip() for figure in line.figures if figure.strip()]
    if kind.style == GLUED:
        figures = [figure.replace(" ", "") for figure in figures]
    if kind.style == GLUED and kind.wishes.get("stray_spaces"):
        return "".join(figure + " " * (rng.random() < 0.15) for figure in figures).split(" ")
    return ["".join(figures)] if kind.style == GLUED else figures


def _row(rng, kind, line, witness):
    figures = _shown(rng, kind, line)
    if line.role == "figures":
        witness.saw(line.key, figures)
    if kind.style == GLUED:
        return ["".join(line.labels) + " ".join(figures)]
    if kind.style == BY_LINE:
        return [text for text in line.labels + figures if text]
    if kind.style == PIPED:
        return ["| " + " | ".join(line.labels + line.figures) + " |"]
    if line.role != "figures":
        return _heads(rng, line)
    return [" ".join(text for text in line.labels + figures if text)]


def _heads(rng, line):
    return [" ".join(line.labels)] if rng.random() < 0.6 else list(line.labels)


def _table(rng, kind, part, witness, pages):
    grid, lines = part[1], lines_of(part[2])
    if kind.page:
        return kind.page(rng, grid, lines, witness)
    if kind.rows and grid == "applications":
        return kind.rows(rng, lines, lambda line: _row(rng, kind, line, witness), witness)
    written, heads = [], []
    for line in lines:
        row = _row(rng, kind, line, witness)
        if kind.wishes.get("break_labels") and line.role == "figures" and grid == "applications":
            row = _wrapped(rng, line, _shown(rng, kind, line))
        written += row
        heads += row if line.role == "heads" else []
        pages[1] += len(row)
        if kind.between and line.role == "figures" and pages[1] >= PAGE and rng.random() < 0.2:
            pages[1] = 0
            written += kind.between(rng, pages)
            written += heads if kind.wishes.get("repeat_heads") and line.key.startswith("applications") else []
    return written


def _wrapped(rng, line, figures):
    """A long label on two lines, its figures between them or behind them."""
    label = line.label()
    if len(label) < 9 or rng.random() < 0.3:
        return [" ".join(line.labels + figures)]
    half = rng.randint(len(label) // 3, len(label) - 3)
    pieces = [label[:half], label[half:]]
    if rng.random() < 0.6:
        return line.labels[:-1] + [pieces[0], " ".join(figures), pieces[1]]
    return line.labels[:-1] + [pieces[0], pieces[1], " ".join(figures)]


# Rewritten rows of `applications` --------------------------------------------------------------------


def _split(lines):
    return [line for line in lines if line.role != "figures"], [line for line in lines if line.role == "figures"]


def labels_first(rng, lines, join, witness):
    """In runs of up to three rows the labels come first and the figures after them."""
    heads, rows = _split(lines)
    written = [text for line in heads for text in join(line)]
    at = 0
    while at < len(rows):
        run = rows[at:at + rng.choice((1, 1, 2, 3))]
        at += len(run)
        if len(run) == 1:
            written += join(run[0])
            continue
        written += [text for line in run for text in line.labels]
        for line in run:
            written += join(Line("figures", [], line.figures, line.key))
    return written


def column_major(rng, lines, join, witness):
    """All labels, then the figures column by column."""
    heads, rows = _split(lines)
    written = [text for line in heads for text in join(line)]
    written += [text for line in rows for text in line.labels]
    witness.known = False
    return written + [line.figures[at] for at in range(len(forms.COLUMN_KEYS)) for line in rows]


def sub_labels_lost(rng, lines, join, witness):
    heads, rows = _split(lines)
    written = [text for line in heads for text in join(line)]
    for line in rows:
        lost = line.label()[:1].isdigit()
        kept = ([line.group] if line.group else []) if lost else line.labels
        written += join(Line("figures", kept, line.figures, line.key)) + [""]
    return written


def labels_of_refusals_lost(rng, lines, join, witness):
    """The eight labels under （三） are gone, so 56 numbers follow one label."""
    heads, rows = _split(lines)
    written = [text for line in heads for text in join(line)]
    for line in rows:
        lost = line.key.startswith("applications.refused")
        kept = ([line.group] if line.group else []) if lost else line.labels
        written += join(Line("figures", kept, line.figures, line.key))
    return written


def figures_first(rng, lines, join, witness):
    """Each row's figures stand before its label, so that every row could be taken for its neighbour's."""
    heads, rows = _split(lines)
    written = [text for line in heads for text in join(line)]
    for line in rows:
        written += join(Line("figures", [], line.figures, line.key)) + line.labels
    return written


def vertical_outcome(rng, lines, join, witness):
    """三、本年度办理结果 one character a line, falling between the rows."""
    heads, rows = _split(lines)
    written = [text for line in heads for text in join(line)]
    letters = list(rng.choice(("三、本年度办理结果", "三本年度办理结果")))
    for line in rows:
        kept = [label for label in line.labels if "办理结果" not in label]
        if line.key not in ("applications.received", "applications.carried_in") and letters:
            for _ in range(rng.choice((0, 1, 1, 2))):
                written += [letters.pop(0)] if letters else []
        if line.key == "applications.carried_out":
            written += letters
        written += join(Line("figures", kept, line.figures, line.key))
    return written


# Between rows ----------------------------------------------------------------------------------------


PAGE = 10   # lines of the shortest page


def page_number(rng, pages):
    pages[0] += 1
    number = pages[0]
    return rng.choice(([f"- {number} -"], [f"-{number}-"], [f"— {number} —"], [f"P. {number}"], ["", f"- {number} -", ""],
                       [f"第{number}页"], [f"第 {number} 页 共 9 页"], [f"{number} / 9"]))


def bare_number(rng, pages):
    pages[0] += 1
    return [str(pages[0])]


# After writing ---------------------------------------------------------------------------------------


def _repeated_lines_removed(rng, text):
    """A line that is like the one before it is gone."""
    lines, kept = text.split("\n"), []
    for line in lines:
        if not kept or line != kept[-1] or not line:
            kept.append(line)
    return "\n".join(kept)


KINDS = (
    Kind("lines", BY_LINE, 100),
    Kind("spaces", SPACED, 100, strokes=("/",)),
    Kind("pages", SPACED, 100, between=page_number, strokes=("/",)),
    Kind("page-numbers-bare", SPACED, 99, between=bare_number),
    Kind("heads-repeated", SPACED, 100, between=page_number, wishes={"repeat_heads": True}),
    Kind("heads-broken", BY_LINE, 100, spoil=(spoiling.break_heads,)),
    Kind("titles-repeated", SPACED, 100, spoil=(spoiling.repeat_titles,)),
    Kind("site-round-text", SPACED, 100, spoil=(spoiling.add_site,)),
    Kind("site-round-text-glued", GLUED, 90, spoil=(spoiling.add_site,)),
    Kind("wrapped-labels", SPACED, 100, wishes={"break_labels": True}),
    Kind("glued", GLUED, 94),
    Kind("glued-stray-spaces", GLUED, 90, wishes={"stray_spaces": True}),
    Kind("glued-one-line", GLUED, 90, one_line=True),
    Kind("spaced-one-line", SPACED, 94, one_line=True),
    Kind("headings-glued", GLUED, 90, headings_glued=True),
    Kind("damaged-labels-spaced", SPACED, 99.4, spoil=(spoiling.damage_labels,)),
    Kind("damaged-labels-glued", GLUED, 92, spoil=(spoiling.damage_labels,)),
    Kind("sub-labels-lost", BY_LINE, 98, rows=sub_labels_lost),
    Kind("refusal-labels-lost", SPACED, 90, rows=labels_of_refusals_lost),
    Kind("labels-first", SPACED, 93, rows=labels_first),
    Kind("one-blank-lost", SPACED, 75, blank_share=0.3),
    Kind("one-blank-lost-lines", BY_LINE, 75, blank_share=0.3),
    Kind("one-blank-lost-pages", SPACED, 70, blank_share=0.3, between=bare_number),
    Kind("column-major", SPACED, 12, rows=column_major),
    Kind("zeros-blank-glued", GLUED, 1, zeros_blank=True, known=False),
    Kind("zeros-blank-spaced", SPACED, 1, zeros_blank=True),
    Kind("pdf-layout", page=page_writer.layout),
    Kind("pdf-vertical-heads", page=page_writer.vertical_heads),
    Kind("ocr-markdown", SPACED, 100, page=page_writer.ocr_markdown),
    Kind("ocr-headed", SPACED, 100, page=page_writer.ocr_headed),
    Kind("vertical-outcome", SPACED, rows=vertical_outcome),
    Kind("traditional", SPACED, spoil=(spoiling.to_traditional,)),
    Kind("traditional-glued", GLUED, spoil=(spoiling.to_traditional,)),
    Kind("pinyin", SPACED, spoil=(spoiling.to_traditional, spoiling.add_pinyin)),
    Kind("pinyin-piped", PIPED, spoil=(spoiling.to_traditional, spoiling.add_pinyin)),
    Kind("advertising", SPACED, spoil=(spoiling.splice_advertising,)),
    Kind("advertising-glued", GLUED, spoil=(spoiling.splice_advertising,)),
    Kind("instructions-in-labels", SPACED, spoil=(spoiling.add_instructions,)),
    Kind("characters-dropped", SPACED, spoil=(spoiling.drop_characters,)),
    Kind("characters-dropped-glued", GLUED, spoil=(spoiling.drop_characters,)),
    Kind("wide-space-pairs", page=page_writer.wide_space_pairs),
    Kind("widths-mixed", SPACED, spoil=(spoiling.mix_widths,)),
    Kind("numbering-restarts", SPACED, spoil=(spoiling.restart_numbering,)),
    Kind("headings-lost", SPACED, spoil=(spoiling.lose_headings,)),
    Kind("prose-with-labels", SPACED, spoil=(spoiling.talk_in_labels,)),
    Kind("prose-with-labels-glued", GLUED, spoil=(spoiling.talk_in_labels,)),
    Kind("row-dropped", SPACED, spoil=(spoiling.drop_a_row,)),
    Kind("row-dropped-glued", GLUED, spoil=(spoiling.drop_a_row,)),
    Kind("row-emptied", SPACED, spoil=(spoiling.empty_a_row,)),
    Kind("row-emptied-glued", GLUED, spoil=(spoiling.empty_a_row,)),
    Kind("all-figures-gone", SPACED, spoil=(spoiling.empty_all,)),
    Kind("repeated-lines-removed", BY_LINE, after=_repeated_lines_removed, known=False),
    Kind("figure-in-two-cells", SPACED, spoil=(spoiling.split_a_figure,), known=False),
    Kind("rows-swapped", SPACED, spoil=(spoiling.swap_rows,)),
    Kind("rows-swapped-glued", GLUED, spoil=(spoiling.swap_rows,)),
    Kind("side-by-side", SPACED, spoil=(spoiling.set_side_by_side,), known=False),
    Kind("two-reports", SPACED, two=True),
    Kind("two-reports-glued", GLUED, two=True),
    Kind("title-variants", SPACED, spoil=(spoiling.vary_title,)),
    Kind("period-slips", SPACED, spoil=(spoiling.slip_in_period,)),
    Kind("figures-before-labels", SPACED, rows=figures_first),
    Kind("cr-only", page=page_writer.cells_by_line_ends, line_end="cr", blanks=("",)),
    Kind("mixed-forms", SPACED, mixed=True),
    Kind("mixed-forms-glued", GLUED, mixed=True),
    Kind("sentence-for-grid", SPACED, spoil=(spoiling.say_instead,)),
    Kind("sentence-for-grid-glued", GLUED, spoil=(spoiling.say_instead,)),
)


def write(rng, report, kind):
    """(text, Witness) of a report (made.report.Report)."""
    witness = Witness(cut=kind.style == GLUED, loses_blanks=kind.zeros_blank or kind.blank_share > 0, known=kind.known)
    pages, blocks = [rng.randint(1, 6), rng.randint(0, PAGE)], []  # the last page's number, the lines since
    for part in report.parts:
        if part[0] == "table":
            block = _table(rng, kind, part, witness, pages)
            blocks.append("".join(block) if kind.style == GLUED else "\n".join(block))
        elif part[0] == "heading":
            blocks.append(part[2] + part[3])
        else:
            blocks.append(part[1])
    text = _joined(rng, kind, report, blocks)
    return (kind.after(rng, text) if kind.after else text), witness


def _joined(rng, kind, report, blocks):
    if kind.one_line:
        titles = sum(part[0] == "title" for part in report.parts)
        glue = rng.choice(("", "", "　　", " ")) if kind.style == GLUED else " "
        return "\n".join(blocks[:titles]) + "\n" + glue.join(blocks[titles:]).replace("\n", " ") + "\n"
    text = blocks[0]
    for part, block in zip(report.parts[1:], blocks[1:]):
        glued = kind.headings_glued and part[0] in ("heading", "table") and part[1] in forms.GRIDS + ("problems",)
        text += ("" if glued else "\n") + block
    return text + "\n"
