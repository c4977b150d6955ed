from build import *

report = qingshi_2022()
report.prose["overview"] = ["本报告依据条例第五十条编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况等四部分组成。",
                            *report.prose["overview"]]
report.prose["disclosure"] = ["按照条例第二十条第（一）项和第二十条第(十四)项，全年公开行政许可类信息10条，行政处罚类信息3条，行政强制0条，规章2件，政府集中采购项目类信息55条。"]
files = {"source.txt": text(report.body(), cell_a_line)}
