#!/usr/bin/python3
"""Files made to hurt: each ends in time and in little memory, and where a limit is met says so and where.

    tests/property/hostile.py BINARY
"""

import base64
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

MIB = 1 << 20
MOST_MEMORY = 256 * MIB
MOST_SECONDS = 6  # of processor time: about 0.6 where they were measured
ENOUGH_SECONDS = 30  # of processor time: the kernel ends what does not end
MOST_ADDRESSES = 1024 * MIB  # what is reserved and never touched counts here, so this only guards the machine

PROSE = "全年主动公开政府信息，及时回应群众关切。"
HEADINGS = "一、总体情况二、主动公开政府信息情况三、收到和处理政府信息公开申请情况"
BASED = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
LABELS = "规章000行政规范性文件6233440行政许可4529"


def mail(encoding, body):
    """A page as a browser saves it, with what it shows in one part."""
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
    return head.encode() + f"Content-Transfer-Encoding: {encoding}\r\n\r\n".encode() + body + b"\r\n--b--\r\n"


def quoted_printable(text):
    return b"".join(b"=%02X" % byte if byte > 126 or byte == 61 else bytes([byte]) for byte in text.encode())


def document(body, styles=""):
    """A .docx of one part, and of its styles where there are any."""
    word = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"')
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
                         'officedocument.wordprocessingml.document.main+xml"/></Types>')
        archive.writestr("_rels/.rels", '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>')
        if styles:
            archive.writestr("word/_rels/document.xml.rels", '<Relationships><Relationship Type="x/styles" Target="styles.xml"/></Relationships>')
            archive.writestr("word/styles.xml", f"<w:styles {word}>{styles}</w:styles>")
        archive.writestr("word/document.xml", f"<w:document {word}><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def inputs():
    """Name, content, and the limit that it meets, if any."""
    page = "<html><body>" + f"<p>{PROSE * 8}</p>" * 20_000 + "</body></html>"
    yield "page of 10 MB.html", page, "tokens"
    yield "page of 8 MB.gbk.html", ("<meta charset=gbk>" + page).encode("gbk"), "tokens"
    yield "mail of 10 MB, base64.mht", mail("base64", base64.encodebytes(page[: len(page) * 7 // 10].encode())), "tokens"
    yield "mail of 10 MB, quoted.mht", mail("quoted-printable", quoted_printable(page[: len(page) // 3])), "tokens"
    yield "mail of 10 MB, 8bit.mht", mail("8bit", page.encode()), "tokens"
    yield "mail of many parts.mht", mail("8bit", b"--b\nContent-Type: text/plain\n\n\n" * 300_000), None
    yield "mail of empty mails.mht", mail("8bit", b"--b\nContent-Type: multipart/x; boundary=none\n\n" * 200_000), None
    yield "empty scripts.html", "<html><body>" + "<SCRIPT></SCRIPT>" * 500_000, "elements"
    yield "references.html", "<p>" + "&#x5B57;" * 1_000_000, "tokens"
    yield "a million cells.html", "<table>" + ("<tr>" + "<td>0</td>" * 10 + "</tr>") * 100_000, "elements"
    yield "nested divisions.html", "<div>" * 100_000 + "底" * 300, "depth"
    yield "nested fonts.html", "<p><font color=red>" * 100_000 + "底" * 300, "depth"
    yield "nested tables.html", "<table><tr><td>" * 100_000 + "底" * 300, "depth"
    yield "formatting and paragraphs.html", "<b><i><u><p>" * 50_000 + "底" * 300, "depth"
    yield "signs of tags.html", "<html>" + "<" * 10_000_000, None
    yield "spans.html", "<table>" + "<tr><td colspan=1000000000 rowspan=1000000000>0</td></tr>" * 1_000, "cells"
    yield "attributes.html", "<p " + "a " * 100_000 + ">" + PROSE * 20, None
    yield "attributes of the page.html", "".join(f"<html a{i}=1>" for i in range(100_000)), None
    yield "formatting that stays open.html", "".join(f"<b class=c{i}>" for i in range(500)) + "<p>底" * 300_000, "elements"
    yield "equal tags.docx", document('<w:p w:a="1"/>' * 300_000), None
    yield "nested properties.docx", document("<w:pPr>" * 100_000 + "</w:pPr>" * 100_000), None
    yield "equal runs.docx", document("<w:p>" + "<w:r><w:t>0</w:t></w:r>" * 200_000 + "</w:p>"), "tokens"
    yield "alternatives.docx", document("<w:p><w:r><w:drawing><mc:AlternateContent>" + "<mc:Choice/>" * 200_000 + "</mc:AlternateContent></w:drawing></w:r></w:p>"), None
    yield "styles one on another.docx", document("<w:p/>", "".join(BASED.format(i, i + 1) for i in range(30_000))), None
    yield "brackets in a cell.docx", document("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>公开" + "（" * 3_000_000 + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"), None
    yield "lines of a digit.txt", "0\n" * 5_000_000, "lines"
    yield "rulers.txt", "--- ---\na   b\n" * 200_000, "lines"
    yield "a heading again and again.txt", "一、总体情况\n甲\n" * 100_000, "lines"
    yield "pipe rows.txt", "| 规章 | 0 | 0 | 0 |\n" * 300_000, "cells"
    yield "comma rows.csv", "0,0\n" * 1_000_000, "cells"
    yield "quoted rows.csv", '"甲\n",' * 1_000_000, "tokens"
    yield "short strings.json", '{"content":[' + '"字",' * 1_500_000 + '"' + PROSE * 20 + '"]}', "lines"
    yield "digits.txt", "0123456789" * 100_000, "digits"
    yield "headings on one line.txt", HEADINGS * 100_000, "tokens"
    yield "labels on one line.txt", LABELS * 50_000, "tokens"
    yield "numerals on one line.txt", "一、二、" * 800_000, "tokens"
    yield "label characters.txt", "规章" * 500_000, "tokens"
    yield "answer of 10 MB.json", json.dumps({"content": PROSE * 80_000}), "tokens"


def bind():
    """In the process that will be gouji: what it may use at most."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (ENOUGH_SECONDS, ENOUGH_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))


def run(binary, path):
    """Exit code, what was written, processor seconds and peak memory."""
    process = subprocess.Popen([binary, "extract", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=bind)
    written = process.stdout.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, written, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def complaints(code, written, seconds, memory, limit):
    if code != (3 if limit else 0):
        yield f"exit {code}"
    if seconds > MOST_SECONDS:
        yield f"{seconds:.1f} s"
    if memory > MOST_MEMORY:
        yield f"{memory // MIB} MiB"
    met = [found for line in written.splitlines() for found in json.loads(line).get("diagnostics", []) if found["code"] == "limit-met"]
    if limit and not any(found["place"] for found in met):
        yield f"no limit with a place: {met}"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, content, limit in inputs():
            path = Path(folder, name)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            code, written, seconds, memory = run(sys.argv[1], path)
            wrong = list(complaints(code, written, seconds, memory, limit))
            failed += bool(wrong)
            print(f"{name}: {seconds:.2f} s, {memory // MIB} MiB", *wrong, sep="; ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
