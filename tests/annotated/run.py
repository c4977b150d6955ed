#!/usr/bin/python3
"""Checks the marked-up copies of every DOCX of corpus/ that has failing ties.

    tests/annotated/run.py BINARY [--office]

- a copy is there for each, and for those against whose figures another report speaks; index.csv says what it is of;
- a chain of two years of which the second does not take up what the first carries over has that in the second's comments, on the figure itself;
- every part but the four that comments touch is byte for byte that of the original, and the document without the marks is the original's;
- comments.xml has the original's comments and those that index.csv counts, each hung in the document once;
- gouji reads the same figures in the copy, and writes the same copy a second time;
- with --office, LibreOffice opens every copy and finds exactly that many comments.
"""

import csv
import hashlib
import html
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
MARK = re.compile(rb'<(\w+:)commentRange(?:Start|End)(?: xmlns:w="[^"]*")? \1id="\d+"/>|<(\w+:)r(?: xmlns:w="[^"]*")?><\2commentReference(?: xmlns:w="[^"]*")? \2id="(\d+)"/></\2r>')

complaints = []


def complain(*words):
    complaints.append(" ".join(str(word) for word in words))


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, timeout=300, stdin=subprocess.DEVNULL, **more)


def audit(gouji, paths, out):
    done = run(gouji, "audit", *paths, "-o", out)
    if done.returncode not in (0, 1, 3):
        complain("audit", done.returncode, done.stderr.decode())
    return [json.loads(line) for line in (out / "records.jsonl").read_text(encoding="utf-8").splitlines()]


def index_of(out):
    with open(out / "annotated" / "index.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts_of(path):
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            complain(path, "is a broken archive")
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def comments_in(parts):
    return sum(len(re.findall(rb"<(?:\w+:)?comment[ >]", content)) for name, content in parts.items() if re.search(r"/comments\d*\.xml$", name))


def without_marks(document):
    """The document without marks, with paragraphs that were empty tags closed again, and how many comments hang in it."""
    references = len(re.findall(rb"<(?:\w+:)?commentReference\b", document))
    plain, marks = MARK.subn(b"", document)
    return plain, references, marks


def check_copy(original_path, copy_path, count):
    original, copy = parts_of(original_path), parts_of(copy_path)
    changed = {name for name in copy if copy[name] != original.get(name)}
    allowed = {name for name in changed if name == "[Content_Types].xml" or name.endswith(".rels") or re.search(r"/(comments\d*|document\d*)\.xml$", name)}
    if changed - allowed or set(original) - set(copy):
        complain(copy_path, "changes", changed - allowed, set(original) - set(copy))
    if comments_in(copy) != comments_in(original) + count:
        complain(copy_path, "has", comments_in(copy), "comments, not", comments_in(original) + count)
    for name in changed:
        if not re.search(r"/document\d*\.xml$", name):
            continue
        plain, references, _ = without_marks(copy[name])
        _, before, _ = without_marks(original[name])
        empty = re.compile(rb"<((?:\w+:)?p)([^<>]*)></\1>")
        whole = original[name]
        if plain != whole and empty.sub(rb"<\1\2/>", plain) != empty.sub(rb"<\1\2/>", whole):
            complain(copy_path, name, "changes more than marks")
        if references - before != count:
            complain(copy_path, "hangs", references - before, "comments, not", count)
    return comments_in(original) + count


def figures_of(record):
    """What the report itself says; what several reports say of each other is not among it."""
    own = [one for one in record["findings"] if not re.match(r"(years|levels|copy)\.", one["check"])]
    return [(one["key"], one["reading"], one["amount"], one["written"]) for one in record["figures"]], [(one["check"], one["at"], one["verdict"]) for one in own]


def check_reading(gouji, folder, records, rows):
    by_path = {record["source"]["path"]: [] for record in records}
    for record in records:
        by_path[record["source"]["path"]].append(record)
    again = {}
    copies = [folder / "out" / "annotated" / row["copy"] for row in rows]
    for record in map(json.loads, run(gouji, "extract", *copies).stdout.decode("utf-8").splitlines()):
        again.setdefault(Path(record["source"]["path"]).name, []).append(record)
    for row in rows:
        if [figures_of(one) for one in again.get(row["copy"], [])] != [figures_of(one) for one in by_path[row["path"]]]:
            complain(row["copy"], "of", row["path"], "reads otherwise than its original")


def is_against_a_figure(finding):
    """Said by another report of one of this one's figures, and no mere note."""
    is_grave = finding["verdict"] == "fails" or finding["severity"] != "note"
    return bool(re.match(r"(years|levels|copy)\.", finding["check"])) and is_grave and any("of" not in operand for operand in finding["operands"])


def check_chain(gouji, folder):
    """Two years of a report without a failing tie: the second carries in what the first did not carry out."""
    years = folder / "chain"
    years.mkdir()
    clean = CORPUS / "zfxxgk-2021" / "docx-clean" / "source.docx"
    parts = parts_of(clean)
    record = json.loads(run(gouji, "extract", clean).stdout)
    year = record["report"]["year"]
    for name, document in (("first", parts["word/document.xml"]), ("second", parts["word/document.xml"].replace(str(year).encode(), str(year + 1).encode()))):
        with zipfile.ZipFile(years / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in parts.items():
                archive.writestr(part, document if part == "word/document.xml" else content)
    records = audit(gouji, [years], folder / "chained")
    said = [finding for record in records for finding in record["findings"] if is_against_a_figure(finding)]
    rows = index_of(folder / "chained") if said else []
    if any(record["checks"]["fails"] for record in records) or not said or [Path(row["path"]).name for row in rows] != ["second.docx"]:
        complain("the chain of two years:", said, rows)
        return {}
    copy = folder / "chained" / "annotated" / rows[0]["copy"]
    expected = check_copy(rows[0]["path"], copy, int(rows[0]["comments"]))
    figures = {operand["key"] for finding in said for operand in finding["operands"] if "of" not in operand}
    comments = html.unescape(parts_of(copy)["word/comments.xml"].decode())
    untold = [finding for finding in said if f"与其他报告核对：{finding['message']}  [{finding['check']}]" not in comments]
    if int(rows[0]["comments"]) != len(figures) or untold:
        complain("the chain of two years has", rows[0]["comments"], "comments for", figures, "without", untold)
    return {copy: expected}


def check_office(folder, expected):
    out = folder / "odt"
    run("soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "odt", "--outdir", out, *expected)
    for copy, count in expected.items():
        odt = out / (copy.stem + ".odt")
        found = zipfile.ZipFile(odt).read("content.xml").count(b"<office:annotation ") if odt.exists() else None
        if found != count:
            complain(copy.name, "has", found, "comments in LibreOffice, not", count)


def main(binary, *options):
    gouji = Path(binary).resolve()
    sources = sorted(CORPUS.rglob("*.docx"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = audit(gouji, sources, folder / "out")
        failing = {record["source"]["path"] for record in records if record.get("checks") and (record["checks"]["fails"] > 0 or any(map(is_against_a_figure, record["findings"])))}
        rows = index_of(folder / "out")
        if {row["path"] for row in rows} != failing:
            complain("without a copy:", failing - {row["path"] for row in rows})
        expected = {}
        for row in rows:
            if hashlib.sha256(Path(row["path"]).read_bytes()).hexdigest() != row["sha256"]:
                complain(row["path"], "has another sha256")
            expected[folder / "out" / "annotated" / row["copy"]] = check_copy(row["path"], folder / "out" / "annotated" / row["copy"], int(row["comments"]))
        check_reading(gouji, folder, records, rows)
        audit(gouji, sources, folder / "again")
        for row in rows:
            if (folder / "out" / "annotated" / row["copy"]).read_bytes() != (folder / "again" / "annotated" / row["copy"]).read_bytes():
                complain(row["copy"], "differs when it is written again")
        chain = check_chain(gouji, folder)
        if "--office" in options:
            check_office(folder, {**expected, **chain})
        print(*complaints, sep="\n", end="\n" if complaints else "")
        print(f"{len(rows)} copies of {len(failing)} with failing ties, {sum(expected.values())} comments, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
