from build import *

lines = text(qingshi_2022().body(), printed).split("\n")
at = next(number for number, line in enumerate(lines) if "二、上年结转" in line) + 2
granted = next(number for number, line in enumerate(lines) if "（一）予以公开" in line)
lines.insert(granted, lines.pop(at))
files = {"source.txt": "\n".join(lines)}
