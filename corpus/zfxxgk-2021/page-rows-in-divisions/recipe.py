from build import *


def table_html(table):
    return "<div class=\"table\">" + "".join("<div class=\"row\">" + "".join(f"<div class=\"cell\">{cell.text}</div>" for begins, cell in row if begins) + "</div>\n"
                                             for row in table.layout()) + "</div>"


files = {"source.html": page(qingshi_2022().body(), table_html)}
