#!/usr/bin/python3
"""Reads published reports that lie beside the checkout, in ../shared (they are not ours to publish), and holds gouji to what people
typed off them.

    tests/shared/run.py BINARY [FOLDER]      FOLDER: ../shared beside the checkout, if not given

Where a report has an expected.json, no figure that gouji gives as an amount may differ from it; how many it gives is printed. The seed
and the blank form have to come out whole. Without the folder this says so and passes.
"""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True
TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests" / "corpus"))

from truth import row_columns  # noqa: E402


def extract(binary, path):
    done = subprocess.run([str(binary), "extract", "--format", "jsonl", str(path)], capture_output=True, timeout=120)
    return done.returncode, [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def amounts(line):
    return {figure["key"]: Decimal(figure["amount"]) for figure in line["figures"] if figure["reading"] == "amount"}


def flat(table):
    """The leaves of nested tables, in order."""
    if isinstance(table, dict):
        return [leaf for inner in table.values() for leaf in flat(inner)]
    if isinstance(table, list):
        return [leaf for inner in table for leaf in flat(inner)]
    return [table]


def expected_figures(expected, line):
    """(key, figure or None) of every figure of the grids that gouji found, by the rows of the printed form."""
    tables = {"disclosure": expected.get("table2"), "applications": (expected.get("table3") or {}).get("rows"),
              "disputes": expected.get("table4")}
    for grid in line["grids"]:
        keys = [f"{grid['key']}.{row}.{column}" for row, columns in row_columns(grid["key"], grid["form"]).items() for column in columns]
        figures = flat(tables.get(grid["key"]) or {})
        if len(keys) == len(figures):
            yield from zip(keys, figures)


def as_decimal(figure):
    return None if figure is None else Decimal(str(figure))


def check_report(binary, folder):
    """What is wrong, and what to say of it."""
    source = next(path for path in sorted(folder.iterdir()) if path.name != "expected.json")
    code, lines = extract(binary, source)
    if code not in (0, 3) or not lines:
        return [f"exit {code}, {len(lines)} lines"], ""
    line = lines[0]
    if line["report"] is None:
        return [], "no record: " + " ".join(note["code"] for note in line["diagnostics"])
    truth = folder / "expected.json"
    if not truth.exists():
        return [], f"{len(amounts(line))} amounts; nothing to hold them against"
    expected = list(expected_figures(json.loads(truth.read_text(encoding="utf-8")), line))
    given = amounts(line)
    wrong = [f"{key} is {figure}, read as {given[key]}" for key, figure in expected if key in given and given[key] != as_decimal(figure)]
    right = sum(1 for key, figure in expected if key in given and figure is not None)
    return wrong, f"{right} of {sum(figure is not None for _, figure in expected)} figures, none wrong" if not wrong else ""


def check_seed(binary, folder):
    _, lines = extract(binary, next(folder.glob("*.txt")))
    line = lines[0]
    given, report = amounts(line), line["report"] or {}
    blank = [figure["key"] for figure in line["figures"] if figure["reading"] == "blank"]
    wanted = {"198 figures": len(line["figures"]) == 198, "197 zeros": len(given) == 197 and not any(given.values()),
              "the one blank": blank == ["applications.carried_out.natural_person"], "six sections": len(line["sections"]) == 6,
              "the form of 2019": report.get("form") == "zfxxgk-2019", "the year 2020": report.get("year") == 2020,
              "the agency": report.get("agency") == "威海临港区科技创新局",
              "no failing tie": not any(finding["verdict"] == "fails" for finding in line["findings"])}
    return [f"the seed lacks {what}" for what, holds in wanted.items() if not holds]


def check_blank_form(binary, folder):
    _, lines = extract(binary, folder / "source.docx")
    readings = [figure["reading"] for figure in lines[0]["figures"]]
    return [] if readings == ["blank"] * 200 else [f"the blank form: {readings.count('blank')} blanks of {len(readings)} figures, not 200 of 200"]


def main():
    binary = Path(sys.argv[1]).resolve()
    shared = Path(sys.argv[2]) if len(sys.argv) > 2 else TOP.parent / "shared"
    if not (shared / "reports").is_dir():
        print(f"no published reports beside the checkout ({shared}): nothing to read")
        return 0
    wrong = check_seed(binary, shared / "seed") + check_blank_form(binary, shared / "reports" / "wps-template-2021-docx")
    for folder in [shared / "seed", *sorted(path for path in (shared / "reports").iterdir() if path.is_dir())]:
        complaints, words = check_report(binary, folder)
        wrong += [f"{folder.name}: {complaint}" for complaint in complaints]
        print(f"{folder.name}: {words or 'WRONG'}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
