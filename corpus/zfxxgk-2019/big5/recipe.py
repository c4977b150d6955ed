from build import *

files = {"source.txt": traditional(text(yunxi_2020().body(), tsv)).replace("\n", "\r\n").encode("big5")}
