from build import *

report = Report("岚屿综合实验区管理局", 2022, 2021, disclosure=dict(normative_documents=["  88 ", " 55", "698  "], licensing=["10 690"], fees=[" 24252.311082 "]))
files = {"source.txt": text(report.body(), pipes)}
