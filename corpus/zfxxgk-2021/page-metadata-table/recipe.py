from build import *

metadata = ("<table class=\"xxgk_table\"><tr><td>索引号</td><td>014319/2023-00012</td><td>分类</td><td>年度报告</td></tr>"
            "<tr><td>发布机构</td><td>沭水县大数据管理局</td><td>生成日期</td><td>2023-01-19</td></tr>"
            "<tr><td>文号</td><td colspan=\"3\">无</td></tr></table>\n")
files = {"source.html": page(qingshi_2022().body(), before=metadata)}
