from build import *

report = Report(
    "临江县自然资源局", 2020, 2019,
    disclosure=dict(rules="0 0 0", normative_documents="3 3 21", licensing="18 2 64", other_services="4 0 95",
                    penalties="25 -1 31", enforcement="2 0 0", fees="1 0", procurement="6 48.5"),
    applications=dict(received="209 0 0 0 0 3 212", carried_in="5 0 0 0 0 0 5", granted="97 0 0 0 0 3 100",
                      granted_in_part="117 0 0 0 0 0 117", handled="214 0 0 0 0 3 217"),
    disputes=dict(reconsideration="4 1 0 0 5", suit_direct="0 0 0 2 2"))
files = {"source.txt": text(report.body(), lambda table: boxes(table, 2 if table is report.table("applications") else 10))}
