from build import *

report = qingshi_2022()
# The title stands in a text box (红头), and so does a heading; each is in the file twice, as drawing and as VML.
report.preface = [Raw(par(text_box(par(run("".join(report.title))))))] + report.preface
report.title = []
report.headings["problems"] = None
report.prose["problems"] = [Raw(par(text_box(par(run("五、存在的主要问题及改进情况"))))), *report.prose["problems"]]
report.table("disclosure").cell("penalties.decisions").xml = par(text_box(par(run("46"))))
files = {"source.docx": docx(report.body())}
