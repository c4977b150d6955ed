from build import *

files = {"source.doc": mhtml(page(qingshi_2022().body(), head=""), "base64", "gb18030")}
