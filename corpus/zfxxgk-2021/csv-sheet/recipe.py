from build import *

files = {"source.csv": sheet(qingshi_2022().body(), 15)}
