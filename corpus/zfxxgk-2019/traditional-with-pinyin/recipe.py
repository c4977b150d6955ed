from build import *

files = {"source.txt": with_pinyin(traditional(text(yunxi_2020().body(), cell_a_line)))}
