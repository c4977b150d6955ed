from build import *

report = Report("绍溪市越城区北山街道办事处", 2023, 2021,
                disclosure=dict(normative_documents="0 1 0", licensing="152", penalties="20", enforcement="2", fees="0"))
disclosure = report.table("disclosure")
disclosure.cell("head.一.made").text = "本年(2023)制发件数"
disclosure.cell("head.一.repealed").text = "本年(2023)废止件数"
for block in "五六":
    disclosure.cell(f"head.{block}.decisions").text = "本年(2023)处理决定数量"
disclosure.cell("normative_documents").text = "规范性文件"
disclosure.rows.insert(0, Row([Cell("主动公开政府信息情况", cols=4)]))
files = {"source.txt": text(report.body(), lambda table: pipes(table, lead="", padded=True))}
