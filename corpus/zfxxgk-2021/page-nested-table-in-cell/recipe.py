from build import *

report = qingshi_2022()
report.table("disclosure").cell("licensing.decisions").html = "<table><tr><td>318</td></tr></table>"
report.table("applications").cell("received.natural_person").html = "<div><table border=\"0\"><tbody><tr><td><p>21</p></td></tr></tbody></table></div>"
files = {"source.html": page(report.body())}
