from build import *

report = yunxi_2020()
disclosure = report.table("disclosure")
disclosure.cell("other_services").text = "其他对外管理365官网登录服务事项"
disclosure.cell("head.五.items_last_year").text = "上一年项目数量（指2019年事项数）"
disclosure.cell("head.五.items_change").text = "本年增/减（减用负值表示,如-8）"
disclosure.rows.insert(disclosure.index("normative_documents") + 1, Row([Cell("其他主动公开文件")] + [Cell(figure, cols=width) for figure, width in zip("100", (1, 2, 1))]))
files = {"source.txt": text(report.body(), pipes)}
