from build import *

body = [("title", "江北市公安局2022年度行政执法数据"), ("paragraph", "行政处罚实施情况统计表"),
        enforcement("penalties", HANGZHOU_2022, "31 54 _ _ _ _ 59 _ 144 4.1")]
files = {"source.docx": docx(body)}
