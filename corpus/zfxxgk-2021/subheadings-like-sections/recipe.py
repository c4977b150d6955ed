from build import *

report = qingshi_2022()
report.prose["overview"] = [
    "（一）主动公开政府信息情况", "一年来，我镇通过政府网站、公开栏和政务新媒体公布各类信息。",
    "（二）依申请公开政府信息情况", "申请均在法定期限内答复。",
    "（三）政府信息管理情况", "档案随办随归，定期清理过期信息。",
    "（四）政府信息公开平台建设情况", "网站专栏每月巡查。",
    "（五）监督保障情况", "分管领导每季度听取汇报。",
]
report.prose["problems"] = ["（一）存在的主要问题", "1、信息更新不够及时；", "2、解读形式单一。", "（二）改进情况", "已明确专人负责。"]
files = {"source.docx": docx(report.body(), heading=lambda text: par(run(text)))}
