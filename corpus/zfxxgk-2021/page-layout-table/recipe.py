from build import *

before = ("<table width=\"1000\"><tr><td width=\"200\"><a href=\"/\">首页</a><br/><a href=\"/xxgk\">政府信息公开</a></td>\n<td><table><tr><td>\n")
files = {"source.html": page(qingshi_2022().body(), before=before, after="</td></tr></table></td></tr></table>\n")}
