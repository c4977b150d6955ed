from build import *

# 21 typed as 12 in one cell of table 三.
report = qingshi_2022()
report.table("applications").cell("received.natural_person").text = "12"
files = {"source.docx": docx(report.body())}
