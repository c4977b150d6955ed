from build import *

whole = page(qingshi_2022().body())
row = whole.index("四、结转下年度继续办理</td>")
at = whole.index("<td>", whole.index("<td>0</td>", row)) + 2
files = {"source.html": whole[:at] + "\n" + whole[at:]}
