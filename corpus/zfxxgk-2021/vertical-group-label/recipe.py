from build import *

report = qingshi_2022()
applications = report.table("applications")
applications.cell("group.outcome").text = ""
applications.cell("group.unavailable").text = "（四）无"
lines = text(report.body(), printed).split("\n")
at = next(number for number, line in enumerate(lines) if "1.属于国家秘密" in line)
for offset, character in enumerate("三、本年度办理结果"):
    lines.insert(at + 2 * offset, " " + character)
at = next(number for number, line in enumerate(lines) if "2.没有现成信息" in line)
lines[at:at] = ["", "      -3-", "\f                法提供"]
files = {"source.txt": "\n".join(lines)}
