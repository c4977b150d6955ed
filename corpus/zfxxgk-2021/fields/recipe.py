from build import *

report = qingshi_2022()
applications = report.table("applications")
applications.cell("received.total").xml = par(complex_field("=SUM(LEFT)", "33"))
applications.cell("carried_in.total").xml = par(simple_field("=SUM(LEFT)", "3"))
# A field in a field: the code of the outer one holds the result of the inner one.
inner = complex_field("REF zongji", "34")
applications.cell("handled.total").xml = par(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = </w:instrText></w:r>' + inner +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("34") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
report.prose["other"].append(Raw(par(run("本报告电子版可在"), '<w:hyperlink w:anchor="x">' + run("镇政府网站") + "</w:hyperlink>",
                                     run("下载，见第"), complex_field("PAGE", "1"), run("页。"))))
files = {"source.docx": docx(report.body())}
