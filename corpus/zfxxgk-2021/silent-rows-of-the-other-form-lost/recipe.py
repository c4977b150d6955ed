from build import *

lines = page(qingshi_2022().body()).split("\n")
at = next(at for at, line in enumerate(lines) if "2.申请人逾期未按收费通知" in line)
assert "（七）总计" in lines[at + 2]
del lines[at:at + 3]
files = {"source.html": "\n".join(lines)}
