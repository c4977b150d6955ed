from build import *

report = Report("沭水县人民政府", 2023, 2021, disclosure=dict(licensing="9"))
report.title = ["索引号：014319/2024-00012 | 发布机构：沭水县大数据管理局 | 发布日期：2024-01-19", "公开方式：主动公开 | 有效性：有效", "沭水县人民政府", "2023年政府信息公开工作年度报告",
                "来源：沐水县政府办公室 浏览次数：120"]
files = {"source.txt": text(report.body(), pipes)}
