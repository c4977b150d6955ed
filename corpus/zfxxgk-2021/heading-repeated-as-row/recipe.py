from build import *

report = qingshi_2022()
report.table("disclosure").rows.insert(0, Row([Cell("主动公开政府信息情况", cols=4)]))
caption = ("paragraph", "## 表二：主动公开政府信息情况")
report.prose["disclosure"] = [caption, caption, caption]
files = {"source.txt": text(report.body(), pipes_with_rest)}
