from build import *

picture = ('<w:r><w:drawing><wp:inline><wp:extent cx="5000000" cy="7000000"/><wp:docPr id="3" name="图片 3" descr="表三"/><a:graphic>'
           '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:inline></w:drawing></w:r>')
report = qingshi_2022()
report.tables["applications"] = []
report.prose["applications"] = [Raw(par(picture))]
files = {"source.docx": docx(report.body())}
