from build import *

report = qingshi_2022()
report.headings.update({
    "overview": "—、总体情况",
    "disclosure": "二、行政机关主动公开政府信息情况",
    "applications": "三、收到和处理政府信息公开申请的情况",
    "disputes": "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    "problems": "五、存在的主要问题及整改措施",
    "other": "六、其他报告事项",
})
files = {"source.docx": docx(report.body(), heading=lambda text: par(run(text, "<w:b/>")))}
