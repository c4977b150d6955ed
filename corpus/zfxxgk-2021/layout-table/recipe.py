from build import *

report = qingshi_2022()
# A page made as one table: a bar with the site's name, the report, a bar with links.
inside = "".join(par(run(part[1])) if isinstance(part, tuple) else table_xml(part) + par() for part in report.body())
cell = Cell()
cell.xml = inside
page = Table([Row([Cell("青石镇政府网"), Cell("2023-01-18")]), Row([cell]), Row([Cell("返回顶部"), Cell("打印本页")])])
cell.cols = 2
files = {"source.docx": docx([page])}
