from build import *

lines = text(qingshi_2022().body(), pipe_after_cell).split("\n")
at = next(at for at, line in enumerate(lines) if line.startswith("（二）部分公开"))
assert lines[at + 1:at + 4] == ["|", "2 |", "1 |"]
del lines[at + 3]
files = {"source.txt": "\n".join(lines)}
