from build import *

report = qingshi_2022()
report.title = ["2022年政府信息公开工作年度报告"]
report.closing = ["临川区文化和旅游局（体育局）（盖章）", "2023年1月18日"]
files = {"source.docx": docx(report.body())}
