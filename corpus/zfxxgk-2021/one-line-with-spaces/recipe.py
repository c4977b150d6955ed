from build import *

files = {"source.txt": one_line(qingshi_2022().body(), spaced)}
