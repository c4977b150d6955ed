from build import *

files = {"source.txt": b"\xff\xfe" + text(qingshi_2022().body(), tab_led).replace("\n", "\r\n").encode("utf-16-le")}
