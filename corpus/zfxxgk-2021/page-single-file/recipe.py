from build import *

files = {"source.mht": mhtml(page(qingshi_2022().body()))}
