from build import *

report = qingshi_2022()
report.headings = dict.fromkeys(report.headings)
report.prose = {"overview": ["（一）主动公开", "一年来公开信息126条。", "（二）依申请公开", "答复33件。", "（三）平台建设", "网站改版一次。"],
                "problems": ["（一）公开的内容不够丰富。", "（二）下一步加强培训。"], "other": ["（一）没有收取信息处理费。", "（二）没有其他事项。"]}
files = {"source.txt": text(report.body(), pipes)}
