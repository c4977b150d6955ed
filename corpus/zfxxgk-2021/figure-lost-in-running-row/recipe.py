from build import *

report = qingshi_2022()
report.table("applications").cell("carried_in.business").text = ""


def table_text(table):
    return "\n".join(" ".join(text for text in cells if text) for cells in own_texts(table))


files = {"source.txt": text(report.body(), table_text)}
