import io
import zipfile

from build import *

report = qingshi_2022()
stored = docx(report.body(), folder="content", name="report.xml")
# A part with the usual name that nothing refers to: an older state of the report.
old = qingshi_2022()
old.table("disclosure").cell("licensing.decisions").text = "999"
with zipfile.ZipFile(io.BytesIO(stored)) as packed:
    entries = {entry.filename: packed.read(entry).decode("utf-8") for entry in packed.infolist()}
with zipfile.ZipFile(io.BytesIO(docx(old.body()))) as packed:
    entries["word/document.xml"] = packed.read("word/document.xml").decode("utf-8")
files = {"source.docx": archive(entries)}
