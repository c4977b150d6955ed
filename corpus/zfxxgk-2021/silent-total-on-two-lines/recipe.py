from build import *

lines = text(qingshi_2022().body(), lambda table: "\n".join(" ".join(row) for row in own_texts(table)))
assert lines.count(" 0 3 33\n") == 1
files = {"source.txt": lines.replace(" 0 3 33\n", " 0 3 3\n3\n")}
