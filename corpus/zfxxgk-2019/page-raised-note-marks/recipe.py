from build import *

report = yunxi_2020()
disclosure = report.table("disclosure")
applications = report.table("applications")
disclosure.cell("licensing.decisions").html = "57<sup>1</sup>"
disclosure.cell("licensing.items_change").html = "<p>-1<sup>[2]</sup></p>"
disclosure.cell("procurement.amount").html = '<p><span>251000</span><span style="vertical-align: super">注3</span></p>'
applications.cell("received.natural_person").html = '10<sup><a href="#n1">①</a></sup>'
applications.cell("handled.total").html = "16 <sup>1</sup>"
applications.cell("unavailable_not_held.total").html = "<sup>4</sup>"
report.prose["overview"].append("公开查阅点面积120m<sup>2</sup>，全年受理16<sup>1</sup>件。")
files = {"source.html": page(report.body(), par=lambda text: f"<p>{text.replace('&lt;', '<').replace('&gt;', '>')}</p>")}
