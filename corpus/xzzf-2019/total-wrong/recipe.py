from build import *

body = [("title", "临川县2023年度行政执法统计年报"), ("paragraph", "表一 行政处罚实施情况统计表"),
        enforcement("penalties", HANGZHOU_2022, "12 40 3 0 1 0 2 5 36 7.25"),
        ("paragraph", "表二 行政许可实施情况统计表"), enforcement("licences", "applied accepted granted refused revoked", "90 91 90 1 0")]
files = {"source.html": page(body)}
