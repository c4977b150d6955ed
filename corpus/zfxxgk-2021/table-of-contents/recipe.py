from build import *

report = qingshi_2022()
BEGIN, SEPARATE, END = ('<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind for kind in ("begin", "separate", "end"))
entries = []
for page, (key, heading) in enumerate(report.headings.items(), 1):
    entries.append(run(heading) + run("\t") + complex_field(f"PAGEREF _Toc{page}", str(page)))
entries[0] = BEGIN + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" </w:instrText></w:r>' + SEPARATE + entries[0]
entries[-1] += END
report.preface = [Raw(par(run("目  录"), style="a"))] + [Raw(par(entry, style="c")) for entry in entries] + report.preface
files = {"source.docx": docx(report.body(), styles='<w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>')}
