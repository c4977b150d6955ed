from build import *

report = yunxi_2020()
report.preface = ["根据《中华人民共和国政府信息公开条例》的规定，编制本报告。统计期限自2020年1月1日起至2020年11月30日止。"]
files = {"source.docx": docx(report.body())}
