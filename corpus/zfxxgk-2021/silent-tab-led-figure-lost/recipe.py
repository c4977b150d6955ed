from build import *

lines = text(qingshi_2022().body(), tab_led).split("\n")
at = lines.index("\t2.其他法律行政法规禁止公开") + 3
assert lines[at] == "\t0"
del lines[at]
files = {"source.txt": "\n".join(lines)}
