from build import *

report = Report(
    "洪溪市泽县人民政府", 2023, 2021,
    disclosure=dict(normative_documents="9 2 58", licensing="15204", penalties="3120", enforcement="88", fees="214.6"),
    applications=dict(received="60 9 0 0 2 0 71", carried_in="4 0 0 0 0 0 4", granted="31 4 0 0 1 0 36",
                      granted_in_part="6 1 0 0 0 0 7", refused_process="3 0 0 0 0 0 3", unavailable_not_held="14 3 0 0 1 0 18",
                      not_processed_repeat="5 1 0 0 0 0 6", handled="59 9 0 0 2 0 70", carried_out="5 0 0 0 0 0 5"),
    disputes=dict(reconsideration="10 1 0 0 0", suit_direct="0 0 0 0 0", suit_after="3 0 1 1 0"))
files = {"source.docx": docx(report.body())}
