from build import *

report = qingshi_2022()
report.title = ["# " + "".join(report.title)]
report.headings = {key: "## " + heading for key, heading in report.headings.items()}
report.table("applications").cell("head.business").text = "商业\n企业"
files = {"source.md": text(report.body(), markdown)}
