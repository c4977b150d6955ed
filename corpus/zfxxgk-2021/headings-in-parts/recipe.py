from build import *

report = qingshi_2022()
numerals = iter("一二三四五六")
report.headings = {key: f"第{next(numerals)}部分　{title.split('、', 1)[1]}" for key, title in report.headings.items()}
report.prose["overview"] = ["一、主动公开情况", "一年来公开信息126条。", "二、依申请公开情况", "答复33件。", "三、平台建设", "网站改版一次。"]
files = {"source.docx": docx(report.body(), heading=lambda text: par(run(text, "<w:b/>")))}
