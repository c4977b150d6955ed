from build import *

report = Report("广宁市越华区北京街道办事处", 2020, 2019,
                disclosure=dict(licensing="20 5 18", penalties="6 -1 9", procurement="12 477.35"))
report.title = ["广宁市越华区北京街道办事处2020年政府信息公开工作年度报告"]
report.table("disclosure").cell("head.九.amount").text = "采购总金额(万元)"
report.prose["overview"] += ["图1 公开信息分类", "图2 公开渠道"]
files = {"source.txt": text(report.body(), pipes)}
