from build import *

report = Report("", 2022, 2021, disclosure=dict(licensing="9"))
report.title = ["临川县青石镇人民政府政府政务公开年报"]
files = {"source.txt": text(report.body(), pipes)}
