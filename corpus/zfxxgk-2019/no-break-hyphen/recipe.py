from build import *

report = yunxi_2020()
report.table("disclosure").cell("licensing.items_change").xml = par("<w:r><w:noBreakHyphen/><w:t>1</w:t></w:r>")
files = {"source.docx": docx(report.body())}
