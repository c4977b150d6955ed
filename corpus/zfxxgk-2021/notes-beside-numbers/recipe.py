from build import *

report = Report("南湖市财政局", 2022, 2021, disclosure=dict(normative_documents=["22（其中修订 16 件）", "55（含自然失效 29 件）", "308"], licensing="1204", fees="0"))
files = {"source.txt": text(report.body(), tsv)}
