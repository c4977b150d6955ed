from build import *

lines = text(qingshi_2022().body(), pipe_after_cell).split("\n")
at = lines.index("6.属于四类过程性信息 |") + 3
lines.insert(at, lines[at])
files = {"source.txt": "\n".join(lines)}
