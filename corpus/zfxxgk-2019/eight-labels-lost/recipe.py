from build import *

report = Report("桥东区商务局", 2020, 2019, disclosure=dict(licensing="11 减4 7", procurement="3 52.15"),
                applications=dict(received="5 1 0 0 0 0 6", refused_by_law="1 0 0 0 0 0 1", refused_internal_affairs="2 0 0 0 0 0 2",
                                  refused_admin_query="0 1 0 0 0 0 1", unavailable_not_held="2 0 0 0 0 0 2", handled="5 1 0 0 0 0 6"))
applications = report.table("applications")
lost = {key for key, _ in forms.REFUSED}
for row in applications.rows:
    row.cells = [cell for cell in row.cells if cell.tag not in lost]
files = {"source.txt": text(report.body(), lambda table: "\n".join(f"{cell} |" for cells in own_texts(table) for cell in cells))}
