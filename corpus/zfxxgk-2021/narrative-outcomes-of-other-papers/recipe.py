from build import *

report = qingshi_2022()
report.prose["overview"] = ["收到政府信息公开申请33件。公文公开属性：予以公开83件，依申请公开18件，不予公开75件。",
                            "答复政府信息公开申请34件，予以公开12件（自然人8件、商业企业2件）。",
                            "对1件申请收取信息处理费40元，其余未收取信息处理费。"]
report.prose["other"] = ["没有其他需要报告的事项。"]
files = {"source.txt": text(report.body(), tab_led)}
