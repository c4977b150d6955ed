from build import *

whole = text(yunxi_2020().body(), printed)
for label in ("（七）总计", "四、结转下年度继续办理"):
    assert whole.count(label) == 1
    whole = whole.replace(label, "")
files = {"source.txt": whole}
