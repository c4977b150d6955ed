from build import *

report = Report("汇川县中溪乡人民政府", 2020, 2019, disclosure=dict(licensing="3 1 4", fees="2 0", procurement="2 8040"))
disclosure = report.table("disclosure")
disclosure.cell("head.一.made").text = "本年新\n制作数量"
disclosure.cell("head.一.published").text = "本年新\n公开数量"
report.preface.append("本报告由总体情况、主动公开政府信息情况、存在的主要问题及改进情况、其他需要报告的事项四部分组成。")
report.prose["overview"].append("全年累计发布信息260余")
files = {"source.txt": text(report.body(), cell_a_line)}
