from build import *

report = Report(
    "绍溪市水务局", 2023, 2021,
    disclosure=dict(rules=["零", "零", "零"], normative_documents=["1件。", "0件。", "4件。"], licensing=["31件次"]),
    applications=dict(
        received=["12条", "3条", "0", "0", "0", "0", "15条"], granted=["9条", "3条", "0", "0", "0", "0", "12条"],
        refused_by_law=["2条", "0", "0", "0", "0", "0", "3条"], handled=["11条", "3条", "0", "0", "0", "0", "14条"],
        carried_out=["1例", "0", "0", "0", "0", "0", "1件"]),
    disputes=dict(reconsideration=["1件次", "0", "0", "0", "1件次"], suit_direct=["0", "2家", "0", "0", "1件"]))
files = {"source.docx": docx(report.body())}
