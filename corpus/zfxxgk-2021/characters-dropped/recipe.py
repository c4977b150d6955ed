from build import *

report = qingshi_2022()
disclosure = report.table("disclosure")
for tag, label in {"head.一.made": "本年发件数", "head.一.in_force": "现行有效件", "block.五": "第二十第（五）项",
                   "head.五.decisions": "本年处决定数量", "normative_documents": "行政规范性件"}.items():
    disclosure.cell(tag).text = label
for tag, label in {"refused_third_party": "4.保护第三合法权益", "unavailable_unclear": "3.补正后申请内容仍不明"}.items():
    report.table("applications").cell(tag).text = label
report.prose["overview"].append("截至20221231日，公开信息157余条，其中规章性内容0条")
files = {"source.txt": text(report.body(), pipes)}
