from build import *

report = Report("衢江市湖南镇人民政府", 2021, 2021, disclosure=dict(licensing="41", penalties="3"),
                applications=dict(received="2 0 0 0 0 0 2", granted="2 0 0 0 0 0 2", handled="2 0 0 0 0 0 2"))
report.prose["overview"] = ["（二）依申请公开情况", "全年收到申请2件，均已答复。", "（三）信息管理情况", "发布前逐条审核。"]
files = {"source.txt": text(report.body(), pipes)}
