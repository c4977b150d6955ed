from build import *

files = {"source.html": b"\xef\xbb\xbf" + page(qingshi_2022().body(), head='<meta charset="gb2312">').encode("utf-8")}
