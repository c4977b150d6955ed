from build import *

figures = dict(disclosed="1683", normative_disclosed="4", normative_made="4", by_website="1683", received="9", received_online="6",
               received_by_letter="3", concluded="8", concluded_in_time="8", replied="8", replied_granted="8")
all_years = dict(disclosed="5149", normative_disclosed="19", normative_made="22", by_website="5011", received="41", received_online="30",
                 received_by_letter="11", concluded="40", concluded_in_time="40", replied="40", replied_granted="40")

table = forms.statistics(2014, figures)
for row, added in zip(table.rows, forms.statistics(2014, all_years).rows):
    row.cells.append(Cell(added.cells[2].text))
table.rows[0].cells[2:] = [Cell("2018年度"), Cell("历年累计")]

body = [("title", "江北省教育厅2018年政府信息公开工作年度报告"), ("paragraph", "政府信息公开情况统计表（2018年度）"), table]
files = {"source.html": page(body)}
