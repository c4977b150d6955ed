from build import *

report = qingshi_2022()
change = forms.applications(2021, dict(received="+12 +2 +1 +2 -1 +3 +19", granted="+1 -1 +1 0 -1 +1 +1", handled="+14 +3 +1 +2 -1 +3 +22",
                                       carried_in="+2 0 0 0 0 0 +2", carried_out="0 0 0 0 0 0 0"))
report.tables["applications"] = [report.table("applications"), ("paragraph", "与上年比较（增减数）："), change]
files = {"source.txt": text(report.body(), pipes)}
