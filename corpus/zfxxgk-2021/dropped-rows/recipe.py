from build import *

report = Report("白沙县南坪乡人民政府", 2022, 2021,
                disclosure=dict(normative_documents="1 0 4", licensing="25", penalties="3", fees="0"),
                applications=dict(received="3 0 0 0 0 0 3", granted="2 0 0 0 0 0 2", not_processed_repeat="1 0 0 0 0 0 1",
                                  handled="3 0 0 0 0 0 3"))
report.table("disclosure").drop("rules")
report.table("applications").drop("refused_security_stability")
files = {"source.docx": docx(report.body())}
