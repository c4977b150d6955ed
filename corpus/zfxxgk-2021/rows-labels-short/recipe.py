from build import *

report = qingshi_2022()
applications = report.table("applications")
for key, text in {"received": "一、本年新收", "carried_in": "二、上年结转", "carried_out": "四、结转下年"}.items():
    applications.cell(key).text = text
files = {"source.docx": docx(report.body())}
