from build import *

report = Report(
    "", 2022, 2021, disclosure=dict(normative_documents="13 8 49", licensing="1153"),
    applications=dict(received="11 0 0 0 0 0 11", granted="10 0 0 0 0 0 10", refused_internal_affairs="1 0 0 0 0 0 1",
                      handled="2 0 0 0 0 0 11"))
report.title = []
report.preface = ["根据《中华人民共和国政府信息公开条例》的规定，编制2022年度报告。所列数据的统计期限为2022年1月1日至2022年12月31日。"]
grids = {report.table("disclosure"): "\u3000\u3000"}
files = {"source.txt": one_line(report.body(), lambda table: spaced(table, grids.get(table, "")), between="\u3000\u3000")}
