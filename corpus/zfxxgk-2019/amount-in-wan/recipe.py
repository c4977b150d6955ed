from build import *

report = Report("绍溪市工业和信息化局", 2020, 2019,
                disclosure=dict(normative_documents="4 4 21", licensing="2 0 1", procurement=["6", "25.1万元"]))
files = {"source.docx": docx(report.body())}
