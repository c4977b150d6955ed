#!/usr/bin/python3
"""Audits a folder of reports with hostile words in file name, heading, label and cell, and reads every table back.

    tests/outputs/read_back.py BINARY

CSV, data.sqlite, the codebooks, SARIF and JUnit must say the same, cell by cell, and nothing may become a formula.
"""

import csv
import io
import json
import os
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True
csv.field_size_limit(1 << 24)

TOP = Path(__file__).resolve().parents[2]
SOURCE = (TOP / "corpus" / "zfxxgk-2019" / "tsv" / "source.txt").read_bytes()
TIE_FAILS = (b"\t10\t3\t0\t0\t1\t2\t16", b"\t10\t3\t0\t0\t1\t2\t17")
PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")

WORDS = [
    "=1+1", "=cmd|'/c calc'!A0", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"x\",\"y\")", "＝1+1", "＋1件", "－8件", "＠x", "\u00a0=1", "\u3000=1", "\ufeff=1",
    "\u202e=1", "\u200b@x", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</table><b>", "&lt;b&gt;", "&#0;", "javascript:alert(1)",
    "a,b", "a;b;=1", "a\"b", "\"", "\"\"", "'", "''=1", "a'b", "`x`", "$(x)", "${x}", "%s%n", "%00", "\\", "\\n", "\\u0000", "a|b", "{{7*7}}",
    "'); DROP TABLE figures; --", "1 OR 1=1", "\x1b[31mred", "\x1b]0;title\x07", "\x9b31m", "\x07", "\x08\x08", "\x0b", "\x0c", "\x7f", "\x01\x02\x1f",
    "\u2028x", "\u2029x", "\x85x", "\u202e321", "\u2066x\u2069", "e\u0301", "\U00020000", "\U0001F600", "\ufffe", "\uffff", "\ufffd", "\ue000",
    "a\rb", "a\nb", "a\r\nb", "a\n=1", " =1", "-8", "+2", "00012", "1e5", "1/2", "NULL", "null", "NaN", "true", "#REF!", "]]>", "<!--",
]
BROKEN = [b"\xed\xa0\x80", b"\xff\xfe", b"a\x00b", b"\xc0\xaf", b"\xf5\x80\x80\x80"]
PLACES = ["name", "heading", "label", "cell"]

failures = []


def check(is_so, what):
    if not is_so:
        failures.append(what)


def source_with(place, word):
    """The report with the word in it; a tie fails, so that there are findings with texts."""
    text = SOURCE.replace(*TIE_FAILS)
    if place == "heading":
        return text.replace("一、总体情况\n".encode(), "一、总体情况".encode() + word + b"\n").replace("云溪市档案局\n".encode(), "云溪市档案局".encode() + word + b"\n", 1)
    if place == "label":
        return text.replace("规章\t".encode(), "规章".encode() + word + b"\t", 1)
    if place == "cell":
        return text.replace("行政强制\t3\t".encode(), "行政强制\t".encode() + word + b"\t", 1)
    return text


def make_reports(folder):
    count = 0
    for word in [word.encode() for word in WORDS] + BROKEN:
        for place in PLACES:
            name = b"%03d" % count
            if place == "name":
                name += b" " + word.replace(b"/", b"_").replace(b"\0", b"")
            (Path(os.fsdecode(folder)) / os.fsdecode(name + b".txt")).write_bytes(source_with(place, word))
            count += 1
    return count


def audit(binary, reports, out, purpose):
    result = subprocess.run([binary, "audit", str(reports), "-o", str(out), "--for", purpose], capture_output=True, timeout=600, check=False)
    check(result.returncode in (0, 1, 3), f"audit --for {purpose} ends with {result.returncode}: {result.stderr[-300:]!r}")
    check(b"\x1b" not in result.stdout + result.stderr, "an escape sequence reaches the terminal")


def rows_of(path):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def stored(out, sql):
    database = sqlite3.connect(f"file:{out}/data.sqlite?mode=ro", uri=True)
    try:
        cursor = database.execute(sql)
        return [column[0] for column in cursor.description], [["" if cell is None else str(cell) for cell in row] for row in cursor]
    finally:
        database.close()


def same(a, b):
    """Whether two cells say the same; numbers by what they count."""
    if a == b:
        return True
    return bool(PLAIN_NUMBER.fullmatch(a) and PLAIN_NUMBER.fullmatch(b) and Decimal(a) == Decimal(b))


def compare(what, head, rows, other_head, others, by_value=False):
    check(head == other_head, f"{what}: heads differ: {set(head) ^ set(other_head)}")
    check(len(rows) == len(others), f"{what}: {len(rows)} and {len(others)} rows")
    for row, other in zip(rows, others):
        for name, a, b in zip(head, row, other):
            if not (same(a, b) if by_value else a == b):
                check(False, f"{what}: {name}: {a!r} and {b!r}")
                return


FIGURES = """SELECT s.path, s.member, r.ordinal, r.agency, r.year, r.form, f.grid, f."row", f."column", f.key, f.reading, f.amount, f.unit, f.unit_source,
  f.written, f.row_by, f.split_by, g.form AS grid_form, f.part AS place_part, f.begin AS place_begin, f."end" AS place_end, f.table_no AS place_table,
  f.row_no AS place_row, f.column_no AS place_column FROM figures f JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id
  JOIN grids g ON g.report_id = r.id AND g.key = f.grid ORDER BY f.id"""
FINDINGS = """SELECT s.path, r.agency, r.year, f.severity, f.check_id AS "check", f.at, f.verdict, f.as_zero, f.cause, f.message, f.left_sum AS "left",
  f.right_sum AS "right", f.basis, f.message_en, f.part AS place_part, f.begin AS place_begin, f."end" AS place_end, f.stated, f.quote, f.fingerprint, f.known
  FROM findings f JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id ORDER BY r.id, f.id"""


def chosen(rows, names):
    at = [rows[0].index(name) for name in names]
    return [[row[i] for i in at] for row in rows[1:]]


def compare_with_database(out):
    for file, sql in (("figures.csv", FIGURES), ("findings.csv", FINDINGS)):
        names, rows = stored(out, sql)
        compare(f"{file} and data.sqlite", names, chosen(rows_of(out / file), names), names, rows)
    names, rows = stored(out, "SELECT * FROM v_wide ORDER BY report_id")
    wide = rows_of(out / "reports_wide.csv")
    compare("reports_wide.csv and v_wide", wide[0], wide[1:], names[1:], [row[1:] for row in rows], by_value=True)


def compare_readers(data, audited):
    """What is written for a spreadsheet is the same, but for the apostrophe before what could be a formula."""
    for file in ("figures.csv", "reports_wide.csv", "findings.csv", "codebook.csv"):
        exact, guarded = rows_of(data / file), rows_of(audited / file)
        unguarded = [[cell[1:] if cell.startswith("'") and cell[1:] == own else cell for cell, own in zip(row, other)] for row, other in zip(guarded, exact)]
        compare(f"{file} for both readers", exact[0], exact, unguarded[0], unguarded)
        for row in guarded[1:]:
            for cell in row:
                bare = cell.lstrip("\t\r\n\x0b\x0c \u00a0\u3000\ufeff\u200b\u202e")
                check(not bare[:1] or bare[0] not in "=+-@＝＋－＠" or PLAIN_NUMBER.fullmatch(cell.translate(WIDE)), f"{file}: {cell!r} could be a formula")
        check((audited / file).read_bytes().startswith(b"\xef\xbb\xbf") and not (data / file).read_bytes().startswith(b"\xef\xbb\xbf"), f"{file}: byte order mark")


WIDE = {0xFF01 + i: 0x21 + i for i in range(94)}


def compare_with_sqlite_shell(out, folder):
    shell = shutil.which("sqlite3")
    if shell is None:
        return
    for file in ("figures.csv", "findings.csv", "reports_wide.csv"):
        database = folder / "shell.sqlite"
        database.unlink(missing_ok=True)
        subprocess.run([shell, str(database), f".import --csv '{out / file}' t"], check=True, timeout=120)
        connection = sqlite3.connect(database)
        cursor = connection.execute("SELECT * FROM t")
        rows = [["" if cell is None else str(cell) for cell in row] for row in cursor]
        compare(f"{file} in sqlite3", rows_of(out / file)[0], rows_of(out / file)[1:], [column[0] for column in cursor.description], rows)
        connection.close()


def compare_with_r(out, folder):
    """R takes every end of a line for one and the same, even inside a cell; all else comes back as written."""
    files = ("figures.csv", "findings.csv", "reports_wide.csv", "codebook.csv")
    if shutil.which("Rscript") is None:
        print("R is not here")
        return
    script, made = Path(__file__).with_name("read_back.R"), folder / "r.bin"
    subprocess.run(["Rscript", "--vanilla", str(script), str(made), *(str(out / file) for file in files)], check=True, timeout=300, env={**os.environ, "LC_ALL": "C.UTF-8"})
    for file, rows in zip(files, cells_of_r(made.read_bytes())):
        own = [[re.sub("\r\n?", "\n", cell) for cell in row] for row in rows_of(out / file)]
        compare(f"{file} in R", own[0], own[1:], rows[0], rows[1:])


def cells_of_r(written):
    at = 0
    while at < len(written):
        columns, rows = struct.unpack_from("=2i", written, at)
        sizes = struct.unpack_from(f"={columns * (rows + 1)}i", written, at + 8)
        at += 8 + 4 * len(sizes)
        cells = []
        for size in sizes:
            cells.append(written[at:at + size].decode())
            at += size
        yield [cells[first:first + columns] for first in range(0, len(cells), columns)]


def compare_with_libreoffice(audited, folder):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    try:
        import openpyxl
    except ImportError:
        return
    if office is None:
        return
    text_columns = "/".join(f"{i}/2" for i in range(1, 60))
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "xlsx", f"--infilter=CSV:44,34,76,1,{text_columns}",
                    "--outdir", str(folder), str(audited / "findings.csv")], check=True, timeout=300, capture_output=True)
    sheet = openpyxl.load_workbook(folder / "findings.xlsx").worksheets[0]
    expected = rows_of(audited / "findings.csv")
    check(sheet.max_row == len(expected), f"findings.csv in LibreOffice: {sheet.max_row} and {len(expected)} rows")
    for row, own in zip(sheet.iter_rows(), expected):
        for cell, text in zip(row, own):
            check(cell.data_type != "f", f"findings.csv in LibreOffice: a formula: {cell.value!r}")
            shown = "" if cell.value is None else openpyxl.utils.escape.unescape(str(cell.value))
            plain = [re.sub(r"[\x00-\x1f\x7f\ufffd-\uffff]|\s+", "", one) for one in (shown, text)]
            check(plain[0] == plain[1], f"findings.csv in LibreOffice: {shown!r} and {text!r}")


def check_descriptions(out):
    database = sqlite3.connect(f"file:{out}/data.sqlite?mode=ro", uri=True)
    actual = {}
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'").fetchall():
        actual[name] = {row[1]: row[2] for row in database.execute(f'PRAGMA table_info("{name}")')}
    described = {}
    for table, column, kind in database.execute('SELECT "table", "column", type FROM fields'):
        described.setdefault(table, {})[column] = kind
    check({table: list(columns) for table, columns in actual.items()} .keys() == described.keys(), f"fields: {actual.keys() ^ described.keys()}")
    for table, columns in actual.items():
        check(columns.keys() == described.get(table, {}).keys(), f"fields of {table}")
        for column, declared in columns.items():
            kind = described.get(table, {}).get(column)
            check(kind == "integer" if declared.startswith("INT") else declared == "" or kind in ("string", "number"), f"{table}.{column} is {declared}, described as {kind}")
    check({name for (name,) in database.execute("SELECT name FROM contents")} == actual.keys(), "contents")
    for view in [name for name in actual if name.startswith("v_")]:
        database.execute(f'SELECT * FROM "{view}" LIMIT 5').fetchall()
    database.close()
    metadata = json.loads((out / "metadata.json").read_text(encoding="utf-8"))["databases"]["data"]["tables"]
    check({table: set(one["columns"]) for table, one in metadata.items()} == {table: set(columns) for table, columns in actual.items()}, "metadata.json")
    book = rows_of(out / "codebook.csv")
    of_book = {}
    for row in book[1:]:
        of_book.setdefault((row[0], row[1]), []).append((row[3], row[4]))
    for table, columns in described.items():
        check(dict(of_book[("data.sqlite", table)]) == columns, f"codebook of {table}")
    check_package(out, of_book)


def check_package(out, of_book):
    package = json.loads((out / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        check((out / resource["path"]).exists(), f"datapackage: no {resource['path']}")
        if resource["format"] != "csv":
            continue
        rows = rows_of(out / resource["path"])
        fields = resource["schema"]["fields"]
        check([field["name"] for field in fields] == rows[0], f"datapackage: names of {resource['path']}")
        check([(field["name"], field["type"]) for field in fields] == of_book[(resource["path"], "")], f"codebook of {resource['path']}")
        for field, cells in zip(fields, zip(*rows[1:])):
            allowed = {str(value) for value in field.get("constraints", {}).get("enum", [])}
            fits = {"string": r"(?s).*", "integer": r"-?[0-9]+", "number": r"[+-]?[0-9]+(\.[0-9]+)?"}[field["type"]]
            bad = [cell for cell in cells if cell and not (re.fullmatch(fits, cell) and (not allowed or cell in allowed))]
            check(not bad, f"{resource['path']}: {field['name']} holds {bad[:1]}")
            check(len(field["name"]) <= 32 and field["name"].isascii(), f"{field['name']} is no short name")


def check_sarif(out):
    sarif = json.loads((out / "findings.sarif").read_text(encoding="utf-8"))
    check(sarif["version"] == "2.1.0" and len(sarif["runs"]) == 1, "SARIF: version and run")
    run = sarif["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    check(len({rule["id"] for rule in rules}) == len(rules) and all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules), "SARIF: rules")
    artifacts = run["artifacts"]
    names, rows = stored(out, "SELECT count(*) FROM findings")
    check(len(run["results"]) == int(rows[0][0]), "SARIF: number of results")
    for result in run["results"]:
        physical = result["locations"][0]["physicalLocation"]
        location = physical["artifactLocation"]
        artifact = artifacts[location["index"]]
        check(rules[result["ruleIndex"]]["id"] == result["ruleId"] and result["level"] in ("error", "warning", "note") and result["message"]["text"], "SARIF: a result")
        check(artifact["location"]["uri"] == location["uri"], "SARIF: an artifact")
        outer = artifacts[artifact["parentIndex"]] if "parentIndex" in artifact else artifact
        uri = outer["location"]["uri"]
        check(urllib.parse.unquote(uri.removeprefix("file://")) == result["properties"]["path"], f"SARIF: {uri}")
        check(re.fullmatch(r"[A-Za-z0-9%._~/:-]+", uri), f"SARIF: {uri!r} is no URI")
        region = physical.get("region")
        check(region is None or (region["byteOffset"] >= 0 and region["byteLength"] >= 0), "SARIF: a region")


def check_junit(out):
    top = ElementTree.parse(out / "findings.junit.xml").getroot()
    count = lambda name: len(top.findall(f"./testsuite/testcase/{name}"))
    check(int(top.get("tests")) == len(top.findall("./testsuite/testcase")), "JUnit: tests")
    check([int(top.get(name)) for name in ("failures", "errors", "skipped")] == [count("failure"), count("error"), count("skipped")], "JUnit: counts")


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        count = make_reports(os.fsencode(folder / "in"))
        data, audited = folder / "data", folder / "audit"
        audit(binary, folder / "in", data, "data")
        audit(binary, folder / "in", audited, "audit")
        compare_with_database(data)
        compare_readers(data, audited)
        compare_with_sqlite_shell(data, folder)
        compare_with_r(data, folder)
        for out in (data, audited):
            check_descriptions(out)
            check_sarif(out)
            check_junit(out)
        compare_with_libreoffice(audited, folder)
    for failure in failures[:30]:
        print(failure)
    print(f"{count} reports with hostile words, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
