from build import *

report = yunxi_2020()
disclosure = report.table("disclosure")
disclosure.cell("procurement.amount").text = "3,251,000"
disclosure.cell("licensing.decisions").text = "1，234，567"
files = {"source.txt": text(report.body(), cell_a_line)}
