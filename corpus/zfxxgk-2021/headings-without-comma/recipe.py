from build import *

report = qingshi_2022()
report.headings |= {"disputes": "四、因政府信息公开工作被申请行政复议提起行政诉讼情况", "problems": "五、政府信息公开工作存在的主要问题及改进情况",
                    "other": "六、其他报告事项"}
files = {"source.txt": text(report.body(), cell_a_line)}
