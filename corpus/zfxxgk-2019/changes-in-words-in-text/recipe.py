from build import *

report = Report("云港市交通局", 2020, 2019,
                disclosure=dict(normative_documents="1 1 11398889", licensing="340 +173 513", other_services="30 减4 26", penalties="2648 -18 538",
                                enforcement="126 +19 145", fees="35 减3", procurement="22 5253.168万元"))
files = {"source.txt": text(report.body(), pipes)}
