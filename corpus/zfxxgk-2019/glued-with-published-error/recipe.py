from build import *

report = Report(
    "岚屿综合实验区", 2020, 2019,
    disclosure=dict(rules="0 0 7", normative_documents="77 77 166", licensing="396 442 278", other_services="10 7 105",
                    penalties="2648 -18 538", enforcement="126 26 29", fees="35 -15", procurement="395 73802895.90元"),
    applications=dict(
        received="20 0 0 0 0 1 21", granted="6 0 0 0 0 1 7", granted_in_part="6 0 0 0 0 0 6", unavailable_not_held="4 0 0 0 0 0 4",
        unavailable_unclear="3 0 0 0 0 0 3", not_processed_repeat="3 0 0 0 0 0 3", otherwise="4 0 0 0 0 0 4", handled="20 0 0 0 0 1 21"))
report.title = ["岚屿综合实验区2020年度政府信息公开工作年度报告"]
applications = report.table("applications")
applications.cell("received.research").text = " 0"
applications.cell("unavailable_not_held").text = "三、本年度办理结果1.本机关不掌握相关政府信息"
for column in ("business", "research", "legal_service", "other_org"):
    applications.cell(f"handled.{column}").text = " " + applications.cell(f"handled.{column}").text
metadata = ("标题: 岚屿综合实验区2020年度政府信息公开工作年度报告\n发布时间: 2021-02-08 16:34\n文号: \n发布机构: \n栏目: 政府信息公开年报\n"
            "==================== 正文 ====================\n")
files = {"source.txt": metadata + one_line(report.body(), glued)}
