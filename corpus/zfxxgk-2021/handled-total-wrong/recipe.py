from build import *

report = Report(
    "青州省科学技术厅", 2022, 2021,
    disclosure=dict(normative_documents="3 0 19", licensing="12", fees="0"),
    applications=dict(received="8 2 0 0 0 1 11", granted="5 1 0 0 0 0 6", unavailable_not_held="2 1 0 0 0 1 4",
                      not_processed_repeat="1 0 0 0 0 0 1", handled="2 0 0 0 0 0 11"))
files = {"source.docx": docx(report.body())}
