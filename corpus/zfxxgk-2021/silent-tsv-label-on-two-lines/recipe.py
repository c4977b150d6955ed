from build import *

whole = text(qingshi_2022().body(), tsv)
assert whole.count("1.本机关不掌握相关政府信息") == 1
files = {"source.txt": whole.replace("1.本机关不掌握相关政府信息", "1.本机关不掌\n握相关政府信息")}
