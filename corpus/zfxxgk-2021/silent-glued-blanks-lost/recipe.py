from build import *

none = "_ _ _ _ _ _ _"
applications = {key: none for key, _ in forms.REFUSED + forms.UNAVAILABLE + forms.NOT_PROCESSED}
applications |= {key: none for key in ("carried_in", "granted_in_part", "otherwise_not_corrected", "otherwise_fee_unpaid", "otherwise_other",
                                       "carried_out")}
applications |= {key: "7 _ 3 _ _ _ 10" for key in ("received", "handled")}
applications |= {"granted": "6 _ 3 _ _ _ 9", "refused_security_stability": "1 _ _ _ _ _ _"}
report = Report(
    "云栖街道办事处", 2022, 2021,
    disclosure=dict(rules="8 _ 26", normative_documents="12 2 10", licensing="2", penalties="0", enforcement="5", fees="9047.8"),
    applications=applications, disputes=dict(reconsideration="8 _ _ _ 8", suit_direct="_ 2 2 _ 4", suit_after="_ _ _ 1 1"))
files = {"source.txt": "\n".join([*report.title, one_line(report.body(), glued)])}
