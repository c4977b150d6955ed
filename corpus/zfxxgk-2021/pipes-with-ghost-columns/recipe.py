from build import *

report = Report("桃溪县松木镇人民政府", 2022, 2021, disclosure=dict(rules="2 0 2", normative_documents="3 1 14", licensing="20", penalties="4", fees="0.37"),
                applications=dict(received="1 0 0 0 0 0 1", granted="1 0 0 0 0 0 1", handled="1 0 0 0 0 0 1"))
report.title = ["桃溪县松木镇人民政府2022年政府信息公开工作年度报告"]


def table_text(table):
    return pipes(table, lead="|  ", between="   |  ", trail="  |  |   |", padded=True)


files = {"source.txt": text(report.body(), table_text)}
