from build import *

SHORT = {"结果维持": "维持", "结果纠正": "纠正", "其他结果": "其他", "尚未审结": "未审结", "总计": "合计"}

report = qingshi_2022()
_, suits, outcomes, figures = report.table("disputes").rows
heads = suits.cells[:5] + outcomes.cells
for cell in heads:
    cell.text, cell.rows = SHORT[cell.text], 1
rows = []
for part, name in enumerate(["行政复议情况", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"]):
    cells = slice(5 * part, 5 * part + 5)
    rows += [Row([Cell(name, cols=5)]), Row(heads[cells]), Row(figures.cells[cells])]
report.tables["disputes"] = [Table(rows)]
files = {"source.docx": docx(report.body())}
