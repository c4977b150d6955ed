from build import *

report = qingshi_2022()
for cell, text in (("head.business", "商业\n企业"), ("head.research", "科研\n机构"), ("head.social", "社会公\n益组织"),
                   ("head.legal_service", "法律服\n务机构")):
    report.table("applications").cell(cell).text = text
disputes = report.table("disputes")
for part in ("reconsideration", "suit_direct", "suit_after"):
    disputes.cell(f"head.{part}.upheld").xml = par(run("结果\n维持"))
    disputes.cell(f"head.{part}.pending").text = "尚未\n审结"
report.table("disclosure").cell("head.一.made").text = "本年制\n发件数"
files = {"source.docx": docx(report.body())}
