from build import *

report = Report("龙溪市重点区域建设中心", 2020, 2019,
                disclosure=dict(rules=["_"] * 3, normative_documents=["_", "3", "3"], licensing="0 0 0", fees=["_", "_"], procurement="3 1204.5"))
report.title = ["龙溪市重点区域建设中心2020年政府信息公开工作年度报告"]
report.preface.insert(0, "文件已失效")
disclosure = report.table("disclosure")
disclosure.cell("head.一.made").text = "本年新\n制作数量"
disclosure.cell("head.一.published").text = "本年新\n公开数量"
for block in "五六八":
    disclosure.cell(f"head.{block}.items_change").text = "本年增/\n减"
report.prose["disclosure"] = ["（一）通过网站公开。公开各类信息58条。", "（二）通过报刊公开。接受采访5次。", "（三）通过海报公开。", "（四）公开财政预决算。"]
files = {"source.txt": text(report.body(), lambda table: cell_a_line(table, between=1, rows=1)).replace("\n本报告", "\n\n本报告")}
