from build import *

report = qingshi_2022()
report.headings.update({
    "overview": "Ⅰ、总体情况",
    "disclosure": "Ⅱ．主动公开政府信息情况",
    "applications": "III、收到和处理政府信息公开申请情况",
    "disputes": "【政府信息公开行政复议、行政诉讼情况】",
    "problems": "【五、存在的主要问题及改进情况】",
    "other": "【其他需要报告的事项】",
})
files = {"source.docx": docx(report.body(), heading=lambda text: par(run(text, "<w:b/>")))}
