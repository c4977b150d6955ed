from build import *

report = yunxi_2020()
report.table("applications").cell("group.outcome").text = ""
lines = text(report.body(), printed).split("\n")
at = next(number for number, line in enumerate(lines) if "2.其他法律行政" in line)
lines[at:at] = [" 三 、本 年 度办 理 结果", "", "", ""]
files = {"source.txt": "\n".join(lines)}
