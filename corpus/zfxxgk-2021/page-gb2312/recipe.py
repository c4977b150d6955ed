from build import *

files = {"source.html": page(qingshi_2022().body(), head='<meta http-equiv="Content-Type" content="text/html; charset=gb2312">').encode("gb18030")}
