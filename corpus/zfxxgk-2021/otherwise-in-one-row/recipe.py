from build import *
from build import forms

# Table 二 of 2021, table 三 of 2019: （六）其他处理 is one row.
applications = dict(received="14 2 0 0 1 0 17", carried_in="3 0 0 0 0 0 3", granted="9 1 0 0 1 0 11", refused_process="2 0 0 0 0 0 2",
                    unavailable_not_held="3 0 0 0 0 0 3", otherwise="1 1 0 0 0 0 2", handled="15 2 0 0 1 0 18",
                    carried_out="2 0 0 0 0 0 2")
report = Report("白沙县水利局", 2023, 2021, disclosure=dict(normative_documents="2 0 9", licensing="77", penalties="13", fees="0"),
                disputes=dict(reconsideration="1 0 0 0 1"))
report.tables["applications"] = [forms.applications(2019, applications)]
files = {"source.docx": docx(report.body())}
