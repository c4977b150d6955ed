from build import *

report = qingshi_2022()
report.closing = [("heading", "六、其他需要报告的事项"), "无其他需要报告的事项。"]
files = {"source.docx": docx(report.body())}
