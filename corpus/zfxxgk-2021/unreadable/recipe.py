from build import *

report = Report(
    "临川县教育局", 2022, 2021,
    disclosure=dict(normative_documents="l2 0 3O", licensing="1.2.3", penalties="约40", fees="1.5"),
    applications=dict(received=["l2", "1", "0", "0", "0", "0", "13"], granted="9 1 0 0 0 0 1O", unavailable_not_held="3 0 0 0 0 0 3",
                      handled="12 1 0 0 0 0 13"))
files = {"source.docx": docx(report.body())}
