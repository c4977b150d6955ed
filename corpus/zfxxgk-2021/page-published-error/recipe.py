from build import *

report = Report("淮水市洪湖区人民政府", 2023, 2021, disclosure=dict(normative_documents="0 5 5", licensing="550", fees="7730.28"),
                disputes=dict(reconsideration="10 1 0 0 0", suit_after="5 0 0 0 0"))
files = {"source.html": page(report.body())}
