from build import *

report = qingshi_2022()
for tag, written in [("received.natural_person", "2\u200b1"), ("received.total", "3\u20603"), ("handled.natural_person", "2\ufeff2"),
                  ("handled.total", "\u200b3\u200b4\u200b"), ("granted.total", "1\u00ad2")]:
    report.table("applications").cell(tag).text = written
report.table("disclosure").cell("licensing.decisions").text = "3\u200b1\u200b8"
report.table("disclosure").cell("fees.amount").text = "12.3\u200b5"
files = {"source.docx": docx(report.body())}
