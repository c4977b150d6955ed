from build import *

report = yunxi_2020()
applications = report.table("applications")
for column in ("research", "social"):
    applications.cell(f"received.{column}").text = ""
applications.cell("carried_in.total").text = "\u3000"
files = {"source.html": page(report.body(), lambda table: html_table(table, cell=word_cell), head=WORD_HEAD, par=word_par)}
