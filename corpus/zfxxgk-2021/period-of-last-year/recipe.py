from build import *

report = Report("泾水县文化和旅游局", 2022, 2021, disclosure=dict(licensing="9"))
report.preface = ["现公布2022年度政府信息公开工作年度报告。所列数据的统计期限自2021年1月1日起至2021年12月31日止。"]
report.closing = ["泾水县文化和旅游局", "2023年1月17日"]
files = {"source.txt": text(report.body(), pipes)}
