from build import *

report = Report(
    "柳荫港区司法局", 2023, 2021,
    disclosure=dict(normative_documents="2 0 2", licensing="8", penalties="3", enforcement="0", fees="0"),
    applications=dict(
        received="7 1 0 0 0 0 8", carried_in="1 0 0 0 0 0 1", granted="1 0 0 0 0 0 1", refused_process="2 0 0 0 0 0 2",
        unavailable_not_held="4 0 0 0 0 0 4", not_processed_petition="0 1 0 0 0 0 1", handled="7 1 0 0 0 0 8", carried_out="1 0 0 0 0 0 1"),
    disputes=dict(reconsideration="1 0 0 0 1"))
cells = report.table("applications").cell
for row in ("refused_state_secret", "refused_process", "unavailable_not_held", "not_processed_petition"):
    cells(row + ".total").text = " " + cells(row + ".total").text
cells("unavailable_not_held.business").text = " 0"
files = {"source.txt": one_line(report.body(), glued)}
