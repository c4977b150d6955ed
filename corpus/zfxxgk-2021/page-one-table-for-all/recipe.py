from build import *

report = qingshi_2022()
rows = []
for key in ("disclosure", "applications", "disputes"):
    rows += [Row([Cell(report.headings[key], cols=15)])] + report.table(key).rows
    report.headings[key] = None
    report.tables[key] = []
report.tables["disclosure"] = [Table(rows)]
files = {"source.html": page(report.body())}
