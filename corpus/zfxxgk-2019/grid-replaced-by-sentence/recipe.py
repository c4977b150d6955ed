from build import *

report = yunxi_2020()
report.tables["disputes"] = []
report.prose["disputes"] = ["2020年未发生因政府信息公开引起的行政复议和行政诉讼。"]
files = {"source.docx": docx(report.body())}
