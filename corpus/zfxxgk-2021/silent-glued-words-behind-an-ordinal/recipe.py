from build import *

report = Report(
    "岚屿综合实验区", 2023, 2021, disclosure=dict(licensing="512", penalties="36"),
    applications=dict(received="20 0 0 0 17 2 39", granted="19 0 0 0 0 0 19", otherwise_fee_unpaid="1 0 0 0 17 0 18",
                      otherwise_other="0 0 0 0 0 2 2", handled="20 0 0 0 17 2 39"),
    disputes=dict(reconsideration="0 1 0 0 1"))
report.title = ["岚屿综合实验区2023年政府信息公开工作年度报告"]
report.table("applications").cell("otherwise_other").text = "3.abc手机版下载_其他"
files = {"source.txt": text(report.body(), glued)}
