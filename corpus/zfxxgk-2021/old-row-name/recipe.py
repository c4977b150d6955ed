from build import *

report = Report("海棠市财政局", 2023, 2021, disclosure=dict(normative_documents="11 3 64", licensing="902", fees="0"))
report.table("disclosure").cell("normative_documents").text = "规范性文件"
files = {"source.docx": docx(report.body())}
