from build import *


def beside(left, right):
    return Table(Row(own.cells + other.cells) for own, other in zip(left.rows, right.rows))


report = qingshi_2022()
last = Report("临川县青石镇人民政府", 2021, 2021,
              applications=dict(received="9 4 0 0 1 0 14", granted="7 3 0 0 1 0 11", unavailable_not_held="1 0 0 0 0 0 1",
                                handled="8 3 0 0 1 0 12", carried_out="1 1 0 0 0 0 2"))
report.tables["applications"] = [beside(report.table("applications"), last.table("applications"))]
files = {"source.html": page(report.body())}
