from build import *

lines = text(qingshi_2022().body(), printed).split("\n")
at = next(at for at, line in enumerate(lines) if line.split() == "21 6 1 2 0 3 33".split())
assert "二、上年结转" in lines[at + 1]
del lines[at:at + 2]
files = {"source.txt": "\n".join(lines)}
