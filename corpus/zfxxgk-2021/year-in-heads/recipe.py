from build import *

report = Report("绍溪市越城区北山街道办事处", 2023, 2021,
                disclosure=dict(normative_documents="0 1 6", licensing="152", penalties="20", enforcement="2", fees="0"))
disclosure = report.table("disclosure")
disclosure.cell("head.一.made").text = "本年（2023）制发件数"
disclosure.cell("head.一.repealed").text = "本年（2023）废止件数"
for block in "五六":
    disclosure.cell(f"head.{block}.decisions").text = "本年（2023）处理决定数量"
disclosure.rows.insert(0, Row([Cell("主动公开政府信息情况", cols=4)]))
files = {"source.docx": docx(report.body())}
