#!/usr/bin/python3
"""Runs gouji on the cases of corpus/ and checks what it gives against the truths and the goldens.

    run.py BINARY [CASE…] [--no-goldens] [--no-truth]    exit 0 when all passed
    run.py --truths [CASE…]                              weighs the truths by themselves, without gouji
    run.py --demo BINARY                                 what extract gives for corpus/demo, against demo_expected.csv

A case is a folder that holds a truth.csv and a source.*. Its truth says right from wrong; its goldens notice change.
"""

import csv
import html
import json
import os
import re
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from truth import READINGS, complaints, open_ties, published_rows, read_truth, weighed  # noqa: E402

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
GOLDENS = {"blocks": "blocks.txt", "grids": "grids.txt", "sections": "sections.txt", "record": "record.json",
           "findings": "findings.txt"}


def source_of(case):
    return next(path for path in sorted(case.iterdir()) if path.stem == "source")


def gouji(binary, case, *arguments):
    """Runs in the case's folder, so that the path in what it prints is the same everywhere."""
    return subprocess.run([str(binary), *arguments, source_of(case).name], cwd=case, capture_output=True, timeout=60)


# ---- truth

def check_truth(binary, case, truth):
    done = gouji(binary, case, "extract", "--format", "jsonl")
    wrong = [] if done.returncode == truth.exit else [f"exit {done.returncode}, not {truth.exit}: {last_words(done)}"]
    try:
        lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    except ValueError as error:
        return wrong + [f"not JSON: {error}"]
    if truth.unreadable:
        return wrong + check_unreadable(lines, truth.unreadable)
    if len(lines) != len(truth.reports):
        return wrong + [f"{len(lines)} reports, not {len(truth.reports)}"]
    for line, expected in zip(lines, truth.reports):
        wrong += check_report(line, expected)
        wrong += check_places(line, source_of(case), truth) if line.get("report") else []
    return wrong


def last_words(done):
    return done.stderr.decode("utf-8", "replace").strip()[-300:]


def check_unreadable(lines, code):
    if len(lines) != 1:
        return [f"{len(lines)} lines, not one"]
    wrong = [] if lines[0]["report"] is None else ["a report was read where none can be"]
    return wrong + lacking([code], codes(lines[0]), "diagnostic")


def codes(line):
    return [note["code"] for note in line["diagnostics"]]


def lacking(wanted, given, what):
    return [f"no {what} {word}; there are: {' '.join(sorted(set(given))[:20]) or 'none'}" for word in wanted if word not in given]


def check_report(line, expected):
    if line.get("report") is None:
        return [f"no report: {' '.join(codes(line))}"]
    wrong = check_head(line, expected)
    wrong += check_figures(line, expected)
    wrong += check_ties(line, expected)
    findings = line["findings"]
    named = [f"{finding['check']}@{finding['at'] or ''}" for finding in findings]
    wrong += lacking(expected.findings, named + [name.split("@")[0] for name in named], "finding")
    wrong += [f"finding {name} is not to be" for name in named if name.split("@")[0] in expected.no_findings]
    return wrong + lacking(expected.diagnostics, codes(line), "diagnostic")


def check_head(line, expected):
    given = {key: None if word in (None, "") else str(word) for key, word in line["report"].items() if not isinstance(word, dict)}
    wrong = [f"report.{key} is {given.get(key)}, not {word}" for key, word in expected.report.items() if given.get(key) != word]
    sections = [section["key"] for section in line["sections"]]
    if sections != expected.sections:
        wrong.append(f"sections are {' '.join(sections)}, not {' '.join(expected.sections)}")
    written = {section["key"]: section["written"] for section in line["sections"]}
    wrong += [f"the heading of {key} is {written.get(key)!r}, not {text!r}" for key, text in expected.headings.items()
              if written.get(key) != text]
    grids = [(grid["key"], grid["form"]) for grid in line["grids"]]
    if sorted(grids) != sorted(expected.grids):
        wrong.append(f"grids are {grids}, not {expected.grids}")
    return wrong


def check_figures(line, expected):
    given = {figure["key"]: figure for figure in line["figures"]}
    wrong = []
    for key, word in expected.figures():
        figure = given.pop(key, None)
        if figure is None:
            wrong.append(f"{key} is not listed")
        elif not agrees(figure, word):
            wrong.append(f"{key} is {shown(figure)}, not {word}")
        elif word not in ("absent", "open") and not word.startswith("?"):
            wrong += check_row_by(figure, expected)
    wrong += check_readings(line, expected)
    return wrong + check_units(line, expected) + [f"{key} is listed, {shown(figure)}" for key, figure in given.items()]


def check_readings(line, expected):
    """What an open row really holds is among the readings that are given for it, unless there were too many to list."""
    given = {row["row"]: row for row in line["ambiguous_rows"] if not row["truncated"]}
    wrong = []
    for key, figures in published_rows(expected).items():
        wanted = [None if word in READINGS else Decimal(word) for word in figures]
        readings = [[None if word is None else Decimal(word) for word in reading] for reading in given.get(key, {}).get("readings", [])]
        if key in given and wanted not in readings:
            wrong.append(f"the readings of {key} lack {' '.join(figures)}")
    return wrong


def check_units(line, expected):
    given = {figure["key"]: (figure["unit"] or "", figure["unit_source"]) for figure in line["figures"]}
    return [f"the unit of {key} is {given.get(key)}, not {unit}" for key, unit in expected.units.items() if given.get(key) != unit]


def agrees(figure, word):
    if word == "open":
        return figure["reading"] != "amount"
    if word.startswith("?"):
        return figure["reading"] in ("ambiguous", "absent", "unreadable") or agrees(figure, word[1:])
    if word in READINGS:
        return figure["reading"] == word and figure["amount"] is None
    return figure["reading"] == "amount" and Decimal(figure["amount"]) == Decimal(word)


def shown(figure):
    amount = figure["amount"] if figure["reading"] == "amount" else figure["reading"]
    return f"{amount} (written {figure['written']!r})"


def check_row_by(figure, expected):
    row = figure["key"].rpartition(".")[0]
    usual = "header" if row.startswith("disputes.") else "label"
    wanted = expected.row_by.get(row, usual)
    return [] if figure["row_by"] == wanted else [f"{figure['key']} is bound by {figure['row_by']}, not by {wanted}"]


def check_ties(line, expected):
    given = {word: {f"{finding['check']}@{finding['at']}" for finding in line["findings"] if finding["verdict"] == word}
             for word in ("fails", "undecided")}
    verdicts = weighed(expected)
    loose = open_ties(expected)
    free = {tie for tie, verdict in verdicts.items() if verdict == "not weighed"}
    wrong = []
    for word in ("fails", "undecided"):
        allowed = {tie for tie, verdict in verdicts.items() if verdict == word}
        wanted = allowed - loose | getattr(expected, word)
        wrong += [f"{tie} does not come out as {word}" for tie in sorted(wanted - given[word])]
        wrong += [f"{tie} {word}, and should not" for tie in sorted(given[word] - allowed - free - (loose if word == "undecided" else set()))]
        if line["checks"][word] != len(given[word]):
            wrong.append(f"checks.{word} is {line['checks'][word]}, but {len(given[word])} are listed")
    return wrong


# ---- places

def check_places(line, source, truth):
    """The stored bytes a figure names hold what it says is written there."""
    stored = {}
    wrong = []
    for figure in line["figures"]:
        place = figure.get("place")
        if not place or not figure["written"] or figure["reading"] == "ambiguous":
            continue
        part = place["part"]
        if part not in stored:
            stored[part] = part_bytes(source, part)
        piece = stored[part][place["begin"]:place["end"]]
        if not piece or not truth.loose_places and bare(piece, part, truth.stored) != "".join(figure["written"].split()):
            wrong.append(f"{figure['key']}: the bytes {place['begin']}–{place['end']} of {part} are {piece[:60]!r}, not {figure['written']!r}")
    return wrong


def part_bytes(source, part):
    if part in ("text", "page"):
        return source.read_bytes()
    with zipfile.ZipFile(source) as packed:
        return packed.read(part)


def bare(piece, part, charset):
    text = piece.decode(charset if part in ("text", "page") else "utf-8", "replace")
    if part != "text":
        text = re.sub(r"<[^>]*noBreakHyphen */>", "-", text)
        text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return "".join(text.split())


# ---- goldens

def printed(binary, case, stage):
    return gouji(binary, case, "dump", f"--stage={stage}").stdout


def check_goldens(binary, case):
    return [text for stage, name in GOLDENS.items() for text in check_golden(printed(binary, case, stage), case / name)]


def check_golden(given, golden):
    if not golden.exists():
        return [f"{golden.name} is missing (tools/accept writes it)"] if given else []
    wanted = golden.read_bytes().decode("utf-8").splitlines()
    lines = given.decode("utf-8", "replace").splitlines()
    if lines == wanted:
        return []
    at = next((number for number, pair in enumerate(zip(wanted, lines)) if pair[0] != pair[1]), min(len(wanted), len(lines)))
    return [f"{golden.name} differs from line {at + 1} on", *(f"    {sign} {text[at][:200]}" for sign, text in
                                                             (("-", wanted), ("+", lines)) if at < len(text))]


# ---- the demo archive

def check_demo(binary):
    """Each file's head, and the ties that fail or why it was not read."""
    with open(Path(__file__).resolve().parent / "demo_expected.csv", encoding="utf-8", newline="") as file:
        wanted = {file: words for file, *words in list(csv.reader(file))[1:]}
    done = subprocess.run([str(binary), "extract", "--format", "jsonl", *wanted], cwd=CORPUS / "demo", capture_output=True, timeout=60)
    lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    given = {line["source"]["path"]: demo_words(line) for line in lines}
    wrong = [f"{file} gives {given.get(file)}, not {words}" for file, words in wanted.items() if given.get(file) != words]
    return wrong + ([] if done.returncode == 3 else [f"exit {done.returncode}, not 3"])


def demo_words(line):
    if line["report"] is None:
        return ["", "", "", " ".join(codes(line))]
    fails = [f"{finding['check']}@{finding['at']}" for finding in line["findings"] if finding["verdict"] == "fails"]
    report = line["report"]
    return [report["agency"], str(report["year"]), report["form"], " ".join(sorted(fails))]


# ---- the run

def cases_of(arguments):
    if arguments:
        return [Path(argument).resolve() for argument in arguments]
    return sorted(path.parent for path in CORPUS.rglob("truth.csv"))


def check_case(binary, case, options):
    truth = read_truth(case / "truth.csv")
    wrong = complaints(truth)
    if binary and "--no-truth" not in options:
        wrong += check_truth(binary, case, truth)
    if binary and "--no-goldens" not in options:
        wrong += check_goldens(binary, case)
    return wrong


def main(arguments):
    options = {argument for argument in arguments if argument.startswith("--")}
    words = [argument for argument in arguments if argument not in options]
    binary = None if "--truths" in options else Path(words.pop(0)).resolve()
    if "--demo" in options:
        wrong = check_demo(binary)
        print(*wrong, f"demo: {len(wrong)} complaints", sep="\n")
        return 1 if wrong else 0
    failed = 0
    cases = cases_of(words)
    # gouji is started six times a case: what takes the time runs beside this.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        complaints_of = list(pool.map(lambda case: check_case(binary, case, options), cases))
    for case, wrong in zip(cases, complaints_of):
        failed += bool(wrong)
        if wrong:
            print(f"{case.parent.name}/{case.name}", *(f"    {text}" for text in wrong), sep="\n")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
