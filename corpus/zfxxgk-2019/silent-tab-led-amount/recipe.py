from build import *

lines = text(yunxi_2020().body(), tab_led).split("\n")
at = lines.index("\t政府集中采购") + 1
assert lines[at] == "\t7"
del lines[at]
files = {"source.txt": "\n".join(lines)}
