from build import *

report = qingshi_2022()
report.prose["overview"] = ["全年主动公开政府信息86条，其中工作动态60条，财政信息12条，其他信息13条。",
                            "2022年共收到政府信息公开申请33件。全年办结申请34件，予以公开12件，占53.3%。",
                            "全年发布政策解读24篇，较上年的20篇增长40%。专题会议于2022年6月31日召开。"]
report.prose["other"] = ["全年收取政府信息公开信息处理费255元。"]
files = {"source.txt": text(report.body(), cell_a_line)}
