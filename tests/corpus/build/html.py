"""Writes a report's body as a web page, in the ways in which sites and office programs leave tables.

A cell whose `html` is set holds exactly that; otherwise its text is escaped and a line feed in it becomes <br/>.
"""

import base64
import quopri
from html import escape

from .report import Raw
from .tables import Table


def page(body, table=None, title="政府信息公开", head='<meta charset="utf-8">', before="", after="", attributes="", par=None):
    """The whole page; `before` and `after` are what the site puts round the article, `par` writes a paragraph's text."""
    content = article(body, table or html_table, par or (lambda text: f"<p>{text}</p>"))
    return (f"<!DOCTYPE html>\n<html>\n<head>\n{head}\n<title>{escape(title)}</title>\n</head>\n<body{attributes}>\n"
            f"{before}{content}{after}</body>\n</html>\n")


def article(body, table, par):
    return "".join(block(part, table, par) + "\n" for part in body)


def block(part, table, par):
    if isinstance(part, Raw):
        return part.xml
    if isinstance(part, Table):
        return table(part)
    kind, text = part
    content = escape(text, quote=False).replace("\n", "<br/>")
    return f"<h1>{content}</h1>" if kind == "title" else par(content)


def html_table(table, attributes=' border="1"', cell=None, row="<tr>", ends=("</td>", "</tr>"), body=("<tbody>", "</tbody>")):
    """`cell` gives what stands in a td; `ends` are the end tags, which some pages leave out."""
    lines = []
    for line in table.rows:
        cells = "".join(td(own, cell) + ends[0] for own in line.cells)
        lines.append(f"{row}{cells}{ends[1]}")
    return f"<table{attributes}>{body[0]}\n" + "\n".join(lines) + f"\n{body[1]}</table>"


def td(cell, content=None):
    spans = "".join(f' {name}="{count}"' for name, count in (("rowspan", cell.rows), ("colspan", cell.cols)) if count > 1)
    return f"<td{spans}{cell.properties}>{(content or cell_html)(cell)}"


def cell_html(cell):
    if cell.html is not None:
        return cell.html
    return escape(cell.text, quote=False).replace("\n", "<br/>")


def in_paragraphs(cell):
    """Each line of a cell is a paragraph; an empty cell holds a no-break space, as editors leave it."""
    if cell.html is not None:
        return cell.html
    return "".join(f"<p>{escape(line, quote=False) or '&nbsp;'}</p>" for line in cell.text.split("\n"))


# ---- Word's own HTML

WORD_HEAD = """<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Print</w:View></w:WordDocument>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal {MARGIN:0CM;
 FONT-SIZE:10.5PT;}
-->
</style>"""


def word_par(content):
    return (f"<p class=MsoNormal style='TEXT-INDENT:32.0PT;\n mso-line-height-rule:exactly'><span lang=EN-US style='FONT-FAMILY:仿宋_GB2312'>"
            f"<o:p></o:p></span><span style='FONT-SIZE:16PT'>{content}</span></p>")


def word_cell(cell):
    lines = cell.text.split("\n") if cell.html is None else [cell.html]
    return "".join(word_line(line) for line in lines)


def word_line(line):
    inner = escape(line, quote=False) if line.strip() else "<o:p>&nbsp;</o:p>"
    return f"<p class=MsoNormal align=center style='TEXT-ALIGN:\ncenter'>\n<span lang=EN-US\nstyle='FONT-SIZE:10.5PT'>{inner}<o:p></o:p></span></p>"


# ---- pages in other wrappings

def mhtml(text, encoding="quoted-printable", charset="utf-8"):
    """The page as "Web page, single file" is stored."""
    stored = text.replace("\n", "\r\n").encode(charset)
    coded = quopri.encodestring(stored) if encoding == "quoted-printable" else base64.encodebytes(stored)
    coded = coded.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    head = (f"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"----=_NextPart_01\"; type=\"text/html\"\r\n\r\n"
            f"------=_NextPart_01\r\nContent-Location: file:///C:/report.htm\r\nContent-Transfer-Encoding: {encoding}\r\n"
            f"Content-Type: text/html; charset=\"{charset}\"\r\n\r\n")
    picture = ("\r\n------=_NextPart_01\r\nContent-Location: file:///C:/image001.png\r\nContent-Transfer-Encoding: base64\r\n"
               "Content-Type: image/png\r\n\r\niVBORw0KGgo=\r\n\r\n------=_NextPart_01--\r\n")
    return head.encode("ascii") + coded + picture.encode("ascii")
