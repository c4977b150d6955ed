from build import *

report = qingshi_2022()
disclosure = report.table("disclosure")
at = disclosure.index("penalties")
disclosure.rows[at], disclosure.rows[at + 1] = disclosure.rows[at + 1], disclosure.rows[at]
applications = report.table("applications")
first, second = applications.row("not_processed_repeat"), applications.row("not_processed_publication")
at = applications.rows.index(first)
applications.rows[at], applications.rows[at + 1] = second, first
files = {"source.docx": docx(report.body())}
