from build import *

report = Report(
    "江口市人民政府", 2019, 2019, disclosure=dict(normative_documents="20 20 106", procurement="4 251000元"),
    applications=dict(received="821 35 _ _ 2 1 859", carried_in="18 _ _ _ _ _ 18", granted="300 20 _ _ 1 1 _", granted_in_part="67 5 _ _ _ _ _",
                      unavailable_not_held="400 10 _ _ 1 _ _", handled="767 35 _ _ 2 1 805", carried_out="72 _ _ _ _ _ 72",
                      refused_state_secret="_ _ _ _ _ _ _", otherwise="_ _ _ _ _ _ _"),
    disputes=dict(reconsideration="5 _ _ 2 7", suit_direct="8 _ _ 1 9", suit_after="_ _ _ _ _"))
files = {"source.html": page(report.body(), lambda table: html_table(table, cell=in_paragraphs))}
