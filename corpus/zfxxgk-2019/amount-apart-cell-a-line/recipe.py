from build import *

report = yunxi_2020()
report.table("disclosure").cell("procurement.projects").text = "1"
report.table("disclosure").cell("procurement.amount").text = "526\u00a0784"
files = {"source.txt": text(report.body(), lambda table: "\n".join(cell.text for row in table.rows for cell in row.cells))}
