from build import *

report = qingshi_2022()
applications = report.table("applications")
applications.cell("received.natural_person").xml = par(alternate(run("21"), run("21"), requires="w14"))
applications.cell("granted.total").xml = par(run("1"), alternate(run("2"), run("2"), requires="w14"))
report.prose["problems"] = [Raw(alternate(par(run("信息更新还不够及时，下一步将加强培训。")), par(run("信息更新还不够及时，下一步将加强培训。")), requires="w14"))]
files = {"source.docx": docx(report.body())}
