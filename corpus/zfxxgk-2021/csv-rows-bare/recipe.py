from build import *

files = {"source.txt": text(qingshi_2022().body(), lambda table: commas(table, padded=False)).replace(",,", ",")}
