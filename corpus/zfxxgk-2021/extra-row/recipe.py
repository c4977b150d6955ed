from build import *

report = Report("海棠市东湖街道办事处", 2022, 2021, disclosure=dict(normative_documents="0 0 3", licensing="41", penalties="9", fees="0"))
table = report.table("disclosure")
table.rows.insert(table.index("normative_documents") + 1,
                  Row([Cell("其他主动公开文件"), Cell("87"), Cell("0"), Cell("112")]))
files = {"source.docx": docx(report.body())}
