#!/usr/bin/python3
"""Reading is linear: of each structure that a format knows, eight times as much takes about eight times as long.

    tests/property/doubling.py BINARY [WORDS OF NAMES…]

What is measured is processor time, the least of three runs, less what the command takes for nothing. The bound is far from both: what grows
with the square takes 64 times as long. Where even eight times as much takes little time, no more is asked.
"""

import sys
import tempfile
from pathlib import Path

from hostile import PROSE, document, mail, run

TIMES = 8
MOST = 20  # times as long
LEAST_SECONDS = 0.02  # as if so much was taken for the lesser one, at least
RUNS = 3

RULES = "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 1 0 5\n"
RECEIVED = "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1 "
PERIOD = "本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止\n"
HEADING = "一、总体情况\n"
CHOICE = "<mc:AlternateContent><mc:Choice>"
ONE = "<w:r><w:t>1</w:t></w:r>"


def each(n, text):
    """With the number of the copy for each #, of the next one for each @."""
    return "".join(text.replace("#", str(i)).replace("@", str(i + 1)) for i in range(n))


def par(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def drawing(content):
    return f"<w:p><w:r><w:drawing>{content}</w:drawing></w:r></w:p>"


def table(rows):
    return f"<w:tbl>{rows}</w:tbl>"


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def field(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


# A name, the lesser number, and what is made of a number.
DOCUMENTS = {
    "alternatives": (4_000, lambda n: document(drawing("<mc:AlternateContent>" + "<mc:Choice/>" * n + "</mc:AlternateContent>"))),
    "fallbacks": (4_000, lambda n: document(drawing("<mc:Fallback><w:p/></mc:Fallback>" * n))),
    "alternatives in alternatives": (1_000, lambda n: document(drawing(CHOICE * n + "</mc:Choice></mc:AlternateContent>" * n))),
    "styles one on another": (4_000, lambda n: document("<w:p/>", each(n, '<w:style w:styleId="#"><w:basedOn w:val="@"/></w:style>'))),
    "declared prefixes": (8_000, lambda n: document("<w:sdt" + each(n, " xmlns:a#='a'") + ">" + "<a5:p/>" * n + "</w:sdt>")),
    "text boxes inside declared prefixes": (
        4_000, lambda n: document("<w:sdt" + each(n, " xmlns:a#='a'") + ">" + drawing("<w:txbxContent><w:p/></w:txbxContent>") * n + "</w:sdt>")),
    "attributes": (20_000, lambda n: document("<w:p " + each(n, "a#='&amp;' ") + "/>")),
    "names": (20_000, lambda n: document(each(n, "<w:a#/>"))),
    "paragraphs": (3_000, lambda n: document(par("甲") * n)),
    "runs": (4_000, lambda n: document("<w:p>" + "<w:r><w:t>甲</w:t></w:r>" * n + "</w:p>")),
    "headings": (3_000, lambda n: document((par("一、总体情况") + par("甲")) * n)),
    "text boxes": (2_000, lambda n: document(drawing(("<w:txbxContent>" + par("甲") + "</w:txbxContent>") * n))),
    "fields": (3_000, lambda n: document("<w:p>" + (field("begin") + field("separate") + ONE + field("end")) * n + "</w:p>")),
    "fields in fields": (5_000, lambda n: document("<w:p>" + field("begin") * n + ONE + field("end") * n + "</w:p>")),
    "tables": (2_000, lambda n: document(table(row(par("甲"), par("0"))) * n)),
    "rows": (1_500, lambda n: document(table(row(par("规章"), par("0"), par("0"), par("0")) * n))),
    "brackets in a cell": (40_000, lambda n: document(table(row(par("公开" + "（" * n), par("0"))))),
    "brackets in brackets in a cell": (20_000, lambda n: document(table(row(par("公开" + "（（注）" * n), par("0"))))),
    "widths of columns": (10_000, lambda n: document(table("<w:tblGrid>" + each(n, '<w:gridCol w:w="1#"/>') + "</w:tblGrid>" + row(par("甲"))))),
}

PAGES = {
    "rows": (1_000, lambda n: "<table>" + "<tr><td>规章<td>0<td>0<td>0" * n),
    "tables": (1_000, lambda n: "<table><tr><td>甲<td>0</table>" * n),
    "cells over rows": (2_000, lambda n: f"<table><tr><td rowspan={n}>甲<td>0" + "<tr><td>0" * n),
    "lists in lists": (2_000, lambda n: "<ul><li>甲" * n),
    "headings": (2_000, lambda n: "<h1>一、总体情况</h1><p>甲</p>" * n),
    "formatting that stays open": (4_000, lambda n: each(n, "<b class=c#><p>甲")),
    "text beside rows": (4_000, lambda n: "<table>" + "甲<tr>" * n),
    "attributes of the page": (4_000, lambda n: each(n, "<html a#=1><body b#=1>") + "甲"),
    "open comments": (50_000, lambda n: "<html>" + "<!-- a " * n),
    "open scripts": (50_000, lambda n: "<html>" + "<script>甲" * n),
    "references": (20_000, lambda n: "<p>" + "&nbsp;&amp;&xyz" * n),
    "hidden": (2_000, lambda n: '<div style="display:none">甲</div>' * n),
}

TEXTS = {
    "rulers": (1_000, lambda n: "--- ---\na   b\n" * n),
    "rulers and blank lines": (1_000, lambda n: "--- ---\na   b\n\n" * n),
    "rulers below heads": (1_000, lambda n: "a   b\n--- ---\n1   2\n" * n),
    "rulers of columns that are not told": (1_000, lambda n: "--- ---\na   1\n a    2\n" * n + "--- ---\n"),
    "rulers and figures below figures": (1_000, lambda n: "--- ---\n1   2\n3   4\n" * n + "\n--- ---\n"),
    "rulers by another way of counting": (1_000, lambda n: "---- ---\n“”   b\n" * n),
    "boxes": (1_500, lambda n: "┌──┬──┐\n│甲│0 │\n└──┴──┘\n" * n),
    "open boxes": (3_000, lambda n: "+--+--+\n|a |0 |\n" * n),
    "bars": (1_000, lambda n: "| 规章 | 0 | 0 | 0 |\n" * n),
    "bars of Markdown": (1_000, lambda n: "| 规章 | 0 |\n|---|---|\n" * n),
    "bars behind cells": (2_000, lambda n: "甲|\n0|\n|||\n" * n),
    "bars before cells": (2_000, lambda n: "|甲\n|0\n|\n" * n),
    "bars between cells": (2_000, lambda n: "甲\n|\n0\n\n" * n),
    "padded bars": (1_000, lambda n: "|规章    |0   |\n" * n),
    "tabs": (1_000, lambda n: "规章\t0\t0\t0\n" * n),
    "tabs before cells": (1_000, lambda n: "\t规章\n\t0\n\n" * n),
    "cells a line": (2_000, lambda n: "规章\n0\n0\n0\n" * n),
    "labels a line": (2_000, lambda n: "规章\n" * n),
    "page numbers": (3_000, lambda n: each(n, "甲\t0\n- # -\n")),
    "bookmarks": (10_000, lambda n: "[bookmark: a" * n),
    "grids": (500, lambda n: RULES * n),
    "grids on one line": (500, lambda n: RULES.replace("\n", " ") * n),
    "labels on one line": (500, lambda n: RECEIVED * n),
    "glued labels": (1_000, lambda n: RECEIVED.replace(" ", "") * n),
    "headings": (5_000, lambda n: f"{HEADING}甲\n" * n),
    "headings on one line": (1_000, lambda n: "一、总体情况甲" * n),
    "titles": (1_000, lambda n: "某某市2021年政府信息公开工作年度报告\n" * n),
    "years": (5_000, lambda n: "2021年" * n),
    "periods": (1_000, lambda n: PERIOD * n),
    "sentences": (1_000, lambda n: HEADING + "全年收到政府信息公开申请5件，办结3件，结转2件。" * n),
    "one sentence": (1_000, lambda n: HEADING + "全年收到政府信息公开申请5件，其中自然人5件，" * n),
    "prose on one line": (3_000, lambda n: PROSE * n),
    "short lines": (10_000, lambda n: "甲\n" * n),
    "spaces": (100_000, lambda n: "规" + " " * n + "章 0"),
    "marks of no width": (50_000, lambda n: "规" + "\u200b" * n + "章 0"),
    "open brackets": (20_000, lambda n: "规章（甲" * n),
    "digits": (40_000, lambda n: "规章" + "0" * n),
    "emphasis": (20_000, lambda n: "# 甲\n" + "**甲" * n),
    "dashes": (40_000, lambda n: "- " * n),
}

VALUES = {
    "rows.csv": (1_000, lambda n: "规章,0,0,0\n" * n),
    "quotes.csv": (5_000, lambda n: '"甲","0"\n' * n),
    "open quotes.csv": (10_000, lambda n: '甲,0\n"\n' * n),
    "escapes.json": (20_000, lambda n: '{"content":"' + "\\u4e00\\n" * n + '"}'),
    "escaped quotes.json": (40_000, lambda n: '{"content":"' + '\\"' * n + '"}'),
    "arrays in arrays.json": (20_000, lambda n: '{"content":' + "[" * n + '"甲"' + "]" * n + "}"),
    "names.json": (3_000, lambda n: "{" + each(n, '"k#":"甲",') + '"content":"甲"}'),
    "parts.mht": (5_000, lambda n: mail("8bit", b"--b\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n" * n)),
    "parts in parts.mht": (2_000, lambda n: mail("8bit", each(n, "--b#\r\nContent-Type: multipart/x; boundary=b@\r\n\r\n").encode())),
    "quoted signs.mht": (50_000, lambda n: mail("quoted-printable", b"=" * n)),
}


def structures():
    """A file's name, its lesser number, and what makes its content."""
    for suffix, structures_of_it in ((".docx", DOCUMENTS), (".html", PAGES), (".txt", TEXTS), ("", VALUES)):
        for name, (number, make) in structures_of_it.items():
            yield name + suffix, number, make


def least_seconds(binary, path, content, runs=RUNS):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return min(run(binary, path)[2] for _ in range(runs))


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    binary, words = sys.argv[1], sys.argv[2:]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        nothing = least_seconds(binary, Path(folder, "nothing.txt"), "甲\n")
        for name, number, make in structures():
            if words and not any(word in name for word in words):
                continue
            path = Path(folder, name)
            once = least_seconds(binary, path, make(number * TIMES), runs=1) - nothing
            if once <= LEAST_SECONDS * MOST:
                print(f"{name}: {once:.2f} s")
                continue
            many = least_seconds(binary, path, make(number * TIMES)) - nothing
            few = max(least_seconds(binary, path, make(number)) - nothing, LEAST_SECONDS)
            is_linear = many <= few * MOST
            failed += not is_linear
            print(f"{name}: {few:.2f} s, {many:.2f} s, {many / few:.1f} times{'' if is_linear else ': not linear'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
