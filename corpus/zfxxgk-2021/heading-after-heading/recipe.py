from build import *

report = Report("江北省林业厅", 2022, 2021)
report.tables = {}
report.prose["applications"] = ["2022年，我厅收到政府信息公开申请0件。"]
report.prose["disputes"] = ["2022年，我厅没有因政府信息公开被申请行政复议0件、行政诉讼0件。"]
files = {"source.txt": text(report.body(), pipes)}
