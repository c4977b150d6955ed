from build import *

RAISED = '<w:vertAlign w:val="superscript"/>'


def raised(text):
    return run(text, RAISED)


report = qingshi_2022()
disclosure = report.table("disclosure")
applications = report.table("applications")
disputes = report.table("disputes")
disclosure.cell("licensing.decisions").xml = par(run("318"), raised("1"))
disclosure.cell("fees.amount").xml = par(run("12.35 "), raised("注2"))
applications.cell("received.natural_person").xml = par(run("21"), raised("["), raised("3"), raised("]"))
applications.cell("handled.total").xml = par(run("34"), run("①", '<w:rStyle w:val="note"/>'))
applications.cell("unavailable_not_held.total").xml = par(raised("6"))
applications.cell("carried_in.total").xml = par(run("3"), raised("1"), raised(","), raised("2"))
disputes.cell("reconsideration.total").xml = par(run("4件"), raised("*"))
report.prose["overview"].append(Raw(par(run("全年收到申请21"), raised("1"), run("件，公开查阅点面积120m"), raised("2"), run("。"))))
styles = ('<w:style w:type="character" w:styleId="note"><w:name w:val="note"/>'
          '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>')
files = {"source.docx": docx(report.body(), styles=styles)}
