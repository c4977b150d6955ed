from build import *

report = Report(
    "绍溪市市场监督管理局", 2023, 2021,
    disclosure=dict(normative_documents=["３", "1件", "22（其中修订16件）"], licensing=["11,398"], penalties=[" 1０6 "],
                    enforcement=["１，２０４"], fees=["0.37万元"]),
    applications=dict(received=["12件", "０", "0", "0", "0", "0", "12件"], granted="12 0 0 0 0 0 12", handled="12 0 0 0 0 0 12"))
files = {"source.docx": docx(report.body())}
