from build import *

report = qingshi_2022()
report.title = ["江城引水渠首枢纽", "2022年政府信息公开工作年度报告"]
report.closing = ["江城引水渠首枢纽", "2023年1月18日"]
files = {"source.docx": docx(report.body())}
