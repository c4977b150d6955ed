from build import *

report = qingshi_2022()
note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
comment = '<w:commentRangeStart w:id="7"/>%s<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
report.table("disclosure").cell("licensing.decisions").xml = par(run("318"), note)
report.table("disclosure").cell("normative_documents").xml = par(run("行政规范性文件"), end)
report.table("applications").cell("received.natural_person").xml = par(comment % run("21"))
parts = {
    "header": ("header1.xml", part_xml("hdr", par(run("青石镇人民政府文件  2019年")))),
    "footer": ("footer1.xml", part_xml("ftr", par(run("— "), complex_field("PAGE", "3"), run(" —")))),
    "footnotes": ("footnotes.xml", part_xml("footnotes", '<w:footnote w:id="2">' + par(run("含延续许可 40 件。")) + "</w:footnote>")),
    "endnotes": ("endnotes.xml", part_xml("endnotes", '<w:endnote w:id="2">' + par(run("一、总体情况见前。")) + "</w:endnote>")),
    "comments": ("comments.xml", part_xml("comments", '<w:comment w:id="7" w:author="审核" w:date="2023-01-09T09:00:00Z">' +
                                          par(run("请核对，台账为 20")) + "</w:comment>")),
}
section = '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
files = {"source.docx": docx(report.body(), section=section, parts=parts)}
