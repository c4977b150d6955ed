from build import *

files = {"source.txt": text(qingshi_2022().body(), ruled)}
