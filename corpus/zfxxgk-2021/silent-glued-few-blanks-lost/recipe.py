from build import *

report = Report(
    "青阳县农业农村局", 2023, 2021,
    disclosure=dict(rules="0 0 0", normative_documents="2 0 14", licensing="76", penalties="9", enforcement="1", fees="0"),
    applications=dict(
        received="234 1 0 0 0 8 243", carried_in="0 1 0 0 1 0 2", granted="3 2 0 0 1 2 8",
        refused_by_law="1 0 0 0 0 0 1", unavailable_needs_making="229 _ _ _ _ 6 235",
        handled="233 2 0 0 1 8 244", carried_out="1 0 0 0 0 0 1"),
    disputes=dict(reconsideration="1 0 0 0 1"))
lines = text(report.body(), lambda table: "\n".join("".join(cell.replace("_", "") for cell in cells) for cells in own_texts(table)))
assert lines.count("2.没有现成信息需要另行制作2296235\n") == 1 and lines.count("0100102\n") == 1
files = {"source.txt": lines.replace("0100102\n", "0100102\n1\n")}
