from build import *

report = yunxi_2020()
report.prose["overview"] = ["2020年，我局未收到政府信息公开申请，未发生因政府信息公开引发的行政复议、行政诉讼。"]
report.prose["problems"] = ["无。"]
files = {"source.docx": docx(report.body())}
