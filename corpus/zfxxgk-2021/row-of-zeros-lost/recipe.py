from build import *

report = qingshi_2022()
report.table("applications").drop("not_processed_publication")
files = {"source.txt": text(report.body(), cell_a_line)}
