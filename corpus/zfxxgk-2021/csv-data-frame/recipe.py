from build import *

files = {"source.csv": text(qingshi_2022().body(), framed_commas)}
