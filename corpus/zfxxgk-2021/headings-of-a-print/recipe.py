from build import *

report = qingshi_2022()
report.headings.update({
    "overview": "⼀、总体情况",
    "disclosure": "⼆､主动公开政府信息情况",
    "applications": "三､收到和处理政府信息公开申请情况",
    "disputes": "四､政府信息公开⾏政复议、⾏政诉讼情况",
})
files = {"source.docx": docx(report.body(), heading=lambda text: par(run(text, "<w:b/>")))}
