from build import *

whole = page(qingshi_2022().body())
row = whole.index("（七）总计</td>")
at = whole.index("<td>2</td>", row)
files = {"source.html": whole[:at] + whole[at + len("<td>"):]}
