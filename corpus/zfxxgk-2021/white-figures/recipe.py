from build import *

WHITE = '<w:color w:val="FFFFFF"/>'

report = qingshi_2022()
applications = report.table("applications")
# A template's zeros, made white where a figure was typed beside them.
applications.cell("received.natural_person").xml = par(run("21"), run("0", WHITE))
applications.cell("received.total").xml = par(run("0", WHITE), run("33"))
applications.cell("granted.business").xml = par(run("2"), run("00", WHITE))
# White as a whole, on a ground that the table's style may give it.
applications.cell("handled.total").xml = par(run("3", WHITE), run("4", WHITE))
files = {"source.docx": docx(report.body())}
