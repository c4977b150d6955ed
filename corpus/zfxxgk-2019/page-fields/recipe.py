from html import escape

from build import *

report = yunxi_2020()


def field(cell):
    figure = cell.text != "" and all(sign in "0123456789.-" for sign in cell.text)
    if not figure:
        return escape(cell.text, quote=False).replace("\n", "<br/>")
    if cell.tag == "procurement.amount":
        return f"<textarea rows=1>{cell.text}</textarea>"
    return f'<input type="text" name="f" value="{escape(cell.text)}"><input type="hidden" value="9">'


table = lambda part: html_table(part, cell=field)
after = '<input type="checkbox" value="7"><input type="submit" value="提交"><button>返回</button>'
files = {"source.html": page(report.body(), table, before="<form>", after=after + "</form>")}
