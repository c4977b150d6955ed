from build import *

report = Report(
    "岚屿综合实验区", 2019, 2019,
    disclosure=dict(rules="0 0 0", normative_documents="3 3 41", licensing="12 1 560", other_services="2 0 31",
                    penalties="10 5 0", enforcement="6 28 2", fees="8 0", procurement="7 211.9"),
    applications=dict(received="2 0 0 0 0 0 2", granted="2 0 0 0 0 0 2", handled="2 0 0 0 0 0 2"),
    disputes=dict(reconsideration="0 1 0 0 1"))
report.title = ["岚屿综合实验区2019年政府信息公开工作年度报告"]
report.table("disclosure").cell("fees").text = "行政事业某体育app下载性收费"
report.table("disclosure").cell("procurement").text = "政府集中云顶某某365官网登录入口采购"
files = {"source.txt": text(report.body(), glued)}
