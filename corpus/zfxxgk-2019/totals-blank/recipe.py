from build import *

nbsp = "\u00a0"


def row(words):
    return [nbsp if word == "_" else word for word in words.split()]


report = Report(
    "江口市人民政府", 2019, 2019, disclosure=dict(normative_documents="20 20 106", procurement=["4", "251000元"]),
    applications=dict(received=row("821 35 _ _ 2 1 859"), carried_in=row("18 _ _ _ _ _ 18"), granted=row("300 20 _ _ 1 1 _"),
                      granted_in_part=row("67 5 _ _ _ _ _"), unavailable_not_held=row("400 10 _ _ 1 _ _"), handled=row("767 35 _ _ 2 1 805"),
                      carried_out=row("72 _ _ _ _ _ 72"), **{key: [nbsp] * 7 for key in ("refused_state_secret", "otherwise")}),
    disputes=dict(reconsideration=row("5 _ _ 2 7"), suit_direct=row("8 _ _ 1 9"), suit_after=row("_ _ _ _ _")))
files = {"source.txt": text(report.body(), pipes)}
