from build import *

report = Report("泾水县水利局", 2022, 2021,
                applications={key: "_ _ _ _ _ _ 0" for key in ("carried_in", "granted_in_part", "carried_out")} |
                {key: "_ _ _ _ _ _ 3" for key in ("received", "granted", "handled")},
                disputes=dict.fromkeys(("reconsideration", "suit_direct", "suit_after"), "_ _ _ _ _"))
files = {"source.txt": text(report.body(), tsv)}
