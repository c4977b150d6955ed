from build import *

report = qingshi_2022()
# For comparison, both under captions of their year, the older one first; their years are written in Han digits.
before = forms.applications(2021, dict(received="17 4 0 1 0 2 24", carried_in="1 0 0 0 0 0 1", granted="9 3 0 1 0 2 15",
                                       refused_by_law="2 0 0 0 0 0 2", unavailable_not_held="5 1 0 0 0 0 6", handled="16 4 0 1 0 2 23",
                                       carried_out="2 0 0 0 0 0 2"))
report.tables["applications"] = [("paragraph", "二○二一年申请办理情况"), before, ("paragraph", "二○二二年申请办理情况"), report.table("applications")]
files = {"source.docx": docx(report.body())}
