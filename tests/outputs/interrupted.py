#!/usr/bin/python3
"""Interrupts audits while what people look at is written, and looks at what they leave.

    tests/outputs/interrupted.py GOUJI

An audit that is interrupted once all reports are read, while the page or the rows of the workbook are written or the workbook is put together,
ends soon with 130. The folder is then as it was: with the results of the run before, or with none, and no file that is not whole. The next run
writes the same as one that nobody interrupted.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
REPORT = CORPUS / "zfxxgk-2021" / "handled-total-wrong" / "source.docx"
OTHER = CORPUS / "zfxxgk-2021" / "docx-clean" / "source.docx"
# Under which name something is there first when it is being written: the page with the rows of the workbook, the workbook itself.
MOMENTS = ("report.html.part", "findings.xlsx.part")
SOON = 2.0  # seconds; a loaded machine takes its time

complaints = []


def complain(*words):
    complaints.append(" ".join(str(word) for word in words))


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def make_reports(folder, count):
    folder.mkdir(exist_ok=True)
    for i in range(count):
        (folder / f"{i:05}.docx").symlink_to(REPORT)


def interrupted(gouji, reports, out, moment):
    """Seconds from the signal to the end; nothing where the audit was done before."""
    audit = subprocess.Popen([gouji, "audit", reports, "-o", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while audit.poll() is None and not (out / moment).exists():
        time.sleep(0.001)
    asked = time.monotonic()
    if audit.poll() is not None:
        return None
    audit.send_signal(signal.SIGINT)
    audit.wait(60)
    if audit.returncode in (0, 1, 3):
        return None
    if audit.returncode != 130:
        complain("interrupted at", moment, "the audit ends with", audit.returncode)
    return time.monotonic() - asked


def check(gouji, reports, out, moment, before):
    seconds = interrupted(gouji, reports, out, moment)
    if seconds is None:
        return False
    print(f"interrupted at {moment}: ended after {seconds:.2f} s")
    if seconds > SOON:
        complain("interrupted at", moment, "it took", seconds, "s to end")
    if contents(out) != before:
        left = contents(out)
        complain("interrupted at", moment, "the folder has changed:", sorted(name for name in left.keys() | before.keys() if left.get(name) != before.get(name))[:5])
    return True


def at_each_moment(gouji, folder, out, before):
    for moment in MOMENTS:
        count = 300
        # A fast machine needs more to be caught at it.
        while not check(gouji, reports_of(folder, count), out, moment, before):
            shutil.rmtree(out)
            shutil.copytree(folder / "before", out, dirs_exist_ok=True)
            count *= 3
            if count > 10_000:
                return complain("never caught at", moment)


def reports_of(folder, count):
    reports = folder / f"reports-{count}"
    if not reports.exists():
        make_reports(reports, count)
    return reports


def main(gouji):
    gouji = os.path.abspath(gouji)
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer)
        (folder / "before").mkdir()
        (folder / "before" / ".gouji-output").touch()
        fresh = folder / "fresh"
        shutil.copytree(folder / "before", fresh)
        at_each_moment(gouji, folder, fresh, contents(fresh))
        subprocess.run([gouji, "audit", OTHER, REPORT, "-o", folder / "before"], check=False, capture_output=True)
        used = folder / "used"
        shutil.copytree(folder / "before", used)
        at_each_moment(gouji, folder, used, contents(used))
        for out in (used, folder / "never"):
            subprocess.run([gouji, "audit", reports_of(folder, 300), "-o", out], check=False, capture_output=True)
        ours, others = contents(used), contents(folder / "never")
        differing = sorted(name for name in ours.keys() | others.keys() if ours.get(name) != others.get(name) and name != "run.json")
        if differing:
            complain("the run after an interrupted one writes others:", differing)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
