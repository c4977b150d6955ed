from build import *

report = qingshi_2022()
applications = report.table("applications")
for tag in ("granted", "granted_in_part", "handled"):
    label, row = applications.cell(tag), applications.row(tag)
    label.cols = 1
    row.cells.insert(row.cells.index(label) + 1, Cell())
for above, below in (("granted.social", "granted_in_part.social"), ("granted_in_part.research", "refused_state_secret.research")):
    applications.cell(above).rows = 2
    applications.row(below).cells.remove(applications.cell(below))
files = {"source.docx": docx(report.body())}
