from build import *

links = "".join(f"<li><a href=\"/{year}.html\">泾水县人民政府{year}年政府信息公开工作年度报告</a><span>{year + 1}-01-20</span></li>\n" for year in range(2010, 2024))
files = {"source.html": page([("title", "政府信息公开年报")], after=f"<ul>\n{links}</ul>\n")}
