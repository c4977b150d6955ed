from build import *

files = {"source.txt": text(qingshi_2022().body(), lambda table: tsv(table, padded=False)).replace("\n", "\r\n")}
