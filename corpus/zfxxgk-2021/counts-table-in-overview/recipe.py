from build import *

report = qingshi_2022()
# What was published on the site, in a table of the office's own with the words of table 二.
counts = [("信息类别", "公开数量（条）"), ("规章", "2"), ("行政规范性文件", "19"), ("行政许可", "305"), ("行政处罚", "61"), ("行政强制", "8"),
          ("行政事业性收费", "4"), ("政府会议", "26")]
report.tables["overview"] = [Table([Row([Cell(label), Cell(count)]) for label, count in counts])]
files = {"source.docx": docx(report.body())}
