"""A made report as a web page: the page round it, and how it was stored."""

import base64
import html
import json
import quopri
from dataclasses import dataclass, field

from made import html_tables
from made.figures import Limits
from made.html_tables import Look


@dataclass(frozen=True)
class Kind:
    name: str
    look: Look = Look()
    table: str = "whole"         # whole, pieces, joined, blocks, breaks, pre
    page: str = "bare"           # bare, layout, chrome
    store: str = "page"          # page, doc, mhtml-printable, mhtml-base64, json-file, json-in-script
    charset: str = "any"         # any: declared rightly, wrongly or not, in turns of chance
    least: float = 100
    lost_labels: tuple = ("0", "")
    limits: dict = field(default_factory=dict)


_RUNNING = {"blanks": (), "slashes": (), "thousands": True, "wide_digits": False, "unreadable": False}
KINDS = (
    Kind("spans"),
    Kind("word", Look("word")),
    Kind("word-doc", Look("word"), store="doc"),
    Kind("wps", Look("wps")),
    Kind("nbsp", Look(nbsp=True)),
    Kind("end-tags-missing", Look(open_ended=True)),
    Kind("capitals", Look(upper=True, open_ended=True)),
    Kind("layout-tables", page="layout"),
    Kind("layout-tables-word", Look("word"), page="layout"),
    Kind("site", page="chrome"),
    Kind("site-wps", Look("wps", nbsp=True), page="chrome"),
    Kind("empty-cells-for-spans", Look(spans="empty")),
    Kind("spans-wrong", Look(spans="wrong")),
    Kind("spans-huge", Look(spans="huge")),
    Kind("grid-in-pieces", table="pieces", lost_labels=()),
    Kind("labels-lost-in-pieces", table="pieces", least=0),
    Kind("grids-joined", table="joined"),
    Kind("cells-as-blocks", table="blocks", limits=_RUNNING, least=99),
    Kind("cells-as-spans", table="inline", limits=_RUNNING | {"thousands": False}, least=94),
    Kind("table-in-a-paragraph", table="glued", limits=_RUNNING | {"thousands": False}, least=90),
    Kind("rows-by-breaks", table="breaks", limits=_RUNNING),
    Kind("preformatted", table="pre", limits=_RUNNING),
    Kind("charset-declared", charset="right"),
    Kind("charset-wrong", charset="wrong"),
    Kind("charset-none", charset="none"),
    Kind("numeric-entities", charset="ascii"),
    Kind("big5", charset="big5"),
    Kind("utf-16", charset="utf-16"),
    Kind("mhtml-printable", Look("word"), store="mhtml-printable"),
    Kind("mhtml-base64", store="mhtml-base64"),
    Kind("json-file", store="json-file"),
    Kind("json-in-script", store="json-in-script"),
)


def limits_of(kind):
    return Limits(**kind.limits) if kind.limits else Limits()


def write(rng, report, kind):
    """(bytes, suffix, what was done)."""
    article = "\n".join(_parts(rng, report, kind))
    page = _page(rng, report, kind, article)
    if kind.store.startswith("json"):
        return _json_page(rng, article, kind.store), rng.choice((".html", ".json" if kind.store == "json-file" else ".html")), []
    if kind.store.startswith("mhtml"):
        return _mhtml(rng, page, kind.store), rng.choice((".mht", ".mhtml")), []
    content, ways = _encoded(rng, page, kind)
    return content, ".doc" if kind.store == "doc" else rng.choice((".html", ".html", ".htm", ".shtml")), ways


# The article -----------------------------------------------------------------------------------------


def _parts(rng, report, kind):
    written, tables = [], []
    for part in report.parts:
        if part[0] == "table":
            tables.append(part[2])
            written.append(_table(rng, kind, part[2]))
        elif part[0] == "title":
            written.append(f"<h1>{_text(part[1])}</h1>")
        elif part[0] == "heading":
            written.append(rng.choice(("<h2>{}</h2>", "<p><strong>{}</strong></p>", "<p>　　{}</p>")).format(_text(part[2] + part[3])))
        else:
            written.append(_paragraph(rng, kind, part[1]))
    return written


def _text(text):
    return html.escape(text, quote=False)


def _paragraph(rng, kind, text):
    if kind.look.accent == "word":
        return f"<p class=MsoNormal style='text-indent:32.0pt'>{_text(text)}<span lang=EN-US><o:p></o:p></span></p>"
    end = "" if kind.look.open_ended else "</p>"
    return rng.choice(("<p>{}", "<p>　　{}", "<p>&nbsp;&nbsp;&nbsp;&nbsp;{}", '<p style="text-indent: 2em;">\n{}')).format(_text(text)) + end


def _table(rng, kind, table):
    if kind.table == "blocks":
        return html_tables.as_blocks(rng, table)
    if kind.table == "inline":
        return html_tables.as_blocks(rng, table, ("span",))
    if kind.table == "glued":
        return "<p>" + "".join(_text(cell.text) for row in table.rows for cell in row.cells) + "</p>"
    if kind.table == "breaks":
        return html_tables.with_breaks(rng, table)
    if kind.table == "pre":
        return html_tables.preformatted(rng, table)
    if kind.table == "pieces":
        table = html_tables.unspanned_groups(table) if rng.random() < 0.5 else table
        gap = rng.choice(("", "<p>&nbsp;</p>", "<br>"))
        return gap.join(html_tables.write(rng, kind.look, piece) for piece in html_tables.in_pieces(rng, table))
    return html_tables.write(rng, kind.look, table)


def join_grids(report):
    """All grids in the rows of one table, headings and sentences between them as rows of their own."""
    tables = [part for part in report.parts if part[0] == "table"]
    if not tables:
        return
    first = report.parts.index(tables[0])
    last = report.parts.index(tables[-1])
    columns = max(part[2].columns for part in tables)
    joined = html_tables.Table(columns)
    for part in report.parts[first:last + 1]:
        if part[0] == "table":
            joined.rows += part[2].rows
        else:
            text = part[2] + part[3] if part[0] == "heading" else part[1]
            joined.rows.append(html_tables.Row([html_tables.Cell(text, columns)], "heading"))
    report.parts[first:last + 1] = [("table", "applications", joined)]


# The page --------------------------------------------------------------------------------------------

_SCRIPT = """<script type="text/javascript">
var rows = [["规章", 3, 4, 5], ["行政许可", "12"]], page = 7 < 9;
document.write("<table><tr><td>行政处罚</td><td>99</td></tr></table>");
</script>"""
_STYLE = "<style><!-- .table td { border: 1px solid; width: 61px } /* 行政强制 8 */ --></style>"
_META = """<table class="meta"><tr><td>索引号</td><td>{number}-2024-00017</td><td>主题分类</td><td>其他</td></tr>
<tr><td>发布机构</td><td>某某信息中心</td><td>发布日期</td><td>{year}-01-2{digit}</td></tr>
<tr><td>名　　称</td><td colspan="3">{title}</td></tr></table>"""
_HEADER = """<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">办事服务</a></li>
<li><a href="/c">互动交流</a></li></ul></div><div class="path">当前位置：首页 &gt; 政务公开 &gt; 年度报告</div>"""
_FOOTER = """<div class="share">分享到： <a>微信</a> 浏览次数：{digit}38 次 【打印】【关闭】</div>
<div class="near">上一篇：没有了<br>下一篇：{last}年政府信息公开指南</div>
<div class="foot">主办单位：某某信息中心　备案号：某ICP备0{number}号-{digit}　网站标识码：4{number}00{digit}<br>联系电话：0000-8{number}</div>"""


def _page(rng, report, kind, article):
    values = {"number": rng.randint(100000, 999999), "digit": rng.randint(1, 9), "year": report.year + 1,
              "last": report.year - 1, "title": _text(report.parts[0][1])}
    if kind.page == "layout":
        article = _in_layout_tables(rng, article)
    if kind.page == "chrome":
        article = "\n".join([_HEADER, _META.format(**values), _SCRIPT, f'<div id="zoom">{article}</div>', _FOOTER.format(**values)])
    head = _STYLE + (_SCRIPT if rng.random() < 0.3 else "")
    opening = {"word": '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">',
               "wps": "<!DOCTYPE html>\n<html>", "plain": rng.choice(("<!DOCTYPE html>\n<html lang=\"zh\">", "<html>"))}[kind.look.accent]
    if kind.look.accent == "word":
        head += "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->"
    closing = "" if kind.look.open_ended else "\n</body>\n</html>\n"
    return f"{opening}\n<head>\n{{charset}}<title>{values['title']}</title>\n{head}\n</head>\n<body>\n".replace("{charset}", "\0") + article + closing


def _in_layout_tables(rng, article):
    for _ in range(rng.randint(1, 3)):
        side = rng.choice(("<td width=200><ul><li>公开指南</li><li>年度报告</li></ul></td>", "<td>&nbsp;</td>", ""))
        article = ('<table width="100%" border="0"><tr><td colspan="2"><img src="b.jpg"></td></tr>'
                   f'<tr>{side}<td valign="top">\n{article}\n</td></tr></table>')
    return article


# How it is stored ------------------------------------------------------------------------------------


def _declared(name):
    return f'<meta http-equiv="Content-Type" content="text/html; charset={name}">\n' if name else ""


def _encoded(rng, page, kind):
    if kind.charset == "utf-16":
        mark, name = rng.choice(((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")))
        said = rng.choice(("", "utf-16", "gb2312"))
        return mark + page.replace("\0", _declared(said)).encode(name), [name, "said-" + (said or "nothing")]
    if kind.charset == "ascii":
        said = rng.choice(("", "gb2312", "utf-8", "iso-8859-1"))
        return page.replace("\0", _declared(said)).encode("ascii", "xmlcharrefreplace"), ["said-" + (said or "nothing")]
    name = "big5" if kind.charset == "big5" else rng.choice(("utf-8", "utf-8", "gb18030"))
    right = {"utf-8": ("utf-8", "UTF-8"), "gb18030": ("gb2312", "GBK", "gb18030"), "big5": ("big5", "Big5")}[name]
    wrong = {"utf-8": ("gb2312", "iso-8859-1"), "gb18030": ("utf-8", "iso-8859-1"), "big5": ("big5",)}[name]
    way = kind.charset if kind.charset in ("right", "wrong", "none") else rng.choice(("right", "right", "right", "wrong", "none"))
    said = {"right": rng.choice(right), "wrong": rng.choice(wrong), "none": ""}[way]
    content = page.replace("\0", _declared(said)).encode(name, "xmlcharrefreplace")
    marked = name == "utf-8" and rng.random() < 0.15
    return (b"\xef\xbb\xbf" if marked else b"") + content, [name, "said-" + (said or "nothing")]


def _mhtml(rng, page, store):
    name, said = rng.choice((("utf-8", "utf-8"), ("gb18030", "gb2312")))
    body = page.replace("\0", _declared(said)).encode(name, "xmlcharrefreplace")
    printable = store.endswith("printable")
    coded = quopri.encodestring(body) if printable else base64.encodebytes(body)
    way = "quoted-printable" if printable else "base64"
    head = (f"From: <Saved by a browser>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            f'\ttype="text/html";\r\n\tboundary="----=_NextPart_000"\r\n\r\n------=_NextPart_000\r\n'
            f'Content-Type: text/html;\r\n\tcharset="{said}"\r\nContent-Transfer-Encoding: {way}\r\n'
            f"Content-Location: http://www.example.cn/a.html\r\n\r\n")
    image = ("------=_NextPart_000\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
             "Content-Location: http://www.example.cn/b.gif\r\n\r\nR0lGODlhAQABAAAAACw=\r\n\r\n------=_NextPart_000--\r\n")
    return head.encode() + coded.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") + b"\r\n" + image.encode()


def _json_page(rng, article, store):
    """The answer of a server to a page's script; or a page that builds its report from a string in a script."""
    string = json.dumps({"code": 200, "data": {"title": "年度报告", "content": article}}, ensure_ascii=rng.random() < 0.5)
    string = string.replace("</", "<\\/")
    if store == "json-file":
        return string.encode()
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>正在加载</title></head><body><div id="app"></div>\n'
            f"<script>window.__DATA__ = {string};</script></body></html>").encode()
