from build import *

report = Report(
    "海棠市统计局", 2023, 2021,
    disclosure=dict(rules="/ / /", normative_documents="0 0 2", licensing="-", penalties="—", enforcement="无", fees="_"),
    applications=dict(received="1 0 0 0 0 0 1", granted="1 0 0 0 0 0 1", handled="1 0 0 0 0 0 1",
                      carried_in="/ / / / / / /"),
    disputes=dict(suit_direct="-- -- -- -- --", suit_after="／ ／ ／ ／ ／"))
report.table("disclosure").cell("fees.amount").text = "_"
files = {"source.docx": docx(report.body())}
