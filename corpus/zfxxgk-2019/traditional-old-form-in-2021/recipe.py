from build import *

report = Report("略川县自然资源局", 2021, 2019, disclosure=dict(licensing="61 36 97", penalties="0 1 1"),
                applications=dict(received="4 0 0 0 0 0 4", granted="4 0 0 0 0 0 4", handled="4 0 0 0 0 0 4"))
files = {"source.txt": traditional(text(report.body(), pipe_between_lines))}
