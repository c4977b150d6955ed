from build import *

report = Report(
    "白沙县青浦镇人民政府", 2022, 2021,
    disclosure=dict(normative_documents="-1 0 2", licensing="3.5", fees="-0.2"),
    applications=dict(received="2 0 0 0 0 0 2", granted="2.5 0 0 0 0 0 2.5", handled="2.5 0 0 0 0 0 2.5",
                      carried_out="-0.5 0 0 0 0 0 -0.5"))
files = {"source.docx": docx(report.body())}
