from build import *

body = [("title", "目　录"), ("paragraph", "第一部分 临川县2024年度行政执法数据表"), ("paragraph", "一、行政处罚实施情况统计表"),
        ("paragraph", "二、行政许可实施情况统计表"), ("paragraph", "第二部分 临川县2024年度行政执法总体情况"),
        ("heading", "第一部分 临川县2024年度行政执法数据表"), ("paragraph", "表一"), ("paragraph", "临川县2024年度行政处罚实施情况统计表"),
        enforcement("penalties", ZHEJIANG_2024, "12175 94929 235 189 101 0 11 504 12 108156 1753.79"),
        ("paragraph", "说明："), ("paragraph", "1.数量按当年作出的决定计算。"), ("paragraph", "2.同时给予几种处罚的，只计入最重的一种。"),
        ("paragraph", "表二"), ("paragraph", "临川县2024年度行政许可实施情况统计表"),
        enforcement("licences", "applied accepted granted refused revoked", "26569 26569 26462 102 5"),
        ("heading", "第二部分 临川县2024年度行政执法总体情况"), ("paragraph", "全县全年作出行政处罚108156宗，办理行政许可26569宗。")]
files = {"source.txt": text(body, pipes)}
