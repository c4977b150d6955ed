from build import *

report = yunxi_2020()
disclosure = report.table("disclosure")
for block in "五六八":
    disclosure.cell(f"head.{block}.items_last_year").text = "上一年项目数量（指2019年事项数）"
    disclosure.cell(f"head.{block}.items_change").text = "本年增/减（指2020年增加或减少的事项数，减用负值表示，如-8）"
for block in "五六":
    disclosure.cell(f"head.{block}.decisions").text = "处理决定数量（指2020年办件量）"
disclosure.cell("head.九.amount").text = "采购总金额(万元)"
disclosure.cell("procurement.amount").text = "25.1"
disclosure.cell("rules").text = "规章（设区的市、自治州人民政府应提供相关数据）"
disclosure.cell("other_services").text = "其他对外管理服务事项（指行政许可以外的政务服务事项，含行政确认、行政奖励、行政给付、行政检查等6类）"
files = {"source.docx": docx(report.body())}
