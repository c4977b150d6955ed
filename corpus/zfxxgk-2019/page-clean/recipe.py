from build import *

files = {"source.html": page(yunxi_2020().body())}
