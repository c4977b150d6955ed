from build import *

report = Report("淮水市洪湖区人民政府", 2023, 2021,
                disclosure=dict(normative_documents="0 5 5", licensing="550", penalties="4119", enforcement="195", fees="7730.28"),
                disputes=dict(reconsideration="10 1 0 0 0", suit_after="5 0 0 0 0"))
report.tables["applications"] = [forms.applications(2019, dict(
    received="21 0 0 0 0 0 21", granted_in_part="4 0 0 0 0 0 4", refused_state_secret="1 0 0 0 0 0 1", refused_process="1 0 0 0 0 0 1",
    refused_enforcement_file="1 0 0 0 0 0 1", unavailable_not_held="10 0 0 0 0 0 10", unavailable_needs_making="3 0 0 0 0 0 3",
    not_processed_petition="1 0 0 0 0 0 1", handled="21 0 0 0 0 0 21"))]
report.table("applications").cell("otherwise").text = "(六) 其他处理"
report.table("applications").cell("refused_by_law").text = "2.其他法律行政止公开"
files = {"source.txt": paged(text(report.body(), printed), 30, lambda number: f"     -{number}-")}
