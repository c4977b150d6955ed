from build import *

files = {"source.html": page([("title", "泾水县水利局2022年政府信息公开工作年度报告")], after="<p>附件：<a href=\"W0201.docx\">2022年年度报告.docx</a></p>\n")}
