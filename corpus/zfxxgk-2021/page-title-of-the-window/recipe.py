from build import *

report = qingshi_2022()
report.title = []
report.preface = ["根据《中华人民共和国政府信息公开条例》的规定，编制本报告。"]
files = {"source.html": page(report.body(), title="临川县青石镇人民政府2022年政府信息公开工作年度报告_年度报告 - 临川县人民政府")}
