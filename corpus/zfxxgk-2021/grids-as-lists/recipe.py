from build import *

report = qingshi_2022()
# Each figure on a line of its own, behind the labels of its row and column.
lines = [["条款", "信息内容", "指标", "数量"]]
for title, columns, rows in forms.DISCLOSURE[2021]:
    for key, label in rows:
        for column, head in columns:
            lines.append([title, label, head, report.table("disclosure").cell(f"{key}.{column}").text])
disputes = report.table("disputes")
groups = [("reconsideration", "行政复议"), ("suit_direct", "未经复议直接起诉"), ("suit_after", "复议后起诉")]
outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
listed = [Row([Cell("类型"), Cell("结果"), Cell("件数")])]
for group, label in groups:
    for number, (key, head) in enumerate(zip(forms.OUTCOMES, outcomes)):
        first = [Cell(label, rows=5)] if number == 0 else []
        listed.append(Row(first + [Cell(head), Cell(disputes.cell(f"{group}.{key}").text)]))
report.tables["disclosure"] = [rows_of(*lines)]
report.tables["disputes"] = [Table(listed)]
files = {"source.docx": docx(report.body())}
