from build import *

files = {"source.csv": text(qingshi_2022().body(), commas)}
