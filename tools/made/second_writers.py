"""Reports as .docx by other people's writers: python-docx, pandoc and LibreOffice, where they are installed."""

import html
import importlib.util
import io
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from made import tables


def present():
    """Names of the writers this machine has."""
    found = {"python-docx": importlib.util.find_spec("docx"), "pandoc": shutil.which("pandoc"),
             "libreoffice": shutil.which("soffice")}
    return [name for name, where in found.items() if where]


def to_html(report):
    pieces = []
    for part in report.parts:
        if part[0] == "table":
            pieces.append(_html_table(part[2]))
        elif part[0] == "heading":
            pieces.append(f"<h2>{html.escape(part[2] + part[3])}</h2>")
        else:
            pieces.append(f"<p>{html.escape(part[1])}</p>")
    return ('<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>'
            + "\n".join(pieces) + "</body></html>")


def _html_table(table):
    rows = []
    for row in table.rows:
        cells = "".join(f'<td colspan="{cell.cols}" rowspan="{cell.rows}">'
                        f"{html.escape(cell.text).replace(chr(10), '<br>')}</td>" for cell in row.cells)
        rows.append(f"<tr>{cells}</tr>")
    return '<table border="1">' + "\n".join(rows) + "</table>"


def by_pandoc(report):
    done = subprocess.run(["pandoc", "-f", "html", "-t", "docx", "-o", "-"], input=to_html(report).encode(),
                          capture_output=True, check=True, env=os.environ | {"SOURCE_DATE_EPOCH": "1341222720"})
    return done.stdout


def by_python_docx(report):
    import docx  # not there on every machine: see present()
    document = docx.Document()
    for part in report.parts:
        if part[0] == "table":
            _python_docx_table(document, part[2])
        elif part[0] == "heading":
            document.add_heading(part[2] + part[3], 1)
        else:
            document.add_paragraph(part[1])
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _python_docx_table(document, table):
    made = document.add_table(len(table.rows), table.columns)
    slots = [made.row_cells(at) for at in range(len(table.rows))]
    for at, row in enumerate(tables.layout([row.cells for row in table.rows], table.columns)):
        for column, cell, origin in row:
            if not origin:
                continue
            first, last = slots[at][column], slots[at + cell.rows - 1][column + cell.cols - 1]
            whole = first.merge(last) if first is not last else first
            whole.text = cell.text


def by_libreoffice(reports):
    """The .docx of many reports in one go: starting the office takes longer than converting."""
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        names = [at / f"{number:05}.html" for number in range(len(reports))]
        for name, report in zip(names, reports):
            name.write_text(to_html(report), "utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{at}/profile", "--headless", "--writer",
                        "--convert-to", "docx:MS Word 2007 XML", "--outdir", at, *names],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return [name.with_suffix(".docx").read_bytes() for name in names]
