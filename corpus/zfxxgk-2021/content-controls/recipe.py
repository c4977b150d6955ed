from build import *

report = qingshi_2022()
applications = report.table("applications")


def rows(tag, wrap=control):
    applications.row(tag).wrap = wrap


# Around runs, around a paragraph, around a cell, around a row, one in another, around a whole table.
applications.cell("received.natural_person").xml = par(control(run("21")))
applications.cell("received.total").xml = par(control(run("3")), run("3"))
applications.cell("carried_in.natural_person").xml = control(par(run("2")))
applications.cell("granted.natural_person").wrap = control
applications.cell("granted_in_part.business").wrap = control
applications.cell("unavailable_not_held.social").wrap = lambda cell: control(control(cell))
applications.cell("refused_by_law").wrap = control
rows("refused_internal_affairs")
rows("otherwise_not_corrected", lambda row: control(control(row)))
rows("handled")
applications.row("handled").cells[3].wrap = control
report.table("disputes").wrap = control
report.prose["overview"] = [Raw(control(par(run("一年来，我们及时公布办事指南和办理进度。"))))]
files = {"source.docx": docx(report.body(), heading=lambda text: control(par(run(text), style="1")))}
