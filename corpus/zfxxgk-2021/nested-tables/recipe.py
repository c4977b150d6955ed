from build import *

report = qingshi_2022()
report.table("disclosure").cell("fees.amount").xml = table_xml(rows_of(["12.35"])) + par()
report.table("applications").cell("note").xml = table_xml(rows_of(["（本列数据的勾稽关系为：第一项加第二项之和，", "等于第三项加第四项之和）"])) + par()
files = {"source.docx": docx(report.body())}
