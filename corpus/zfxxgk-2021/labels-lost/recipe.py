from build import *

report = qingshi_2022()
applications = report.table("applications")
# The sub-items of （三） and （四） are gone from the file; their cells are empty.
for row in applications.rows:
    for cell in row.cells:
        if cell.tag.startswith(("refused_", "unavailable_")) and "." not in cell.tag:
            cell.text = ""
files = {"source.docx": docx(report.body())}
