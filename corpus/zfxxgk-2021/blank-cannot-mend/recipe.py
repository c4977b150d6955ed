from build import *

report = Report(
    "白沙县统计局", 2023, 2021, disclosure=dict(normative_documents="0 0 1", fees="0"),
    applications=dict(received="6 2 _ 0 0 0 7", granted="4 2 0 0 0 0 6", not_processed_repeat="2 0 0 0 0 0 2",
                      handled="6 2 0 0 0 0 8"))
files = {"source.docx": docx(report.body())}
