from build import *

# Empty cells, and in table 二 the ideographic spaces that WPS leaves in them.
blank = "_ _ _ _ _ _ _"
rows = ("received carried_in granted granted_in_part refused_state_secret refused_by_law refused_security_stability "
        "refused_third_party refused_internal_affairs refused_process refused_enforcement_file refused_admin_query "
        "unavailable_not_held unavailable_needs_making unavailable_unclear not_processed_petition not_processed_repeat "
        "not_processed_publication not_processed_excessive not_processed_confirm otherwise_not_corrected "
        "otherwise_fee_unpaid otherwise_other handled carried_out").split()
report = Report(
    "", 0, 2021,
    disclosure=dict(rules=["　　", "　", ""], normative_documents=["　　", "　", ""], licensing=[""], penalties=["　"],
                    enforcement=["　"], fees=[""]),
    applications={row: blank for row in rows},
    disputes={row: "_ _ _ _ _" for row in ("reconsideration", "suit_direct", "suit_after")})
report.title = ["政府信息公开工作年度报告格式模板"]
report.preface = []
report.prose = {"overview": ["（文字描述）"], "problems": ["（文字描述）"], "other": ["（文字描述，收取信息处理费情况在此处报告。）"]}

# The breaks the form prints in its heads.
applications = report.table("applications")
applications.cell("head.business").text = "商业\n企业"
applications.cell("head.research").text = "科研\n机构"
for part in ("suit_direct", "suit_after"):
    for key, label in (("upheld", "结果\n维持"), ("corrected", "结果\n纠正"), ("other_outcome", "其他\n结果"), ("pending", "尚未\n审结")):
        report.table("disputes").cell(f"head.{part}.{key}").xml = par(run(label))
# WPS writes the value out where Word leaves it away.
files = {"source.docx": docx(report.body(), change=lambda xml: xml.replace("<w:vMerge/>", '<w:vMerge w:val="continue"/>'))}
