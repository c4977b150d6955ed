from build import *

report = qingshi_2022()
applications = report.table("applications")
for tag, text in {
        "refused_by_law": "2.其他法律行政止公开",
        "refused_security_stability": "3.危及“三安全一定”",
        "unavailable_not_held": "1.本机关不掌握相关政府信",
        "not_processed_excessive": "4.无正当理大量反复申请",
        "otherwise_fee_unpaid": "2.申请人逾期未按收费通知要求缴费、行政机关不再处理其政府信息公开申请",
        "carried_out": "四、结转下年继续办理",
}.items():
    applications.cell(tag).text = text
report.table("disclosure").cell("fees").text = "行政事业性收费用"
files = {"source.docx": docx(report.body())}
