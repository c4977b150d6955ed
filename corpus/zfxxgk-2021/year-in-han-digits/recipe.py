from build import *

report = qingshi_2022()
report.title = ["临川县青石镇人民政府", "二○二二年度政府信息公开工作年度报告"]
report.preface = ["根据《中华人民共和国政府信息公开条例》的规定，现公布临川县青石镇人民政府二〇二二年政府信息公开工作年度报告。"
                  "本报告所列数据的统计期限自二〇二二年一月一日起至十二月三十一日止。"]
report.closing = ["临川县青石镇人民政府", "二零二三年一月十八日"]
files = {"source.docx": docx(report.body())}
