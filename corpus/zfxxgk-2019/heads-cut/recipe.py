from build import *

report = yunxi_2020()
disclosure = report.table("disclosure")
# 本年新制作数量 and 本年新公开数量 lost their second line: the same head twice.
disclosure.cell("head.一.made").text = "本年新"
disclosure.cell("head.一.published").text = "本年新"
disclosure.cell("head.五.items_change").text = "本年增/"
files = {"source.docx": docx(report.body())}
