from build import *

report = qingshi_2022()
# The three tables and the headings between them are rows of one table of 15 columns.
rows = []
for key in ("disclosure", "applications", "disputes"):
    rows.append(Row([Cell(report.headings[key], cols=15)]))
    rows += report.table(key).rows
    report.headings[key] = None
    report.tables[key] = []
report.tables["disclosure"] = [Table(rows)]
files = {"source.docx": docx(report.body())}
