from build import *

report = Report("临川县民政局", 2022, 2019,
                disclosure=dict(normative_documents="1 1 5", licensing="8 0 40", penalties="6 1 2", procurement="3 86000"),
                applications=dict(received="2 0 0 0 0 0 2", granted="2 0 0 0 0 0 2", handled="2 0 0 0 0 0 2"))
files = {"source.docx": docx(report.body())}
