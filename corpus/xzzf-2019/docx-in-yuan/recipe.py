from build import *

zeros = " ".join("0" * 14)
body = [("title", "平湖市文物局2021年度行政执法统计年报"), ("heading", "第一部分"), ("paragraph", "平湖市文物局2021年度行政执法数据表"),
        ("paragraph", "表一：平湖市文物局行政处罚实施情况统计表"),
        enforcement("penalties", DATONG_2021, zeros, {"licence_suspended": "暂扣许可证件", "licence_revoked": "吊销许可证件", "fined": "罚没金额（元）"}),
        ("paragraph", "表二：平湖市文物局行政强制实施情况统计表"),
        enforcement("compulsion", "sealed seized frozen other_measures surcharged transferred auctioned restored performed other_execution court total", "0 2 0 0 1 0 0 0 0 0 3 6"),
        ("paragraph", "表三：平湖市文物局其他行政执法行为实施情况统计表"),
        enforcement("other_acts", "levies inspections rulings confirmations rewards payments other", "0 151 0 4 0 0 0"),
        ("heading", "第二部分"), ("paragraph", "本局全年检查文物保护单位151次。")]
files = {"source.docx": docx(body)}
