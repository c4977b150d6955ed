"""Writes a report's body as a DOCX: WordprocessingML in a zip archive whose dates are fixed, so that the same recipe always
gives the same bytes.

Pieces of XML (run, par, inserted, control …) are strings, for recipes that need a construct in one place.
"""

import io
import re
import zipfile
from xml.sax.saxutils import escape

from .report import Raw
from .tables import Table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
NAMESPACES = {
    "w": W,
    "r": R,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
FONT = '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>'
STAMP = (2021, 1, 20, 9, 0, 0)
AUTHOR = 'w:author="文秘" w:date="2023-01-09T09:00:00Z"'


# ---- runs and paragraphs

def run(text, props=""):
    """A run of text; a tab and a line feed become w:tab and w:br."""
    pieces = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    content = "".join(pieces.get(piece) or text_element(piece) for piece in re.split(r"([\t\n])", text) if piece)
    return f"<w:r><w:rPr>{FONT}{props}</w:rPr>{content}</w:r>"


def text_element(text, name="t"):
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:{name}{space}>{escape(text)}</w:{name}>"


def par(*content, style="a", props=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{props}</w:pPr>{"".join(content)}</w:p>'


def symbol(code, font="Wingdings"):
    return f'<w:r><w:rPr>{FONT}</w:rPr><w:sym w:font="{font}" w:char="{code:04X}"/></w:r>'


def hidden(text):
    return run(text, "<w:vanish/>")


# ---- tracked changes

def inserted(content, number):
    return f'<w:ins w:id="{number}" {AUTHOR}>{content}</w:ins>'


def deleted(text, number):
    return f'<w:del w:id="{number}" {AUTHOR}><w:r><w:rPr>{FONT}</w:rPr>{text_element(text, "delText")}</w:r></w:del>'


def moved_from(text, number):
    return (f'<w:moveFromRangeStart w:id="{number}" w:name="move{number}" {AUTHOR}/>'
            f'<w:moveFrom w:id="{number + 1}" {AUTHOR}>{run(text)}</w:moveFrom><w:moveFromRangeEnd w:id="{number}"/>')


def moved_to(text, number):
    return (f'<w:moveToRangeStart w:id="{number}" w:name="move{number - 2}" {AUTHOR}/>'
            f'<w:moveTo w:id="{number + 1}" {AUTHOR}>{run(text)}</w:moveTo><w:moveToRangeEnd w:id="{number}"/>')


# ---- fields, content controls, alternate content, text boxes

def simple_field(code, result):
    return f'<w:fldSimple w:instr="{escape(code)}">{run(result)}</w:fldSimple>'


def complex_field(code, result):
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return (mark("begin") + f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>' +
            mark("separate") + run(result) + mark("end"))


def control(content, title="填报项"):
    """A content control around whatever `content` is: runs, paragraphs, cells, rows or tables."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def text_box(content):
    """A text box as Word writes it: a drawing for new readers and the same text as VML for old ones."""
    drawing = ('<w:drawing><wp:anchor><wp:extent cx="2000000" cy="400000"/><wp:docPr id="1" name="文本框"/><a:graphic>'
               '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>'
               f'<w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>')
    picture = f'<w:pict><v:shape id="box"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>'
    return f"<w:r>{alternate(drawing, picture)}</w:r>"


def alternate(choice, fallback, requires="wps"):
    return (f'<mc:AlternateContent><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>")


# ---- tables

def table_xml(table, merge="gridSpan"):
    columns = table.columns()
    grid = "".join(f'<w:gridCol w:w="{9600 // columns}"/>' for _ in range(columns))
    rows = "".join(row_xml(row, slots, merge, columns) for row, slots in zip(table.rows, table.layout()))
    xml = (f'<w:tbl><w:tblPr><w:tblStyle w:val="b"/><w:tblW w:w="9600" w:type="dxa"/></w:tblPr>'
           f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>")
    return table.wrap(xml) if table.wrap else xml


def row_xml(row, slots, merge, columns):
    skipped = "".join(f'<w:{name} w:val="{count}"/>' for name, count in
                      (("gridBefore", row.before), ("gridAfter", row.after)) if count)
    properties = f"<w:trPr>{skipped}{row.properties}</w:trPr>" if skipped or row.properties else ""
    cells = "".join(slot_xml(begins, cell, merge, 9600 // columns) for begins, cell in slots)
    xml = f"<w:tr>{properties}{cells}</w:tr>"
    return row.wrap(xml) if row.wrap else xml


def slot_xml(begins, cell, merge, width):
    content = cell_content(cell) if begins else par(run(cell.beneath)) if cell.beneath else par()
    down = "" if cell.rows == 1 else '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
    if merge == "hMerge" and cell.cols > 1:
        first = cell_xml(width, '<w:hMerge w:val="restart"/>' + down, content)
        rest = cell_xml(width, '<w:hMerge w:val="continue"/>' + down, par())
        return first + rest * (cell.cols - 1)
    span = f'<w:gridSpan w:val="{cell.cols}"/>' if cell.cols > 1 else ""
    xml = cell_xml(width * cell.cols, span + down + cell.properties, content)
    return cell.wrap(xml) if begins and cell.wrap else xml


def cell_xml(width, properties, content):
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def cell_content(cell):
    if cell.xml is not None:
        return cell.xml
    return "".join(par(run(text)) if text else par() for text in cell.text.split("\n"))


# ---- the document and its package

def body_xml(body, merge="gridSpan", heading=None):
    """The blocks of a body. `heading` writes a heading's text, if it is not to be an ordinary one."""
    return "".join(block_xml(part, merge, heading) for part in body)


def block_xml(part, merge, heading):
    if isinstance(part, Raw):
        return part.xml
    if isinstance(part, Table):
        return table_xml(part, merge) + par()
    kind, text = part
    if kind == "heading":
        return heading(text) if heading else par(run(text), style="1")
    return par(run(text), style="t" if kind == "title" else "a")


def document_xml(blocks, section=""):
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {declared} mc:Ignorable="w14">'
            f"<w:body>{blocks}<w:sectPr>{section}</w:sectPr></w:body></w:document>")


def styles_xml(more=""):
    def style(kind, key, name, properties=""):
        return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{properties}</w:style>'
    return part_xml("styles", style("paragraph", "a", "Normal") + style("paragraph", "t", "Title") +
                    style("paragraph", "1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
                    style("table", "b", "Table Grid") + more)


def part_xml(root, content):
    """A part beside the document: header, footnotes, numbering …"""
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{root} xmlns:w="{W}" xmlns:r="{R}">'
            f"{content}</w:{root}>")


def docx(body, merge="gridSpan", heading=None, section="", parts=None, styles="", folder="word", name="document.xml",
         change=lambda xml: xml, strict=False):
    """The archive's bytes. `parts` are further parts of `folder`: {relationship type: (name, XML)}; the relationship ids are
    rId2, rId3 … in that order. `change` is applied to the finished document part."""
    beside = {"styles": ("styles.xml", styles_xml(styles)), **(parts or {})}
    document = change(document_xml(body_xml(body, merge, heading), section))
    files = {
        "[Content_Types].xml": content_types(folder, name, beside),
        "_rels/.rels": relationships([("officeDocument", f"{folder}/{name}")]),
        f"{folder}/_rels/{name}.rels": relationships([(kind, target) for kind, (target, _) in beside.items()]),
        f"{folder}/{name}": document,
        **{f"{folder}/{target}": xml for target, xml in beside.values()},
    }
    if strict:
        files = {path: strict_xml(text) for path, text in files.items()}
    return archive(files)


def strict_xml(text):
    text = text.replace(W, STRICT_W).replace(R, STRICT_R)
    return text.replace("<w:document ", '<w:document w:conformance="strict" ')


def content_types(folder, name, beside):
    base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = [(f"/{folder}/{name}", f"{base}.document.main+xml")]
    types += [(f"/{folder}/{target}", f"{base}.{kind}+xml") for kind, (target, _) in beside.items()]
    overrides = "".join(f'<Override PartName="{path}" ContentType="{kind}"/>' for path, kind in types)
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>')


def relationships(targets):
    lines = "".join(f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"/>'
                    for number, (kind, target) in enumerate(targets, 1))
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>')


def archive(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for path, text in files.items():
            entry = zipfile.ZipInfo(path, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            packed.writestr(entry, text.encode("utf-8"))
    return buffer.getvalue()


def with_prefix(prefix):
    """Renames the prefix of WordprocessingML throughout a document part."""
    def change(xml):
        xml = xml.replace("xmlns:w=", f"xmlns:{prefix}=")
        return re.sub(r"(?<=[<\s/])w:(?=[A-Za-z])", f"{prefix}:", xml)
    return change
