from build import *

report = qingshi_2022()
applications = report.table("applications")
HALF = str.maketrans("（），", "(),")
for row in applications.rows:
    for cell in row.cells:
        if "." not in cell.tag or cell.tag.startswith("group."):
            cell.text = cell.text.translate(HALF)
applications.cell("not_processed_excessive").text = "4、无正当理由大量反复 申请"
applications.cell("refused_state_secret").text = "1．属于国家秘密"
applications.cell("refused_internal_affairs").text = "5.属于三类内 部事务信息"
applications.cell("otherwise_not_corrected").text = "1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请"
applications.cell("head.business").text = "商业 企业"
applications.cell("group.otherwise").text = "(六) 其他"
disclosure = report.table("disclosure")
disclosure.cell("block.一").text = "第二十条  第(一)项"
disclosure.cell("block.五").text = "第二十条(五)项"
disclosure.cell("head.八.amount").text = "本年收费金额(单位:万元)"
disclosure.cell("rules").text = "规 章"
files = {"source.docx": docx(report.body())}
