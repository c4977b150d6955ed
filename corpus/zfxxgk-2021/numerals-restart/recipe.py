from build import *

report = qingshi_2022()
report.headings["disclosure"] = "一、主动公开政府信息情况"
report.headings["applications"] = "二、收到和处理政府信息公开申请情况"
report.headings["disputes"] = "三、政府信息公开行政复议、行政诉讼情况"
report.headings["other"] = "六、其他需要报告的事项"
files = {"source.docx": docx(report.body())}
