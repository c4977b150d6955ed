from build import *

whole = text(yunxi_2020().body(), boxes)
row = whole.index("│行政处罚")
at = whole.index("│", whole.index("│0", row) + 1) - 1
files = {"source.txt": whole[:at] + "\n" + whole[at:]}
