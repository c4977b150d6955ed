from build import *

report = Report("武江市黄坡区姚集街道办事处", 2020, 2019, disclosure=dict(normative_documents="87 0 0", licensing="12 -8 40", procurement="2 36.8"))
disclosure = report.table("disclosure")
disclosure.cell("head.五.items_last_year").text = "上一年项目 数量(指2019年事项数)"
disclosure.cell("head.五.items_change").text = "本年增/减(指2020年比2019年增减,减用负值表示,如 -8)"
disclosure.cell("licensing").text = "行政许可(本级权责清单 中的事项,含第1类 和第2类)"
disclosure.cell("rules").text = "规章(指以市政府 令发布的,街道填0)"
files = {"source.txt": text(report.body(), cell_a_line)}
