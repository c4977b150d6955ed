from build import *

report = Report(
    "临川县档案馆", 2022, 2021,
    disclosure=dict(rules=["", "\u00a0", "\u3000"], normative_documents="1 0 2", licensing=[" "], fees=["\u3000\u3000"]),
    applications=dict(
        received=["5", "1", "", "\u00a0", "\u3000", " ", "6"], carried_in="_ _ _ _ _ _ 0", granted="3 0 0 0 0 0 3",
        unavailable_not_held="1 1 0 0 0 0 2", handled="4 1 0 0 0 0 5", carried_out="1 0 0 0 0 0 1"),
    disputes=dict(suit_after="_ _ _ _ _"))
files = {"source.docx": docx(report.body())}
