from build import *

report = qingshi_2022()
applications = report.table("applications")
for tag in ("group.outcome", "group.refused", "group.not_processed"):
    applications.cell(tag).beneath = applications.cell(tag).text
applications.cell("head.total").beneath = "0"
files = {"source.docx": docx(report.body())}
