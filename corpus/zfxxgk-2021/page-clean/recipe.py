from build import *

files = {"source.html": page(qingshi_2022().body())}
