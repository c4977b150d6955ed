from build import *

report = qingshi_2022()
disclosure = report.table("disclosure")
applications = report.table("applications")
disclosure.cell("licensing.decisions").xml = par(run("318"), hidden("（上年295）"))
applications.cell("received.natural_person").xml = par(run("21"), hidden("9"))
applications.cell("granted").xml = par(run("（一）予以公开"), hidden("填报说明：只填数字"))
report.prose["overview"].append(Raw(par(hidden("一、总体情况（此段为提示，填报后隐藏）"))))
files = {"source.docx": docx(report.body())}
