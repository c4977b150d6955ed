from build import *

report = Report("", 2022, 2021, disclosure=dict(licensing="9"))
report.title = ["2022年度临川县青石镇人民政府政府信息公开工作报告"]
files = {"source.txt": text(report.body(), pipes)}
