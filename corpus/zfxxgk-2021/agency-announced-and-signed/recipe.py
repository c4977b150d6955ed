from build import *

report = qingshi_2022()
report.title = ["2022年政府信息公开工作年度报告"]
report.preface = ["政务公开专栏", "根据《中华人民共和国政府信息公开条例》的规定，现将江城引水渠首枢纽2022年政府信息公开工作年度报告予以公布。"
                  "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"]
report.closing = ["江城引水渠首枢纽", "2023年1月18日"]
files = {"source.docx": docx(report.body())}
