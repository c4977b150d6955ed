#!/usr/bin/python3
"""Reads published reports that lie beside the checkout, in ../shared (they are not ours to publish), and holds gouji to what people
typed off them.

    tests/shared/run.py BINARY [FOLDER]      FOLDER: ../shared beside the checkout, if not given

tools/check_reports scores them: no figure may be silently wrong, no tie may fail falsely. The seed and the blank form have to come out
whole. Without the folder this says so and passes.
"""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


def read(binary, path):
    done = subprocess.run([str(binary), "extract", "--format", "jsonl", str(path)], capture_output=True, timeout=120)
    return json.loads(done.stdout.decode("utf-8").splitlines()[0])


def check_seed(binary, folder):
    line = read(binary, next(folder.glob("*.txt")))
    report = line["report"] or {}
    given = [Decimal(figure["amount"]) for figure in line["figures"] if figure["reading"] == "amount"]
    blank = [figure["key"] for figure in line["figures"] if figure["reading"] == "blank"]
    wanted = {"198 figures": len(line["figures"]) == 198, "197 zeros": len(given) == 197 and not any(given),
              "the one blank": blank == ["applications.carried_out.natural_person"], "six sections": len(line["sections"]) == 6,
              "the form of 2019": report.get("form") == "zfxxgk-2019", "the year 2020": report.get("year") == 2020,
              "the agency": report.get("agency") == "威海临港区科技创新局",
              "no failing tie": not any(finding["verdict"] == "fails" for finding in line["findings"])}
    return [f"the seed lacks {what}" for what, holds in wanted.items() if not holds]


def check_blank_form(binary, folder):
    readings = [figure["reading"] for figure in read(binary, folder / "source.docx")["figures"]]
    return [] if readings == ["blank"] * 200 else [f"the blank form: {readings.count('blank')} blanks of {len(readings)} figures, not 200 of 200"]


def main():
    binary = Path(sys.argv[1]).resolve()
    shared = Path(sys.argv[2]) if len(sys.argv) > 2 else TOP.parent / "shared"
    if not (shared / "reports").is_dir():
        print(f"no published reports beside the checkout ({shared}): nothing to read")
        return 0
    wrong = check_seed(binary, shared / "seed") + check_blank_form(binary, shared / "reports" / "wps-template-2021-docx")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    scored = subprocess.run([TOP / "tools" / "check_reports", "--gouji", binary, shared / "reports", shared / "seed"], check=False)
    return 1 if wrong or scored.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
