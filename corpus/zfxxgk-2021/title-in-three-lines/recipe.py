from build import *

report = Report("", 2021, 2021, disclosure=dict(normative_documents="1 1 8", licensing="209", fees="0"))
report.title = ["临川县发展和改革局", "2021年政府信息公开", "工作年度报告"]
report.preface = ["2022-01-19  来源：县发展和改革局  字号：大 中 小", *report.preface]
files = {"source.docx": docx(report.body())}
