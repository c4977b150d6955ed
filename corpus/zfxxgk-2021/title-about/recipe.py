from build import *

report = Report("", 2022, 2021, disclosure=dict(licensing="9"))
report.title = ["关于临川县青石镇2022年度政府信息公开工作情况的报告"]
files = {"source.txt": text(report.body(), pipes)}
