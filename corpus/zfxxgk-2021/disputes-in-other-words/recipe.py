from build import *

report = qingshi_2022()
rows = [Row([Cell("案件类别")] + [Cell(text) for text in ("撤销", "驳回", "调解", "撤回", "在办", "件数")])]
rows += [Row([Cell(text)] + [Cell("0") for _ in range(6)]) for text in ("复议案", "诉讼案")]
report.tables["disputes"] = [Table(rows)]
files = {"source.docx": docx(report.body())}
