from build import *

lines = text(yunxi_2020().body(), pipe_after_cell).split("\n")
at = lines.index("251000 |") + 1
assert lines[at] == "|"
lines.insert(at, "|")
files = {"source.txt": "\n".join(lines)}
