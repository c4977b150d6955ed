from build import *

PROOF = '<w:proofErr w:type="spellStart"/>'
MARK = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'

report = qingshi_2022()
disclosure = report.table("disclosure")
applications = report.table("applications")

# Figures in pieces: 318 = 3 + 18, 12.35 = 12 + . + 35, 33 = 3 + 3 with a bookmark between.
disclosure.cell("licensing.decisions").xml = par(run("3"), PROOF, run("18", "<w:b/>"))
disclosure.cell("fees.amount").xml = par(run("12"), run("."), '<w:smartTag w:uri="u" w:element="chsdate">' + run("35") + "</w:smartTag>")
applications.cell("received.total").xml = par(run("3"), MARK, run("3"))
# One in two paragraphs, as an Enter too many leaves it: nothing in the second.
applications.cell("granted.total").xml = par(run("12")) + par()
# Labels in pieces, with breaks, tabs and a symbol.
applications.cell("received").xml = par(run("一、本年新收政府"), run("信息公开\n申请数量"))
applications.cell("carried_in").xml = par(run("二、上年结转\t政府信息公开申请数量"))
applications.cell("refused_process").xml = par(symbol(0xF06C), run("6.属于四类"), PROOF, run("过程性信息"))
applications.cell("granted_in_part").xml = par(run("（二）部分公开")) + par(run("（区分处理的，只计这一情形，")) + par(run("不计其他情形）"))
report.prose["other"] = [Raw(par(symbol(0xF0FE), run("本年度没有收取信息处理费；"), run("\t"), run("没有其他\n需要报告的事项。")))]
files = {"source.docx": docx(report.body())}
