#!/usr/bin/python3
"""Holds findings.xlsx to what spreadsheets make of it, and decisions to their way there and back.

    tests/workbook/run.py GOUJI WRITER [--large]

WRITER writes the workbook of a data.sqlite (write.cc). The database is full of texts that hurt (made_database.py).

- the same database gives the same bytes; every part is well-formed XML without a formula; no text is longer than a cell, no sheet has too many links;
- openpyxl and LibreOffice open it, and every message, quote and amount is there as it was stored;
- links go to the row of the report; the first finding of a report is where its link says;
- decisions written with openpyxl, rows sorted, deleted and columns moved, or saved again by LibreOffice, come back through `gouji triage`
  and stand in the next workbook;
- --large: 100,000 findings of 2,000 reports; every row in openpyxl and LibreOffice, and how long each takes.
"""

import csv
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import openpyxl

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import made_database  # noqa: E402

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
REPORT = CORPUS / "zfxxgk-2021" / "docx-clean" / "source.docx"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MOST_UNITS, MOST_LINKS, MOST_ROWS = 32767, 65530, 1048576
SHEETS = ["说明", "汇总", "校验结果", "报告", "填报数据", "未读文件", "字段"]
ENGLISH_SHEETS = ["About", "Summary", "Findings", "Reports", "Figures", "Unread", "Fields"]

complaints = []


def complain(*words):
    if len(complaints) < 50:
        complaints.append(" ".join(str(word)[:300] for word in words))


def run(words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=900, **more)


def units(text):
    return len(text.encode("utf-16-le")) // 2


# ---- what a text becomes in a cell, said a second time

def shown(text):
    """As a reader sees it in the cell, or None where it is cut."""
    text = "".join(c if c in "\t\n" or ord(c) >= 0x20 and c not in "\ufffe\uffff" else (f"\\x{ord(c):02X}" if ord(c) < 0x20 else f"\\u{ord(c):04X}")
                   for c in text)
    return text if units(text) + 6 * text.count("_x") <= MOST_UNITS else None


def plain(text):
    return (text or "").replace("\r\n", "\n").replace("\r", "\n")


def read_back(text):
    """What a cell holds. openpyxl leaves escapes as they are; LibreOffice has undone them, even what they gave, and writes none."""
    return plain(text).replace("_x005F_", "_")


def same_text(cell, stored):
    expected, found = shown(stored), read_back(cell)
    if expected is None:
        return found[:100] == shown(stored[:100])[:100] and ("单元格容不下" in found or "cut here" in found) and units(found) <= MOST_UNITS
    return expected in (found, plain(cell)) or read_back(expected) == found


def same_amount(cell, stored):
    if stored is None:
        return cell is None
    if isinstance(cell, str):
        return cell == stored
    return Decimal(repr(cell)) == Decimal(stored)


# ---- the file itself

def check_parts(path):
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            complain(path, "is a damaged archive")
        for name in archive.namelist():
            if name.endswith(".xml") or name.endswith(".rels"):
                check_part(name, archive.read(name))


def check_part(name, xml):
    links = 0
    for _, element in ElementTree.iterparse(io.BytesIO(xml)):
        links += element.tag == MAIN + "hyperlink"
        if element.tag == MAIN + "f":
            complain(name, "has a formula:", element.text)
        if element.tag == MAIN + "t" and units(element.text or "") > MOST_UNITS:
            complain(name, "has a text of", units(element.text), "units")
        if element.tag == MAIN + "row" and int(element.get("r")) > MOST_ROWS:
            complain(name, "has too many rows")
        if element.tag == MAIN + "row":
            element.clear()
    if links > MOST_LINKS:
        complain(name, "has", links, "links")


# ---- its cells against the database

def sheets_of(book, name):
    return [book[title] for title in book.sheetnames if title == name or title.startswith(name + " ")]


def rows_of(book, name):
    """Each row below the heads as {head: cell}, over all sheets of the table."""
    for sheet in sheets_of(book, name):
        rows = sheet.iter_rows()
        heads = [cell.value for cell in next(rows)]
        for row in rows:
            yield dict(zip(heads, row))


def stored_findings(database):
    return database.execute("SELECT id, report_id, message, quote, basis, left_sum, right_sum, fingerprint FROM findings ORDER BY report_id, "
                            "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, id").fetchall()


def check_cells(path, database, who):
    book = openpyxl.load_workbook(path)
    if book.sheetnames != SHEETS:
        complain(who, "sheets", book.sheetnames)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type in ("f", "e"):
                    complain(who, sheet.title, cell.coordinate, cell.data_type, cell.value)
    rows, stored = list(rows_of(book, "校验结果")), stored_findings(database)
    if len(rows) != len(stored):
        complain(who, len(rows), "rows for", len(stored), "findings")
    for row, (number, report, message, quote, basis, left, right, fingerprint) in zip(rows, stored):
        if row["序号"].value != number or row["指纹"].value != fingerprint:
            complain(who, "row of finding", number, "is", row["序号"].value)
        for head, text in (("说明", message), ("引文", quote), ("依据", basis)):
            if not same_text(row[head].value, text):
                complain(who, "finding", number, head, repr(row[head].value), "for", repr(text))
        for head, amount in (("左边", left), ("右边", right)):
            if not same_amount(row[head].value, amount):
                complain(who, "finding", number, head, repr(row[head].value), "for", amount)
        check_link(book, row["报告"], report, who)
    check_reports(book, database, who)
    check_figures(book, database, who)


def target_of(book, cell):
    link = cell.hyperlink.location if cell.hyperlink else None
    if not link:
        return None
    sheet, reference = link.replace("#", "").replace("$", "").rsplit("!" if "!" in link else ".", 1)
    return book[sheet.strip("'")][reference]


def check_link(book, cell, report, who):
    target = target_of(book, cell)
    if target is None or target.value != report:
        complain(who, cell.coordinate, "links to", target and target.value, "instead of report", report)


def check_reports(book, database, who):
    stored = database.execute("SELECT r.id, r.agency, r.title, s.path, (SELECT count(*) FROM findings f WHERE f.report_id = r.id) FROM reports r "
                              "JOIN sources s ON s.id = r.source_id ORDER BY r.id").fetchall()
    rows = list(rows_of(book, "报告"))
    if len(rows) != len(stored):
        complain(who, len(rows), "rows for", len(stored), "reports")
    for row, (number, agency, title, path, findings) in zip(rows, stored):
        for head, text in (("行政机关", agency), ("标题", title), ("文件", path)):
            if not same_text(row[head].value, text):
                complain(who, "report", number, head, repr(row[head].value), "for", repr(text))
        if int(row["校验结果"].value) != findings:
            complain(who, "report", number, "has", row["校验结果"].value, "findings")
        target = target_of(book, row["校验结果"]) if findings else None
        if findings and target.row > 2 and target.parent.cell(target.row - 1, 2).value == str(number):
            complain(who, "report", number, "links past its first finding")
        if findings and target.parent.cell(target.row, 2).value not in (str(number), number):
            complain(who, "report", number, "links to a finding of report", target.parent.cell(target.row, 2).value)


def check_figures(book, database, who):
    stored = database.execute("SELECT key, amount FROM figures ORDER BY id").fetchall()
    rows = list(rows_of(book, "填报数据"))
    if len(rows) != len(stored):
        complain(who, len(rows), "rows for", len(stored), "figures")
    for row, (key, amount) in zip(rows, stored):
        if row["键"].value != key or not same_amount(row["数值"].value, amount):
            complain(who, "figure", key, repr(row["数值"].value), "for", amount)


# ---- programs

def saved_by_libreoffice(path, folder, kind="xlsx"):
    if not shutil.which("soffice"):
        return None
    out = folder / f"libreoffice-{path.stem}"
    done = run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", out, path])
    made = sorted(out.glob("*"))
    if done.returncode or not made:
        complain("LibreOffice:", done.returncode, done.stdout, done.stderr)
        return None
    return made[0] if kind == "xlsx" else made


# ---- decisions there and back

NOTES = ["已电话核实", "=1+1", "+86 10", "-", "@某人", "'引号", "两行\n备注", "a,b;\"c\"", "  空格  ", "\U0001F600", "&lt;&amp;<b>", "1e5", "TRUE",
         "0012", "长" * 3000, "误报", "2023-01-01", "\t制表", ""]
DECISIONS = ["待核实", "属实", "已更正", "误报", "不处理", "转科室", ""]
IDS = {"待核实": "open", "属实": "confirmed", "已更正": "corrected", "误报": "false-alarm", "不处理": "ignored"}


def judge(path, target):
    """Writes decisions and notes, sorts the rows the other way round, drops some, and puts a column in front. Gives what was written."""
    book = openpyxl.load_workbook(path)
    written = {}
    for sheet in sheets_of(book, "校验结果"):
        heads = [cell.value for cell in sheet[1]]
        decision, note, mark = heads.index("处理意见"), heads.index("备注"), heads.index("指纹")
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for i, row in enumerate(rows):
            row[decision], row[note] = DECISIONS[i % len(DECISIONS)] or None, NOTES[i % len(NOTES)] or None
        kept = [row for i, row in enumerate(rows) if i % 11 != 5][::-1]
        sheet.delete_rows(2, len(rows))
        for i, row in enumerate(kept, 2):
            for j, value in enumerate(row, 1):
                cell = sheet.cell(i, j, value)
                if isinstance(value, str):
                    cell.data_type = "s"
            written[row[mark]] = (IDS.get(row[decision], row[decision] or ""), row[note] or "")
        sheet.insert_cols(1)
        sheet["A1"] = "我的列"
    book.save(target)
    return {mark: judged for mark, judged in written.items() if judged != ("", "")}


def imported(gouji, path, folder):
    out = folder / (path.stem + ".csv")
    out.unlink(missing_ok=True)
    done = run([gouji, "triage", "import", path, "-o", out])
    # Words of one's own are said to be, and kept.
    unexpected = [line for line in done.stderr.splitlines()[:-1] if "照写" not in line]
    if done.returncode or unexpected or not done.stderr:
        complain("triage import", path.name, done.returncode, done.stderr)
    if done.returncode:
        return {}
    with open(out, encoding="utf-8-sig", newline="") as file:
        return {row["fingerprint"]: (row["decision"], unguarded(row["note"])) for row in csv.DictReader(file)}


def unguarded(note):
    return note[1:] if note[:1] == "'" and note[1:2] in list("=+-@'\t") else note


def check_round_trip(gouji, writer, path, database_path, folder):
    judged = folder / "judged.xlsx"
    written = judge(path, judged)
    compare("openpyxl", written, imported(gouji, judged, folder))
    again = saved_by_libreoffice(judged, folder)
    if again:
        compare("LibreOffice", written, imported(gouji, again, folder))
    next_book = folder / "next.xlsx"
    run([writer, database_path, next_book, "en", folder / "judged.csv"])
    if openpyxl.load_workbook(next_book, read_only=True).sheetnames != ENGLISH_SHEETS:
        complain("the English workbook has other sheets")
    compare("the next workbook", written, imported(gouji, next_book, folder))
    listed = run([gouji, "triage", "list", folder / "judged.csv"]).stdout.splitlines()
    if len(listed) != len(written):
        complain("triage list has", len(listed), "lines for", len(written))


def compare(who, written, found):
    for mark in sorted(written.keys() | found.keys()):
        if written.get(mark) != found.get(mark):
            complain(who, mark, "wrote", repr(written.get(mark)), "read", repr(found.get(mark)))


# ---- large

# As an audit of many reports: a long text takes programs longer than all the rest, and what it does is seen in the small workbook.
LONG_TEXTS_EACH = 20


def measured(words):
    """Seconds and MiB that a program takes."""
    started = time.monotonic()
    child = subprocess.Popen([str(word) for word in words])
    _, status, used = os.wait4(child.pid, 0)
    if status:
        complain(*words, "ends with", status)
    return time.monotonic() - started, used.ru_maxrss >> 10


def check_large(gouji, writer, tables, folder):
    database_path, path = folder / "large.sqlite", folder / "large.xlsx"
    made_database.make(tables, database_path, 100_000, 2_000, LONG_TEXTS_EACH)
    seconds, mebibytes = measured([writer, database_path, path])
    print(f"100,000 findings: {seconds:.1f} s, {mebibytes} MiB, {path.stat().st_size >> 20} MiB written")
    database = sqlite3.connect(database_path)
    check_parts(path)
    timed("openpyxl", check_large_rows, path, database)
    if timed("triage import", imported, gouji, path, folder):
        complain("decisions where there are none")
    timed("LibreOffice", check_large_tables, path, folder, database)


def timed(what, call, *words):
    started = time.monotonic()
    result = call(*words)
    print(f"{what}: {time.monotonic() - started:.0f} s")
    return result


def check_large_rows(path, database):
    book = openpyxl.load_workbook(path, read_only=True)
    if book.sheetnames != [*SHEETS[:3], "校验结果 2", *SHEETS[3:]]:
        complain("sheets of the large workbook", book.sheetnames)
    stored = stored_findings(database)
    count = 0
    for row, (number, _, message, quote, basis, left, right, fingerprint) in zip(rows_of(book, "校验结果"), stored):
        count += 1
        if row["序号"].value != number or row["指纹"].value != fingerprint or any(cell.data_type in ("f", "e") for cell in row.values()):
            complain("openpyxl: the row of finding", number, [cell.value for cell in row.values()])
        for head, text in (("说明", message), ("引文", quote), ("依据", basis)):
            if not same_text(row[head].value, text):
                complain("openpyxl: finding", number, head, repr(row[head].value), "for", repr(text))
        if not same_amount(row["左边"].value, left) or not same_amount(row["右边"].value, right):
            complain("openpyxl: finding", number, "has other sums")
    if count != len(stored) or sum(sheet.max_row - 1 for sheet in sheets_of(book, "校验结果")) != len(stored):
        complain("openpyxl sees", count, "findings")
    figures = database.execute("SELECT key FROM figures ORDER BY id").fetchall()
    if [(row["键"].value,) for row in rows_of(book, "填报数据")] != figures:
        complain("openpyxl: the figures are others")


def check_large_tables(path, folder, database):
    """What LibreOffice has in the rows, as the text that it shows; it writes no control characters."""
    tables = saved_by_libreoffice(path, folder, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    if tables is None:
        return
    rows = []
    for one in sorted((table for table in tables if "-校验结果" in table.name), key=lambda table: table.stem):
        with open(one, encoding="utf-8", newline="") as file:
            rows += csv.DictReader(file)
    stored = stored_findings(database)
    if len(rows) != len(stored):
        complain("LibreOffice sees", len(rows), "findings")
    for row, (number, _, message, _, _, _, _, fingerprint) in zip(rows, stored):
        if row["序号"] != str(number) or row["指纹"] != fingerprint or not same_text(row["说明"], message):
            complain("LibreOffice: the row of finding", number, "is", row["序号"], repr(row["说明"]), "for", repr(message))


def main(words):
    csv.field_size_limit(1 << 20)
    gouji, writer = (Path(word).resolve() for word in words[:2])
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer)
        run([gouji, "audit", REPORT, "-o", folder / "out"])
        tables, database_path, path = folder / "out" / "data.sqlite", folder / "made.sqlite", folder / "made.xlsx"
        made_database.make(tables, database_path, 600, 120)
        for target in (path, folder / "second.xlsx"):
            done = run([writer, database_path, target])
            if done.returncode:
                complain("the writer ends with", done.returncode, done.stderr)
        if path.read_bytes() != (folder / "second.xlsx").read_bytes():
            complain("the same database gives other bytes")
        database = sqlite3.connect(database_path)
        check_parts(path)
        check_cells(path, database, "openpyxl")
        again = saved_by_libreoffice(path, folder)
        if again:
            check_cells(again, database, "LibreOffice")
        check_round_trip(gouji, writer, path, database_path, folder)
        if "--large" in words:
            check_large(gouji, writer, tables, folder)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(complaints)} complaints" + ("" if shutil.which("soffice") else "; LibreOffice is not here"))
    return 1 if complaints else 0


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C.UTF-8"
    sys.exit(main(sys.argv[1:]))
