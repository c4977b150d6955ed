#!/usr/bin/python3
"""Cuts files short and flips single bits in them, and lets the built command read what is left.

    tests/property/flips.py BINARY [--count N] [--seed N] [--with FOLDER…]

Reads sources of corpus/ and every DOCX and text file of the folders given: N truncations and N bit flips in all. Of each: the command
ends by itself, with an exit code that fits what it printed, no sanitizer speaks, and a DOCX file that still gives a record gives the
figures of the whole file, or says in a diagnostic that something was wrong. In a text a flipped bit is another text, so there changed
figures are only counted. Files that break a law are kept, and named.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SANITIZERS = ("AddressSanitizer", "LeakSanitizer", "runtime error:", "UndefinedBehaviorSanitizer")


def files_of(folders):
    found = [path for path in CORPUS.glob("*/*/source.*")]
    for folder in folders:
        found += [path for path in Path(folder).rglob("*") if path.suffix in (".docx", ".txt")]
    return sorted(path for path in found if path.stat().st_size > 0)


def cut(content, dice):
    return content[:dice.randrange(len(content))]


def flip(content, dice):
    changed = bytearray(content)
    changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def extract(binary, path):
    return subprocess.run([str(binary), "extract", "--format", "jsonl", str(path)], capture_output=True, timeout=120)


def figures_of(lines):
    return [(figure["key"], figure["reading"], figure["amount"]) for line in lines for figure in line.get("figures") or []]


def codes_of(lines):
    return [note["code"] for line in lines for note in line.get("diagnostics") or []]


def judge(done, whole, is_docx):
    """What is wrong (nothing: empty), and how the file came out."""
    words = done.stderr.decode("utf-8", "replace")
    if any(word in words for word in SANITIZERS):
        return words[-1500:], "sanitizer"
    if done.returncode not in (0, 3):
        return f"exit {done.returncode}: {words[-500:]}", "wrong exit"
    try:
        lines = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    except ValueError as error:
        return f"not JSON: {error}", "not JSON"
    if not lines:
        return "a file that was named gave no line", "no line"
    if done.returncode == 3:
        return ("" if codes_of(lines) else "exit 3, but no diagnostic says why"), "not read, or in part"
    if any(line["report"] is None for line in lines):
        return ("" if codes_of(lines) else "no report, but no diagnostic says why"), "no report"
    if figures_of(lines) == whole:
        return "", "read as the whole file"
    if codes_of(lines):
        return "", "read otherwise, with diagnostics"
    return ("figures changed and nothing says so" if is_docx else ""), "read otherwise, without diagnostics"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--with", dest="folders", nargs="*", default=[])
    options = parser.parse_args()
    binary = options.binary.resolve()
    dice = random.Random(options.seed)
    files = files_of(options.folders)
    whole = {}
    outcomes, broken = {"truncation": Counter(), "bit flip": Counter()}, 0

    def whole_figures(path):
        if path not in whole:
            whole[path] = figures_of(json.loads(line) for line in extract(binary, path).stdout.decode("utf-8").splitlines())
        return whole[path]

    def attempt(task):
        kind, path, content, folder, number = task
        place = Path(folder) / f"{number}{path.suffix}"
        place.write_bytes(content)
        try:
            return kind, path, place, *judge(extract(binary, place), whole_figures(path), path.suffix == ".docx")
        except subprocess.TimeoutExpired:
            return kind, path, place, "does not end", "does not end"

    kept = Path(tempfile.mkdtemp(prefix="gouji-flips-"))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        tasks = []
        for kind, change in (("truncation", cut), ("bit flip", flip)):
            for _ in range(options.count):
                path = dice.choice(files)
                tasks.append((kind, path, change(path.read_bytes(), dice), folder, len(tasks)))
        for kind, path, place, wrong, outcome in pool.map(attempt, tasks):
            outcomes[kind][outcome] += 1
            if wrong:
                broken += 1
                (kept / place.name).write_bytes(place.read_bytes())
                print(f"{kind} of {path}: {wrong} (kept as {kept / place.name})")
    if not broken:
        kept.rmdir()
    for kind, counts in outcomes.items():
        print(f"{sum(counts.values())} × {kind}: " + "; ".join(f"{count} {outcome}" for outcome, count in counts.most_common()))
    print(f"{2 * options.count - broken} passed, {broken} failed (seed {options.seed})")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
