from build import *

report = qingshi_2022()
report.headings |= {"overview": "—、总体概述", "disclosure": "二、主动公开政府信息的情况", "problems": "五、存在的主要问题及下一步工作打算"}
files = {"source.txt": text(report.body(), pipes)}
