#!/usr/bin/python3
"""Laws that hold for any report, tried on random ones.

    tests/property/laws.py BINARY [--count N] [--seed N]

- One report written as DOCX, as a tab-separated text, with bars and in Markdown reads back equal, and as it was written.
- Where every tie holds, none is said to fail; moving one figure by one breaks the ties it is in, and no other.
- The same files give the same bytes, however many workers read them.

The reports, their rows and their ties come from tests/corpus/build and tests/corpus/truth.py, not from grammars/.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpus"))

import truth  # noqa: E402
from build import Report, docx, markdown, pipes, text, tsv  # noqa: E402

FORMS = {2019: "zfxxgk-2019", 2021: "zfxxgk-2021"}
WRITERS = {"docx": docx, "tsv.txt": lambda body: text(body, tsv), "pipes.txt": lambda body: text(body, pipes),
           "md": lambda body: text(body, markdown)}


def few(dice):
    """A count as reports have them: mostly none."""
    return dice.choice([0, 0, 0, 0, 1, 2, 3, dice.randrange(40), dice.randrange(2000)])


def random_disclosure(form, dice):
    return {row: [few(dice) for _ in columns] for row, columns in truth.row_columns("disclosure", FORMS[form]).items()}


def random_applications(form, dice):
    """Rows of seven figures in which every tie holds."""
    rows = list(truth.row_columns("applications", FORMS[form]))
    outcomes = [row for row in rows if row not in ("received", "carried_in", "handled", "carried_out")]
    table = {row: [few(dice) if dice.random() < 0.4 else 0 for _ in range(6)] for row in outcomes}
    table["handled"] = [sum(table[row][i] for row in outcomes) for i in range(6)]
    table["carried_out"] = [few(dice) for _ in range(6)]
    all_of = [table["handled"][i] + table["carried_out"][i] for i in range(6)]
    table["carried_in"] = [dice.randint(0, min(amount, 9)) for amount in all_of]
    table["received"] = [amount - before for amount, before in zip(all_of, table["carried_in"])]
    return {row: table[row] + [sum(table[row])] for row in rows}


def random_disputes(form, dice):
    parts = {row: [few(dice) for _ in range(4)] for row in truth.row_columns("disputes", FORMS[form])}
    return {row: figures + [sum(figures)] for row, figures in parts.items()}


def random_tables(form, dice):
    return {"disclosure": random_disclosure(form, dice), "applications": random_applications(form, dice),
            "disputes": random_disputes(form, dice)}


def report_of(form, tables):
    written = {grid: {row: " ".join(map(str, figures)) for row, figures in rows.items()} for grid, rows in tables.items()}
    return Report("临川县青石镇人民政府", 2020 if form == 2019 else 2022, form, **written)


def keyed(form, tables):
    """(grid.row.column, amount) of every figure."""
    return {f"{grid}.{row}.{column}": str(figure) for grid, rows in tables.items()
            for row, columns in truth.row_columns(grid, FORMS[form]).items() for column, figure in zip(columns, rows[row])}


def ties_of(form, key):
    """The ties that a figure stands in."""
    return {tie for grid in ("applications", "disputes") for tie, left, right in truth.ties(grid, FORMS[form]) if key in left + right}


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def extract(binary, paths):
    done = subprocess.run([str(binary), "extract", "--format", "jsonl", *map(str, paths)], capture_output=True, timeout=600)
    return done.stdout, [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def read_of(line):
    return {figure["key"]: figure["amount"] if figure["reading"] == "amount" else figure["reading"] for figure in line["figures"]}


def failing(line):
    return {f"{finding['check']}@{finding['at']}" for finding in line["findings"] if finding["verdict"] == "fails"}


def read_back(binary, folder, count, dice):
    """Reads every random report from every kind of file."""
    made = []
    for number in range(count):
        form = dice.choice(list(FORMS))
        tables = random_tables(form, dice)
        for kind, writer in WRITERS.items():
            made.append((write(folder / f"{number}.{kind}", writer(report_of(form, tables).body())), keyed(form, tables)))
    _, lines = extract(binary, [path for path, _ in made])
    for (path, expected), line in zip(made, lines, strict=True):
        read = read_of(line)
        wrong = [key for key in expected if read.get(key) != expected[key]]
        yield f"{path.name} reads as written", "" if not wrong else f"{wrong[0]} is {expected[wrong[0]]}, read as {read.get(wrong[0])}"
        yield f"{path.name} has no failing tie", " ".join(sorted(failing(line)))


def moved_by_one(binary, folder, count, dice):
    """Moves one figure of a table whose ties hold."""
    made = []
    for number in range(count):
        form = dice.choice(list(FORMS))
        tables = random_tables(form, dice)
        grid = dice.choice(["applications", "disputes"])
        row = dice.choice(list(tables[grid]))
        at = dice.randrange(len(tables[grid][row]))
        tables[grid][row][at] += 1 if tables[grid][row][at] == 0 else dice.choice([1, -1])
        key = f"{grid}.{row}.{truth.row_columns(grid, FORMS[form])[row][at]}"
        made.append((write(folder / f"moved-{number}.docx", docx(report_of(form, tables).body())), key, ties_of(form, key)))
    _, lines = extract(binary, [path for path, _, _ in made])
    for (path, key, expected), line in zip(made, lines, strict=True):
        given = failing(line)
        yield f"{path.name} breaks the ties of {key}", "" if given == expected else f"fail {sorted(given)}, should {sorted(expected)}"


def same_bytes(binary, folder, _count, _dice):
    files = sorted(folder.iterdir())
    first, _ = extract(binary, files)
    again, _ = extract(binary, files)
    yield "the same files give the same bytes", "" if first == again else "they differ"
    outputs = []
    for workers in ("1", "2"):
        out = folder.with_name(f"out-{workers}")
        done = subprocess.run([str(binary), "audit", str(folder), "-o", str(out), "--jobs", workers], capture_output=True, timeout=600)
        if done.returncode not in (0, 1, 3):
            yield f"audit with {workers} workers", done.stderr.decode("utf-8", "replace")[-300:]
            return
        outputs.append({str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file() and path.name != "run.json"})
    for name in sorted(outputs[0].keys() | outputs[1].keys()):
        same = outputs[0].get(name) == outputs[1].get(name)
        yield f"{name} is the same with one worker and with two", "" if same else "it differs"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=Path)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "reports"
        folder.mkdir()
        for law in (read_back, moved_by_one, same_bytes):
            for sentence, wrong in law(options.binary.resolve(), folder, options.count, random.Random(options.seed)):
                passed, failed = (passed, failed + 1) if wrong else (passed + 1, failed)
                if wrong:
                    print(f"broken: {sentence}: {wrong}")
    print(f"{passed} passed, {failed} failed (seed {options.seed})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
