from build import *

whole = text(qingshi_2022().body(), lambda table: tsv(table, padded=False))
for label in ("二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"):
    assert f"\n{label}\t" in whole
    whole = whole.replace(f"\n{label}\t", f"\n{label}\n")
files = {"source.txt": whole}
