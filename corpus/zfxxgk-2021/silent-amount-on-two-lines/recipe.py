from build import *

lines = text(qingshi_2022().body(), lambda table: "\n".join(" ".join(row) for row in own_texts(table)))
assert lines.count(" 12.35\n") == 1
files = {"source.txt": lines.replace(" 12.35\n", " 1\n2.35\n")}
