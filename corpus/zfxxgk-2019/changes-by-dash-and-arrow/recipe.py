from build import *

report = Report(
    "云溪市水利局", 2020, 2019,
    disclosure=dict(rules="0 0 0", normative_documents="1 1 7", licensing="36 —20 214", other_services="9 ↑3 51",
                    penalties="40 ↓8 16", enforcement="12 –5 2", fees="3 ▼1", procurement="4 130000"),
    applications=dict(received="6 1 0 0 0 0 7", granted="5 1 0 0 0 0 6", unavailable_not_held="1 0 0 0 0 0 1",
                      handled="6 1 0 0 0 0 7"))
files = {"source.txt": text(report.body(), cell_a_line)}
