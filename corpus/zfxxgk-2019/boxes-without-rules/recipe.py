from build import *

files = {"source.txt": text(yunxi_2020().body(), pipe_boxes)}
