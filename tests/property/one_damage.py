#!/usr/bin/python3
"""Reports with one damage each, of which no figure may be read as what was not published.

    tests/property/one_damage.py BINARY [--count N] [--seed N] [--keep FOLDER]

Each report is written as sites and converters leave it, and then one thing happens to it: a line is lost, repeated, joined to
the next or cut in two, some lines are lost, a label is lost, a character or a figure is lost, a tag is lost or cut in two.
A figure may then be open, blank or missing; an amount that is not the one published is a silent mistake.

What nobody can tell is left out: a damaged text that is, but for spaces and bars, to the letter what a report would publish that
has some rows less.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpus"))

from build import *  # noqa: E402, F403
from laws import random_tables, report_of  # noqa: E402

MOST_ROWS_LOST = 5
GRIDS = ("disclosure", "applications", "disputes")
WRITERS = {
    "pipes": lambda body: text(body, pipes),
    "pipes with rest": lambda body: text(body, pipes_with_rest),
    "pipe after cell": lambda body: text(body, pipe_after_cell),
    "pipe between lines": lambda body: text(body, pipe_between_lines),
    "cell a line": lambda body: text(body, cell_a_line),
    "cell a line, row apart": lambda body: text(body, lambda table: cell_a_line(table, 1, 1)),
    "cells and rows apart": lambda body: text(body, lambda table: cell_a_line(table, 2, 4)),
    "tab led": lambda body: text(body, tab_led),
    "tsv": lambda body: text(body, tsv),
    "printed": lambda body: text(body, printed),
    "printed, narrow labels": lambda body: text(body, lambda table: printed(table, 9, "middle")),
    "printed with page numbers": lambda body: paged(text(body, printed), 17, lambda number: f"  {number}"),
    "spaced rows": lambda body: text(body, lambda table: "\n".join(" ".join(row) for row in own_texts(table))),
    "glued rows": lambda body: text(body, lambda table: "\n".join("".join(row) for row in own_texts(table))),
    "glued": lambda body: one_line(body, glued),
    "one line": lambda body: one_line(body, spaced, " "),
    "markdown": lambda body: text(body, markdown),
    "boxes": lambda body: text(body, boxes),
    "page.html": page,
    "page with paragraphs.html": lambda body: page(body, lambda table: html_table(table, cell=in_paragraphs)),
}


def is_figure(cell):
    row, _, column = cell.tag.partition(".")
    return bool(column) and row not in ("head", "group", "block")


def cells_of(report):
    """(grid, cell) of every cell, in reading order."""
    return [(grid, cell) for grid in GRIDS for row in report.table(grid).rows for cell in row.cells]


def published(report):
    return {f"{grid}.{cell.tag}": cell.text for grid, cell in cells_of(report) if is_figure(cell)}


def random_report(dice):
    form = dice.choice([2019, 2021])
    if dice.random() < 0.5:
        return (qingshi_2022 if form == 2021 else yunxi_2020)()
    return report_of(form, random_tables(form, dice))


# Damages: each takes the text and gives what is left of it, or nothing where it does not apply.
def lose_line(source, dice):
    lines = source.split("\n")
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def lose_lines(source, dice):
    lines = source.split("\n")
    at = dice.randrange(len(lines))
    del lines[at:at + dice.randint(2, 6)]
    return "\n".join(lines)


def repeat_line(source, dice):
    lines = source.split("\n")
    at = dice.randrange(len(lines))
    return "\n".join(lines[:at] + lines[at:at + 1] * 2 + lines[at + 1:])


def join_lines(source, dice):
    ends = [at for at, character in enumerate(source) if character == "\n"]
    at = dice.choice(ends)
    return source[:at] + source[at + 1:]


def cut_line(source, dice):
    at = dice.randrange(1, len(source))
    return source[:at] + "\n" + source[at:]


def in_tables(source):
    """Where the first table begins."""
    return max(source.find("第二十条第（一"), 0)


def lose_character(source, dice):
    at = dice.choice([at for at in range(in_tables(source), len(source)) if source[at] > "\u4e00"])
    return source[:at] + source[at + 1:]


def of_one_digit(source):
    return [match.start() for match in re.finditer(r"(?<![\d.\-])\d(?![\d.])", source) if match.start() > in_tables(source)]


def lose_figure(source, dice):
    places = of_one_digit(source)
    at = dice.choice(places) if places else None
    return None if at is None else source[:at] + source[at + 1:]


def blank_figure(source, dice):
    places = of_one_digit(source)
    at = dice.choice(places) if places else None
    return None if at is None else source[:at] + " " + source[at + 1:]


def tags_of(source):
    return list(re.finditer(r"</?[a-z][^<>]*>", source))


def lose_tag(source, dice):
    tags = tags_of(source)
    tag = dice.choice(tags) if tags else None
    return tag and source[:tag.start()] + source[tag.end():]


def cut_tag(source, dice):
    tags = tags_of(source)
    tag = dice.choice(tags) if tags else None
    at = tag and dice.randrange(tag.start() + 1, tag.end())
    return tag and source[:at] + "\n" + source[at:]


def lose_label(source, dice, report):
    """One label, or two that follow each other, and the lines that held nothing else."""
    labels = [cell.text.replace("\n", "") for _, cell in cells_of(report) if not is_figure(cell) and cell.text]
    at = dice.randrange(len(labels))
    for label in labels[at:at + dice.choice([1, 1, 2])]:
        places = list(re.finditer(r"[\s|│]*".join(map(re.escape, label)), source))
        place = dice.choice(places) if places else None
        if place is None:
            return None
        begin, end = place.span()
        whole_lines = source[:begin].endswith("\n") and source[end:end + 1] == "\n"
        source = source[:begin] + source[end + whole_lines:]
    return source


DAMAGES = {damage.__name__: damage for damage in (lose_line, lose_lines, repeat_line, join_lines, cut_line, lose_character, lose_figure,
                                                  blank_figure, lose_tag, cut_tag, lose_label)}


def letters(source):
    """The text without page numbers, with nothing between words, and a space between figures that anything parts."""
    source = re.sub(r"(?m)^  \d+$|\f", "", source)
    return re.sub(r"[\s|│]+", "", re.sub(r"(?<=\d)[\s|│]+(?=[-\d])", "\0", source))


def rows_less(report, write):
    """What reports would publish that lack rows: the figures of a row, what stands behind them, and the label of a later row are gone."""
    cells = cells_of(report)
    rows = {}
    for at, (grid, cell) in enumerate(cells):
        if is_figure(cell) and grid != "disputes":
            rows.setdefault((grid, cell.tag.partition(".")[0]), []).append(at)
    order = list(rows)
    for at, before in enumerate(order):
        for after in order[at + 1:at + 1 + MOST_ROWS_LOST]:
            if before[0] == after[0] and len(rows[before]) == len(rows[after]):
                yield letters(without(report, write, range(rows[before][0], rows[after][0])))


def without(report, write, gone):
    cells = [cell for _, cell in cells_of(report)]
    kept = {at: cells[at].text for at in gone}
    for at in gone:
        cells[at].text = ""
    source = write(report.body())
    for at, written in kept.items():
        cells[at].text = written
    return source


def make(dice, folder, number):
    while True:
        report, kind, name = random_report(dice), dice.choice(list(WRITERS)), dice.choice(list(DAMAGES))
        source = WRITERS[kind](report.body())
        damaged = DAMAGES[name](source, dice, *([report] if name == "lose_label" else []))
        if damaged is not None:
            break
    path = folder / f"{number}.{'html' if kind.endswith('html') else 'txt'}"
    path.write_text(damaged, encoding="utf-8")
    return path, report, kind, name


def same(amount, expected):
    try:
        return Decimal(amount) == Decimal(expected)
    except (InvalidOperation, TypeError):
        return False


def wrong_figures(lines, expected):
    """Every amount that was not published, in all reports read from one file."""
    for line in lines:
        for figure in line["figures"] if line["report"] else []:
            if figure["reading"] == "amount" and not same(figure["amount"], expected.get(figure["key"])):
                yield f"{figure['key']} is {expected.get(figure['key'])}, read as {figure['amount']}"


def read(binary, folder):
    done = subprocess.run([str(binary), "extract", "--format", "jsonl", str(folder)], capture_output=True, timeout=1800)
    lines = {}
    for line in map(json.loads, done.stdout.decode("utf-8").splitlines()):
        lines.setdefault(Path(line["source"]["path"]).name, []).append(line)
    return lines


def check(made, lines):
    """The paths read wrongly, each with what was done to it, and what is wrong."""
    counts = Counter()
    for path, report, kind, name in made:
        expected = published(report)
        given = lines.get(path.name, [])
        counts.update(figure["reading"] == "amount" for line in given if line["report"] for figure in line["figures"])
        wrong = list(wrong_figures(given, expected))
        if wrong and letters(path.read_text(encoding="utf-8")) not in rows_less(report, WRITERS[kind]):
            yield path, f"{kind}, {name}", wrong
    print(f"{counts[True]} figures read, {counts[False]} open")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20240229)
    parser.add_argument("--keep", type=Path, help="where reports that are read wrongly are put")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made = [make(dice, folder, number) for number in range(options.count)]
        for path, what, wrong in check(made, read(options.binary.resolve(), folder)):
            failed += 1
            print(f"{path.name} ({what}): {len(wrong)} wrong", *wrong[:3], sep="\n    ")
            if options.keep:
                (options.keep / f"{options.seed}-{path.name}").write_bytes(path.read_bytes())
    print(f"{options.count - failed} passed, {failed} failed (seed {options.seed})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
