from build import *

lines = text(yunxi_2020().body(), boxes).split("\n")
at = next(at for at, line in enumerate(lines) if "（二）部分公开" in line)
files = {"source.txt": "\n".join(lines[:at - 1] + lines[at + 1:])}
