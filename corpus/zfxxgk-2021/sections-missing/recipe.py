from build import *

report = qingshi_2022()
report.headings["disputes"] = None
report.order.remove("other")
files = {"source.docx": docx(report.body())}
