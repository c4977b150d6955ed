from build import *

report = qingshi_2022()
heads = report.table("disputes").rows[2].cells
heads[5], heads[6] = heads[6], heads[5]
files = {"source.docx": docx(report.body())}
