from build import *

whole = one_line(qingshi_2022().body(), glued)
assert whole.count("行政强制5") == 1
files = {"source.txt": whole.replace("行政强制5", "5")}
