from build import *

report = Report(
    "海棠市卫生健康委员会", 2020, 2019,
    disclosure=dict(licensing=["31", "+2", "540"], other_services=["12", "－8", "77"], penalties=["45", "减3", "20"],
                    enforcement=["6", "增2", "1"], fees=["3", "-1"], procurement=["14", "251000元"]))
files = {"source.docx": docx(report.body())}
