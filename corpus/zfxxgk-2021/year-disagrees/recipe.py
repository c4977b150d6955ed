from build import *

report = qingshi_2022()
report.preface = ["现公布临川县青石镇人民政府2022年政府信息公开工作年度报告。本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。"]
files = {"source.docx": docx(report.body())}
