from build import *

whole = text(yunxi_2020().body(), lambda table: "\n".join(" ".join(cells) for cells in own_texts(table)))
assert whole.count("（七）总计 10 3") == 1
files = {"source.txt": whole.replace("（七）总计 10 3", "（七）总计 1\n0 3")}
