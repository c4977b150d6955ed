from build import *

report = qingshi_2022()

# Table 二 as one table a block.
rows = report.table("disclosure").rows
starts = [at for at, row in enumerate(rows) if row.cells[0].tag.startswith("block.")] + [len(rows)]
report.tables["disclosure"] = [Table(rows[start:end]) for start, end in zip(starts, starts[1:])]

# Table 三 cut after （三）, as for a page that ended there; the second part repeats the heads.
table = report.table("applications")
cut = table.index("unavailable_not_held")
first, second = table.rows[:cut], table.rows[cut:]
table.cell("group.outcome").rows = cut - table.index("granted")
second[0].cells.insert(0, Cell("三、本年度办理结果", rows=len(second) - 1))
heads = qingshi_2022().table("applications").rows[:3]
report.tables["applications"] = [Table(first), ("paragraph", "（续表）"), Table(heads + second)]
files = {"source.docx": docx(report.body())}
