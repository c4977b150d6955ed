#!/usr/bin/python3
"""Files made to hurt: each ends in time and in little memory, and where a limit is met says so and where.

    tests/property/hostile.py BINARY
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MIB = 1 << 20
MOST_MEMORY = 256 * MIB
MOST_SECONDS = 6  # of processor time: about 0.4 where they were measured

PROSE = "全年主动公开政府信息，及时回应群众关切。"
HEADINGS = "一、总体情况二、主动公开政府信息情况三、收到和处理政府信息公开申请情况"
LABELS = "规章000行政规范性文件6233440行政许可4529"


def inputs():
    """Name, content, and the limit that it meets, if any."""
    yield "page of 10 MB.html", "<html><body>" + f"<p>{PROSE * 8}</p>" * 20_000 + "</body></html>", "tokens"
    yield "a million cells.html", "<table>" + ("<tr>" + "<td>0</td>" * 10 + "</tr>") * 100_000, "elements"
    yield "nested divisions.html", "<div>" * 100_000 + "底" * 300, "depth"
    yield "nested fonts.html", "<p><font color=red>" * 100_000 + "底" * 300, "depth"
    yield "nested tables.html", "<table><tr><td>" * 100_000 + "底" * 300, "depth"
    yield "spans.html", "<table>" + "<tr><td colspan=1000000000 rowspan=1000000000>0</td></tr>" * 1_000, "cells"
    yield "attributes.html", "<p " + "a " * 100_000 + ">" + PROSE * 20, None
    yield "digits.txt", "0123456789" * 100_000, None
    yield "headings on one line.txt", HEADINGS * 100_000, "tokens"
    yield "labels on one line.txt", LABELS * 50_000, "tokens"
    yield "answer of 10 MB.json", json.dumps({"content": PROSE * 80_000}), "tokens"


def run(binary, path):
    """Exit code, what was written, processor seconds and peak memory."""
    begun = time.monotonic()
    process = subprocess.Popen([binary, "extract", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    written = process.stdout.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, written, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, time.monotonic() - begun


def complaints(code, written, seconds, memory, limit):
    if code != (3 if limit else 0):
        yield f"exit {code}"
    if seconds > MOST_SECONDS:
        yield f"{seconds:.1f} s"
    if memory > MOST_MEMORY:
        yield f"{memory // MIB} MiB"
    met = [found for line in written.splitlines() for found in json.loads(line).get("diagnostics", []) if found["code"] == "limit-met"]
    if limit and not any(found["place"] for found in met):
        yield f"no limit with a place: {met}"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, content, limit in inputs():
            path = Path(folder, name)
            path.write_text(content, encoding="utf-8")
            code, written, seconds, memory, _ = run(sys.argv[1], path)
            wrong = list(complaints(code, written, seconds, memory, limit))
            failed += bool(wrong)
            print(f"{name}: {seconds:.2f} s, {memory // MIB} MiB", *wrong, sep="; ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
