from build import *

report = qingshi_2022()
# For comparison, without a caption, in the first section.
before = forms.applications(2021, dict(received="17 4 0 1 0 2 24", carried_in="1 0 0 0 0 0 1", granted="9 3 0 1 0 2 15",
                                       refused_by_law="2 0 0 0 0 0 2", unavailable_not_held="5 1 0 0 0 0 6", handled="16 4 0 1 0 2 23",
                                       carried_out="2 0 0 0 0 0 2"))
report.tables["overview"] = [before]
files = {"source.docx": docx(report.body())}
