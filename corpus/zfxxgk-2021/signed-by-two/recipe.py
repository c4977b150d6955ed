from build import *

report = qingshi_2022()
report.title = ["2022年政府信息公开工作年度报告"]
report.closing = ["临川县青石镇人民政府", "2023年1月18日", "临川县人民政府办公室", "2023年1月20日"]
files = {"source.txt": text(report.body(), pipes)}
