from build import *

report = qingshi_2022()
# Blank cells are bare pipes too, beside those of merged cells.
report.table("disclosure").cell("rules.made").text = "/"
files = {"source.txt": text(report.body(), pipe_after_cell)}
