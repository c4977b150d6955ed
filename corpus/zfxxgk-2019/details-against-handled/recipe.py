from build import *

report = Report(
    "平海综合实验区管理委员会", 2020, 2019,
    disclosure=dict(rules="0 0 0", normative_documents="17 17 102", licensing="210 -14 4410", penalties="318 0 260", procurement="0 0"),
    applications=dict(received="18 1 0 0 0 0 19", carried_in="2 0 0 0 0 0 2", granted="6 0 0 0 0 0 6",
                      granted_in_part="6 0 0 0 0 0 6", refused_internal_affairs="3 0 0 0 0 0 3", unavailable_not_held="8 1 0 0 0 0 9",
                      otherwise="3 0 0 0 0 0 3", handled="20 1 0 0 0 0 21"),
    disputes=dict(reconsideration="1 0 0 0 1"))
files = {"source.docx": docx(report.body())}
