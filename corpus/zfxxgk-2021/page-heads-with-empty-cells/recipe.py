from build import *


def table_html(table):
    rows = [[cell.text if begins else "" for begins, cell in row for _ in range(1)] for row in table.layout()]
    return "<table>" + "".join("<tr>" + "".join(f"<td{span(cell)}>{cell.text if begins else ''}</td>" for begins, cell in row) + "</tr>\n"
                               for row in table.layout()) + "</table>"


def span(cell):
    return f' colspan="{cell.cols}"' if cell.cols > 1 else ""


files = {"source.html": page(qingshi_2022().body(), table_html)}
