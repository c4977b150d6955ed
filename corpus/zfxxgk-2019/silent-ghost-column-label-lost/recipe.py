from build import *

whole = text(yunxi_2020().body(), markdown)
assert whole.count("| 规范性文件 |") == 1
files = {"source.txt": whole.replace("| 规范性文件 |", "|  |")}
