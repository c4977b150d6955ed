#!/usr/bin/python3
"""Holds findings.sarif and findings.junit.xml to their formats, with texts that hurt and as many findings as there may be.

    tests/outputs/pipelines.py GOUJI WRITER [--large]

WRITER writes either of them from a data.sqlite (write.cc), here one full of texts that hurt (../workbook/made_database.py).

- SARIF has only the properties that 2.1.0 knows, each of its type, and all that it wants; its indexes lead where they should;
- JUnit is XML whose counts are those of its elements;
- both have every finding of the database with its message, as far as the format can hold its characters;
- --large: 100,000 findings of 2,000 reports, in a few seconds and little memory.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.dont_write_bytecode = True
TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests" / "workbook"))
import made_database  # noqa: E402

REPORT = TOP / "corpus" / "zfxxgk-2021" / "docx-clean" / "source.docx"
MOST_MEBIBYTES = 64

complaints = []


def complain(*words):
    if len(complaints) < 50:
        complaints.append(" ".join(str(word)[:300] for word in words))


# ---- SARIF 2.1.0, as far as gouji writes it: the properties of each object by name, what they are, and which there have to be (OASIS, section 3)

URI = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?[A-Za-z0-9._~/%!$&'()*+,;=:@-]*")
LEVELS, STATES, UNITS = {"none", "note", "warning", "error"}, {"new", "unchanged", "updated", "absent"}, {"utf16CodeUnits", "unicodeCodePoints"}
OBJECTS = {
    "log": ({"$schema": URI, "version": {"2.1.0"}, "runs": ["run"]}, {"version", "runs"}),
    "run": ({"tool": "tool", "artifacts": ["artifact"], "results": ["result"], "columnKind": UNITS}, {"tool", "results"}),
    "tool": ({"driver": "component"}, {"driver"}),
    "component": ({"name": str, "version": str, "rules": ["rule"]}, {"name"}),
    "rule": ({"id": str, "shortDescription": "text", "help": "text", "defaultConfiguration": "configuration"}, {"id"}),
    "configuration": ({"level": LEVELS}, set()),
    "text": ({"text": str}, {"text"}),
    "artifact": ({"location": "place", "parentIndex": int}, set()),
    "place": ({"uri": URI, "index": int}, set()),
    "result": ({"ruleId": str, "ruleIndex": int, "level": LEVELS, "message": "text", "locations": ["location"], "partialFingerprints": "fingerprints",
                "baselineState": STATES, "properties": "properties"}, {"message"}),
    "location": ({"physicalLocation": "physical", "logicalLocations": ["logical"]}, set()),
    "physical": ({"artifactLocation": "place", "region": "region"}, {"artifactLocation"}),
    "region": ({"byteOffset": int, "byteLength": int}, set()),
    "logical": ({"fullyQualifiedName": str}, set()),
    "fingerprints": ({"gouji/v1": str}, set()),
    "properties": ({"path": str, "verdict": (str, type(None))}, set()),
}


def fits(thing, kind, where):
    if isinstance(kind, str):
        object_fits(thing, kind, where)
    elif isinstance(kind, list):
        if not isinstance(thing, list):
            return complain(where, "is no array")
        for at, one in enumerate(thing):
            fits(one, kind[0], f"{where}[{at}]")
    elif isinstance(kind, set):
        if thing not in kind:
            complain(where, "is", repr(thing))
    elif isinstance(kind, re.Pattern):
        if not (isinstance(thing, str) and kind.fullmatch(thing)):
            complain(where, "is", repr(thing))
    elif not isinstance(thing, kind) or isinstance(thing, bool) or kind is int and thing < 0:
        complain(where, "is", repr(thing))


def object_fits(thing, kind, where):
    known, wanted = OBJECTS[kind]
    if not isinstance(thing, dict):
        return complain(where, "is no object")
    if thing.keys() - known.keys() or wanted - thing.keys():
        complain(where, "has", thing.keys() - known.keys(), "lacks", wanted - thing.keys())
    for name in thing.keys() & known.keys():
        fits(thing[name], known[name], f"{where}.{name}")


def check_sarif(path, database):
    log = json.loads(path.read_bytes().decode())
    fits(log, "log", "sarif")
    run = log["runs"][0]
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    if len({rule["id"] for rule in rules}) < len(rules) or len({json.dumps(one) for one in artifacts}) < len(artifacts):
        complain("two rules or two artifacts are the same")
    stored = {row[0]: row[1:] for row in database.execute("SELECT f.fingerprint, f.message, f.check_id, f.severity, f.begin, f.\"end\", s.path FROM findings f "
                                                          "JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id")}
    if len(run["results"]) != len(stored):
        complain("SARIF has", len(run["results"]), "results for", len(stored), "findings")
    for result in run["results"]:
        message, check, severity, begin, end, source = stored.pop(result["partialFingerprints"]["gouji/v1"])
        physical = result["locations"][0]["physicalLocation"]
        region = physical["region"]
        said = (result["message"]["text"], result["ruleId"], rules[result["ruleIndex"]]["id"], result["level"], region["byteOffset"],
                region["byteOffset"] + region["byteLength"], result["properties"]["path"])
        if said != (message, check, check, severity, begin, end, source):
            complain("SARIF says", said, "for", (message, check, severity, begin, end, source))
        if artifacts[physical["artifactLocation"]["index"]]["location"]["uri"] != physical["artifactLocation"]["uri"]:
            complain("an artifact's index leads to another", physical)


# ---- JUnit

def in_xml(text):
    """What XML 1.0 cannot hold stands as U+FFFD."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def check_junit(path, database):
    top = ElementTree.parse(path).getroot()
    check_counts(top)
    for suite in top:
        check_counts(suite)
    said = []
    for case in top.iter("testcase"):
        for outcome in case:
            if outcome.tag != "error":
                said.append(outcome.get("message") if outcome.tag != "system-out" else outcome.text.split(": ", 1)[1])
    stored = [in_xml(row[0]) for row in database.execute("SELECT message FROM findings ORDER BY report_id, id")]
    if len(said) != len(stored):
        complain("JUnit has", len(said), "outcomes for", len(stored), "findings")
    for one, other in zip(said, stored):
        if one != other:
            complain("JUnit says", repr(one), "for", repr(other))


def check_counts(element):
    found = [len(list(element.iter(tag))) for tag in ("testcase", "failure", "error", "skipped")]
    said = [int(element.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")]
    if found != said:
        complain("JUnit counts", said, "and has", found, element.get("name"))


# ---- programs

def measured(words):
    """Seconds and MiB that a program takes."""
    started = time.monotonic()
    child = subprocess.Popen([str(word) for word in words])
    _, status, used = os.wait4(child.pid, 0)
    if status:
        complain(*words, "ends with", status)
    return time.monotonic() - started, used.ru_maxrss >> 10


def check(writer, tables, folder, findings, reports):
    database_path = folder / f"{findings}.sqlite"
    made_database.make(tables, database_path, findings, reports)
    database = sqlite3.connect(database_path)
    paths = {kind: folder / f"{findings}.{kind}" for kind in ("sarif", "junit")}
    # Both are written before either is read: Linux counts the memory of the program that starts another as the other's.
    for kind, path in paths.items():
        seconds, mebibytes = measured([writer, database_path, kind, path])
        print(f"{findings} findings, {kind}: {seconds:.1f} s, {mebibytes} MiB, {path.stat().st_size >> 20} MiB written")
        if mebibytes > MOST_MEBIBYTES:
            complain(kind, "takes", mebibytes, "MiB")
    check_sarif(paths["sarif"], database)
    check_junit(paths["junit"], database)


def main(words):
    gouji, writer = (Path(word).resolve() for word in words[:2])
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer)
        subprocess.run([gouji, "audit", REPORT, "-o", folder / "out"], check=False, capture_output=True)
        tables = folder / "out" / "data.sqlite"
        check(writer, tables, folder, 600, 120)
        if "--large" in words:
            check(writer, tables, folder, 100_000, 2_000)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
