from build import *

report = Report(
    "江北省教育厅", 2021, 2021, disclosure=dict(normative_documents="7 25 181", licensing="5658", penalties="19", fees="1163.54"),
    applications=dict(received="34 1 0 0 2 0 37", carried_in="0 0 0 0 0 0 _", granted="16 0 0 0 2 0 18", granted_in_part="1 0 0 0 0 0 1",
                      refused_third_party="1 0 0 0 0 0 1", unavailable_not_held="1 0 0 0 0 0 1", unavailable_needs_making="1 0 0 0 0 0 1",
                      not_processed_petition="14 1 0 0 0 0 15", not_processed_repeat="_ _ _ _ _ _ _", handled="34 1 0 0 2 0 37"),
    disputes=dict(suit_direct="6 0 0 0 6", suit_after="2 0 0 0 2"))
files = {"source.txt": text(report.body(), lambda table: cell_a_line(table, between=2, rows=4)).replace("\n", "\r")}
