from build import *

report = qingshi_2022()
report.order = ["overview", "disclosure", "applications", "problems", "disputes", "other"]
report.headings["problems"] = "四、存在的主要问题及改进情况"
report.headings["disputes"] = "五、政府信息公开行政复议、行政诉讼情况"
files = {"source.docx": docx(report.body())}
