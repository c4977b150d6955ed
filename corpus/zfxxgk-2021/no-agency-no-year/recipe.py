from build import *

report = qingshi_2022()
report.title = ["政府信息公开工作年度报告"]
report.preface = ["根据《中华人民共和国政府信息公开条例》的规定，编制本报告。"]
files = {"source.docx": docx(report.body())}
