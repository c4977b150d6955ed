import json

from build import *

article = page(yunxi_2020().body(), head="")
files = {"source.json": json.dumps({"id": 20200131, "title": "云溪市档案局2020年政府信息公开工作年度报告", "views": 318, "content": article}, ensure_ascii=False)}
