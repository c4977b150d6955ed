from build import *

table = enforcement("penalties", HANGZHOU_2022, "12 40 3 0 1 0 2 5 63 7.25")
table.cell("head.suspended").text = "移送司法机关"
body = [("title", "临川县2020年度行政执法统计年报"), ("paragraph", "表一 行政处罚实施情况统计表"), table]
files = {"source.docx": docx(body)}
