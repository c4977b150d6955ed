from build import *

report = qingshi_2022()
report.title = ["# " + "".join(report.title)]
report.headings = {key: "## " + heading for key, heading in report.headings.items()}
applications = report.table("applications")


# A converter writes what Markdown cannot, merged cells, as a page does.
def table(grid):
    return html_table(grid, attributes="") if grid is applications else markdown(grid)


files = {"source.md": "\n\n".join(text([part], table) for part in report.body())}
