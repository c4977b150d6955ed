import json

from build import *

article = page(yunxi_2020().body(), head="")
answer = json.dumps({"title": "云溪市档案局2020年政府信息公开工作年度报告", "content": article}, ensure_ascii=False)
files = {"source.json": json.dumps({"status": 200, "url": "https://example.invalid/api/20200131", "body": answer}, ensure_ascii=False)}
