from build import *

report = Report(
    "岚屿综合实验区", 2021, 2021,
    disclosure=dict(normative_documents="69 3 665", licensing="2293", penalties="1282", enforcement="42", fees="24252.311082"),
    applications=dict(
        received="64 0 0 2 0 4 70", granted="27 0 0 2 0 1 30", granted_in_part="5 0 0 0 0 0 5", refused_internal_affairs="1 0 0 0 0 0 1",
        refused_enforcement_file="6 0 0 0 0 0 6", refused_admin_query="1 0 0 0 0 0 1", unavailable_not_held="22 0 0 0 0 3 25",
        otherwise_other="1 0 0 0 0 0 1", handled="63 0 0 2 0 4 69", carried_out="1 0 0 0 0 0 1"),
    disputes=dict(reconsideration="1 0 2 0 3", suit_direct="12 0 0 0 12"))
report.title = ["岚屿综合实验区2021年度政府信息公开工作年度报告"]
report.table("disclosure").cell("rules").text = "规章 "
report.table("applications").cell("granted_in_part.total").text = " 5"
metadata = ("标题: 岚屿综合实验区2021年度政府信息公开工作年度报告\n发布时间: 2022-02-08 16:34\n文号: \n发布机构: \n栏目: 政府信息公开年报\n"
            "==================== 正文 ====================\n")
files = {"source.txt": metadata + one_line(report.body(), glued)}
