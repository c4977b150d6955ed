from build import *

whole = text(yunxi_2020().body(), lambda table: "\n".join("".join(cells) for cells in own_texts(table)))
assert whole.count("行政事业性收费2-2\n") == 1
files = {"source.txt": whole.replace("行政事业性收费2-2\n", "行政事业性收费2-\n2\n")}
