from build import *

report = qingshi_2022()
report.headings["other"] = "六、其他"
report.prose["overview"] = ["（一）主动公开", "一年来公开信息126条。", "（六）其他", "窗口有专人值守。", "6、其他", "网站改版一次。"]
report.prose["other"] = ["本年度没有收取信息处理费。"]
files = {"source.txt": text(report.body(), tab_led)}
