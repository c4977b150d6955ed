from build import *

files = {"source.txt": text(qingshi_2022().body(), tsv).encode("utf-16-be")}
