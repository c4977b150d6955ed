"""Makes a data.sqlite full of findings whose texts are meant to hurt a workbook: from the tables of a real one, so that it always fits."""

import hashlib
import random
import shutil
import sqlite3

# What a spreadsheet might take for a formula, a link, a command or a broken file.
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "=HYPERLINK(\"http://example.org\",\"x\")", "{=1}", "'=1", "\t=1+1", " =1+1",
    "http://example.org/", "mailto:a@example.org", "internal:Sheet1!A1", "file:///etc/passwd", "external:c:\\a.xlsx",
    "\x01\x02\x1b[31m\x1f", "a\rb", "a\r\nb", "a\nb", "a\tb", "a\x7fb", "\ufffe\uffff", "\u202e倒\u202c", "\ufeff头",
    "_x0041_", "_x000D_", "_x005F_x0041_", "&lt;b&gt;&amp;&#0;", "<script>alert(1)</script>", "]]>", "<![CDATA[x]]>", "\"''\"",
    "  前后空格  ", " ", "１２", "1e999", "0x10", "001", "12345678901234567890", "TRUE", "#REF!", "#N/A", "1/2", "3-4", "2023-01-01", "50%",
    "\U0001F600" * 3, "字" * 32767, "字" * 32768, "\U00020000" * 20000, "\x01" * 9000, "_x0041_" * 5000, "长" * 40000, "",
]
KEYS = [f"applications.{row}.{column}" for row in ("received", "carried_in", "handled", "carried_out", "granted")
        for column in ("natural_person", "business", "total")]


def fingerprint(number):
    return hashlib.sha256(str(number).encode()).hexdigest()[:16]


class Database:
    def __init__(self, tables_of, path):
        shutil.copyfile(tables_of, path)
        self.db = sqlite3.connect(path)
        for (table,) in self.db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'fields'").fetchall():
            self.db.execute(f"DELETE FROM {table}")
        self.columns = {}

    def add(self, table, **values):
        columns = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        self.db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(values.values()))

    def close(self):
        self.db.commit()
        self.db.close()


LONG = 1000  # characters
long_each = 1


def text(number):
    """A hostile text now and then, else an ordinary one; in a large database long ones only in each so many rounds of them all."""
    ordinary = f"自然人：本年新收 {number} ≠ {number + 1}"
    if number % 7 != 0:
        return ordinary
    round_no, at = divmod(number // 7, len(HOSTILE))
    return ordinary if len(HOSTILE[at]) > LONG and round_no % long_each != 0 else HOSTILE[at]


def make(tables_of, path, findings, reports, each=1):
    global long_each
    long_each = each
    random.seed(7)
    made = Database(tables_of, path)
    made.add("runs", version="0.1.0", grammars="0123456789abcdef")
    for i in range(1, reports + 1):
        made.add("sources", id=i, path=f"年报/{i}/{text(i)}.docx", member=None, sha256="0" * 64, format="docx", outcome="read", incomplete=i % 50 == 0)
        made.add("reports", id=i, source_id=i, ordinal=1, agency=text(i), title=text(i + 3), year=2008 + i % 16 or None, form="zfxxgk-2021",
                 period_from=None, period_to=None)
        made.add("checks", report_id=i, holds=40, fails=1, undecided=0, spent=0)
        for key in KEYS:
            grid, row, column = key.split(".")
            amount = random.choice(["0", "12", "73802895.90", "-8", "123456789012345678", "0.1", "007"])
            made.add("figures", report_id=i, key=key, grid=grid, row=row, column=column, reading="amount", amount=amount, units=0, scale=0,
                     unit="件", unit_source="form", written=amount, row_by="label", split_by="cell")
    for i in range(1, 4):
        made.add("sources", id=reports + i, path=text(7 * i), member=None, sha256="0" * 64, format=None, outcome="unreadable", incomplete=0)
        made.add("diagnostics", id=i, source_id=reports + i, code="archive-broken", severity="error", message=text(7 * i), message_en=text(7 * i))
    for i in range(1, findings + 1):
        add_finding(made, i, (i - 1) * reports // findings + 1)
    made.close()


def add_finding(made, i, report):
    at = f"c{i}"
    made.add("findings", id=i, report_id=report, check_id="applications.flow", at=at, verdict="fails", severity=("error", "warning", "note")[i % 3],
             cause="published", left_sum=str(i), right_sum="123456789012345678" if i % 5 == 0 else "1.50", basis=text(i + 1), part="word/document.xml",
             begin=i, end=i + 1, message=text(i), message_en=text(i), fingerprint=fingerprint(i), known=0, quote=text(i + 2))
    for ordinal, key in enumerate(KEYS[:4], 1):
        made.add("operands", finding_id=i, ordinal=ordinal, key=key, side="left" if ordinal < 3 else "right", amount=str(i % 4), needed=None)
    if i % 10 == 0:
        made.add("suspect_groups", id=i, report_id=report, grid="applications", truncated=0)
        made.add("suspect_ties", group_id=i, ordinal=1, check_id="applications.flow", at=at)
        for set_no in (1, 2):
            made.add("suspects", group_id=i, set_no=set_no, ordinal=1, key=KEYS[0], published="12", needed="21", slip="digits-swapped")
    if i % 100 == 0:
        made.add("other_reports", finding_id=i, ordinal=1, path=text(i * 7), sha256="0" * 64, report_ordinal=1, agency="某局", year=2022)
