from build import *

report = Report("泾水县统计局", 2022, 2021, disclosure=dict(rules=["-", "-", "-"], normative_documents=["—", "—", "—"], licensing=["/"], fees=["-"]),
                applications=dict(received="2 - - - - - 2", granted="2 - - - - - 2", handled="2 - - - - - 2"))
files = {"source.txt": text(report.body(), pipes)}
