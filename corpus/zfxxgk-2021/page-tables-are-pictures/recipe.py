from build import *

report = Report("广宁市荔水区冲口街道办事处", 2021, 2021)
report.tables = {}
report.prose["problems"] = ["2021年将从以下方面改进：加强培训。"]
picture = "<p style=\"text-align:center\"><img src=\"/images/post_8036501_1.png\" alt=\"\"/></p>"
files = {"source.html": page(report.body()).replace("收到和处理政府信息公开申请情况</p>", "收到和处理政府信息公开申请情况</p>\n" + picture)}
