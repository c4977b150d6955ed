from build import *

report = yunxi_2020()
report.prose["overview"].append("全年公布办事指南若干，㈠类信息由㐂（qi）村等基层单位报送。")
files = {"source.txt": text(report.body(), tsv).replace("\n", "\r\n").encode("gb18030")}
