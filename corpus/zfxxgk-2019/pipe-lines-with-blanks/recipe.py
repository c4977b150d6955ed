from build import *

totals = "_ _ _ _ _ _ 0"
rows = ["received", "carried_in", "granted", "granted_in_part", "otherwise", "handled", "carried_out"]
rows += [key for key, _ in forms.REFUSED + forms.UNAVAILABLE + forms.NOT_PROCESSED]
report = Report("沣河新区统计局", 2020, 2019, disclosure=dict(rules="/ / /"), applications=dict.fromkeys(rows, totals))
files = {"source.txt": text(report.body(), pipe_after_cell)}
