from build import *

report = qingshi_2022()
report.prose["overview"] = ["2022年，因政府信息公开被申请行政复议4件，其中维持3件，纠正1件。政府信息公开行政诉讼4件，其中维持1件，尚未审结2件。",
                            "制发行政规范性文件4件，废止2件，现行有效72件。",
                            "收到33件政府信息公开申请，其中12件为自然人申请。答复申请34件，在已办结的34件申请中，予以公开12件。"]
files = {"source.txt": text(report.body(), tab_led)}
