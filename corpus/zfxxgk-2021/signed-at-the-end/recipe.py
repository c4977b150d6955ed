from build import *

report = qingshi_2022()
report.title = ["2022年政府信息公开工作年度报告"]
report.closing = ["临川县青石镇人民政府（盖章）", "2023年1月18日", "附件：统计表"]
files = {"source.docx": docx(report.body())}
