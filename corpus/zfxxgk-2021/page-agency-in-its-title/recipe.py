from build import *

report = qingshi_2022()
report.title = ["2022年政府信息公开工作年度报告"]
files = {"source.html": page(report.body(), title="临川县青石镇人民政府 2023年政府信息公开工作年度报告|临川县人民政府门户网站")}
