from build import *

report = qingshi_2022()
counts = [("信息类别", "公开数量（条）"), ("行政许可", "305"), ("行政处罚", "61"), ("行政强制", "8"), ("行政事业性收费", "4")]
report.tables["overview"] = [Table([Row([Cell(label), Cell(count)]) for label, count in counts])]
files = {"source.txt": text(report.body(), tsv)}
