from build import *

files = {"source.txt": paged(text(qingshi_2022().body(), printed), 19, lambda number: " " * 60 + str(number))}
