from build import *

body = [("title", "泾水县水利局2022年政府信息公开工作年度报告"), ("paragraph", "附件：泾水县水利局2022年政府信息公开工作年度报告.docx")]
files = {"source.txt": text(body, pipes)}
