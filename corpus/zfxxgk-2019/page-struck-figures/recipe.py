from build import *

report = yunxi_2020()
disclosure = report.table("disclosure")
applications = report.table("applications")
disclosure.cell("licensing.decisions").html = "<del>75</del>57"
disclosure.cell("licensing.items_change").html = "<p>-<s>2</s>1</p>"
disclosure.cell("procurement.amount").html = '<p><span style="text-decoration: line-through;">215000</span></p><p>251000</p>'
applications.cell("received.natural_person").html = "10<strike>1</strike>"
applications.cell("handled.total").html = '<font style="TEXT-DECORATION-LINE: line-through">61</font>16'
applications.cell("unavailable_not_held.other_org").html = "<del>1</del>"
report.prose["problems"].append("对<del>七</del>三个乡镇开展了检查。")
files = {"source.html": page(report.body(), par=lambda text: f"<p>{text.replace('&lt;', '<').replace('&gt;', '>')}</p>")}
