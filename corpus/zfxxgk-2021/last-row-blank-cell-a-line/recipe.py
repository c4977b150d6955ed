from build import *

report = qingshi_2022()
report.table("disclosure").cell("fees.amount").text = ""
files = {"source.txt": text(report.body(), cell_a_line)}
