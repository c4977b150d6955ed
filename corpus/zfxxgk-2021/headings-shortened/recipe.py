from build import *

report = qingshi_2022()
report.headings.update({
    "overview": "一、2022年青石镇政府信息公开工作总体情况",
    "disclosure": "二、主动公开情况",
    "applications": "三、收到和处理申请情况",
    "disputes": "四、复议诉讼情况",
    "problems": "五、主要问题和下一步打算",
    "other": "六、需要说明的事项",
})
# Sub-headings have such words, too.
report.prose["overview"] = ["（一）主动公开情况", "一年来公开信息126条。", "（二）依申请公开情况", "答复33件。", "2、主动公开", "网站改版一次。", "3、依申请公开",
                            "窗口有专人值守。"]
report.prose["problems"] = ["（一）存在问题", "解读形式比较单一。", "（二）改进措施", "加强培训，完善审核流程。"]
files = {"source.docx": docx(report.body(), heading=lambda text: par(run(text, "<w:b/>")))}
