from build import *

files = {"source.txt": paged(text(qingshi_2022().body(), printed), 23, lambda number: f'P. {number}')}
