from build import *
from build.running import kind_of

report = Report(
    "龙泉驿东街道办事处", 2022, 2021,
    disclosure=dict(normative_documents="1 0 3", licensing="4", penalties="2", enforcement="0", fees="0"),
    applications=dict(carried_in="0 0 0 0 0 0 0", received="3 1 0 0 0 0 4", granted="2 1 0 0 0 0 3", unavailable_not_held="1 0 0 0 0 0 1",
                      handled="3 1 0 0 0 0 4"))


def table_text(table):
    """The figures of a row of table 三 before its labels."""
    if table is not report.table("applications"):
        return glued(table)
    lines = []
    for row in table.rows:
        figures = [cell.text for cell in row.cells if kind_of(cell) == "figure"]
        labels = [cell.text for cell in row.cells if kind_of(cell) == "label"]
        lines += figures + labels
    return "".join(lines).replace("\n", "")


files = {"source.txt": "\n".join([*report.title, one_line(report.body(), table_text)])}
