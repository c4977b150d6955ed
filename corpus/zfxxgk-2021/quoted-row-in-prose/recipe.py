from build import *

report = qingshi_2022()
report.tables["applications"].append(("paragraph", "说明：本年新收政府信息公开申请数量34件，其中自然人22件；上年结转政府信息公开申请数量2件；予以公开15件；结转下年度继续办理1件。"))
report.prose["disclosure"] = ["全年行政许可 400 件，行政处罚 50 件，规章 3 件，行政强制 6 件。"]
files = {"source.txt": text(report.body(), cell_a_line)}
