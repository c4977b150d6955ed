from build import *

report = Report(
    "", 2021, 2021, disclosure=dict(normative_documents="5 2 25", licensing="273", penalties="54", fees="739.0766"),
    applications=dict(received="4 0 0 0 0 0 4", granted="3 0 0 0 0 0 3", granted_in_part="1 0 0 0 0 0 1", handled="4 0 0 0 0 0 4"))
report.title = []
report.headings["disputes"] = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"
files = {"source.txt": one_line(report.body(), glued)}
