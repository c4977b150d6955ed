from build import *

report = qingshi_2022()
blank = "_ _ _ _ _ _ _"
rows = ("received carried_in granted granted_in_part refused_state_secret refused_by_law refused_security_stability "
        "refused_third_party refused_internal_affairs refused_process refused_enforcement_file refused_admin_query "
        "unavailable_not_held unavailable_needs_making unavailable_unclear not_processed_petition not_processed_repeat "
        "not_processed_publication not_processed_excessive not_processed_confirm otherwise_not_corrected "
        "otherwise_fee_unpaid otherwise_other handled carried_out").split()
empty = [forms.disclosure(2021, dict(rules="_ _ _", normative_documents="_ _ _", licensing="_", penalties="_", enforcement="_", fees="_")),
         forms.applications(2021, {row: blank for row in rows}),
         forms.disputes(2021, {row: "_ _ _ _ _" for row in ("reconsideration", "suit_direct", "suit_after")})]
report.preface += ["附：填报格式", empty[0], " ", empty[1], " ", empty[2]]
files = {"source.docx": docx(report.body())}
