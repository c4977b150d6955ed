from build import *

report = qingshi_2022()
disclosure, applications = report.table("disclosure"), report.table("applications")
report.tables["disclosure"] = [Table(disclosure.rows[:4]), Table(disclosure.rows[4:7]), Table(disclosure.rows[7:11]), Table(disclosure.rows[11:])]
cut = applications.index("unavailable_not_held")
below = Table(applications.rows[cut:])
applications.cell("group.outcome").rows -= len(below.rows) - 1
below.rows[0].cells.insert(0, Cell("三、本年度办理结果", rows=len(below.rows) - 1))
report.tables["applications"] = [Table(applications.rows[:cut]), Table(forms.application_heads() + below.rows)]
files = {"source.html": page(report.body())}
