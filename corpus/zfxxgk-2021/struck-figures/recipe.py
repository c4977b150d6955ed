from build import *


def struck(text):
    return run(text, "<w:strike/>")


report = qingshi_2022()
disclosure = report.table("disclosure")
applications = report.table("applications")
disputes = report.table("disputes")
disclosure.cell("licensing.decisions").xml = par(struck("381"), run("318"))
disclosure.cell("normative_documents.in_force").xml = par(run("2"), run("9", "<w:dstrike/>"), run("7"))
disclosure.cell("penalties.decisions").xml = par(run("46"), run("64", '<w:rStyle w:val="old"/>'))
# A style that crosses out, and a run in it that says it is not crossed out; in another line of the cell the old figure.
applications.cell("received.natural_person").xml = par(run("12"), style="gone") + par(run("21", '<w:strike w:val="0"/>'), style="gone")
applications.cell("granted").xml = par(run("（一）"), struck("同意"), run("予以公开"))
# Crossed out, and nothing written in its place.
applications.cell("refused_internal_affairs.other_org").xml = par(struck("1"))
disputes.cell("reconsideration.total").xml = par(struck("5 "), run("4"))
report.prose["problems"].append(Raw(par(struck("六、其他需要报告的事项"))))
styles = ('<w:style w:type="character" w:styleId="old"><w:name w:val="old"/><w:rPr><w:strike/></w:rPr></w:style>'
          '<w:style w:type="paragraph" w:styleId="gone"><w:name w:val="gone"/><w:rPr><w:strike/></w:rPr></w:style>')
files = {"source.docx": docx(report.body(), styles=styles)}
