"""Puts a document.xml and its companions into a .docx: part names, relationships, namespaces, prefixes."""

import io
import re
import zipfile
from dataclasses import dataclass, field

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
_STRICT = {
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "wp": "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    "a": "http://purl.oclc.org/ooxml/drawingml/main",
}
_SHARED = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "application/vnd.openxmlformats-package.relationships+xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass
class Package:
    """How a file is put together; the text is the same in all of them."""

    strict: bool = False
    prefix: str = "w"            # "": the main namespace is the default one
    main_part: str = "word/document.xml"
    folders: bool = False        # entries for folders, as WPS writes them
    effort: int = 4              # of the compression, 1 to 9
    parts: dict = field(default_factory=dict)   # kind ("styles", "numbering", …) -> content of its root element


def _namespaces(package):
    names = dict(_STRICT if package.strict else _TRANSITIONAL) | _SHARED
    declared = [f'xmlns:{name}="{uri}"' for name, uri in names.items() if name != "w"]
    # Attributes have no default namespace, so a prefix is declared beside it.
    declared += [f'xmlns:{package.prefix or "w"}="{names["w"]}"']
    if not package.prefix:
        declared.append(f'xmlns="{names["w"]}"')
    return " ".join(declared) + ' mc:Ignorable="w14"'


def _renamed(xml, prefix):
    if prefix == "w":
        return xml
    tag = f"{prefix}:" if prefix else ""
    xml = re.sub(r"<(/?)w:", rf"<\1{tag}", xml)
    return re.sub(r" w:(\w+=)", rf" {prefix}:\1", xml) if prefix else xml


def _part(package, root, content):
    return _HEAD + _renamed(f"<w:{root} ", package.prefix) + _namespaces(package) + ">" + \
        _renamed(content + f"</w:{root}>", package.prefix)


_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "comments": "comments", "header": "hdr",
          "footer": "ftr", "settings": "settings", "fontTable": "fonts"}


def _relationships(entries):
    lines = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in entries)
    return f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{lines}</Relationships>'


def pack(package, body):
    """The bytes of the .docx."""
    folder, name = package.main_part.rsplit("/", 1)
    base = _STRICT["r"] if package.strict else _TRANSITIONAL["r"]
    part_name = lambda kind: f"{folder}/{kind}.xml"
    overrides = [(package.main_part, _CONTENT + "document.main+xml")]
    overrides += [(part_name(kind), f"{_CONTENT}{kind}+xml") for kind in package.parts]
    types = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides)
    entries = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                               f'<Default Extension="rels" ContentType="{_PACKAGE}"/>'
                               f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _relationships([("rId1", base + "/officeDocument", package.main_part)]),
        f"{folder}/_rels/{name}.rels": _relationships(
            [(relationship_id(kind), f"{base}/{kind}", f"{kind}.xml") for kind in package.parts]),
        package.main_part: _part(package, "document", f"<w:body>{body}</w:body>"),
    }
    entries |= {part_name(kind): _part(package, _ROOTS[kind], content) for kind, content in package.parts.items()}
    return _zip(entries, package)


def relationship_id(kind):
    return f"rId_{kind}"


def _zip(entries, package):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=package.effort) as archive:
        seen = set()
        for name, content in entries.items():
            folder = name.rpartition("/")[0] + "/"
            if package.folders and folder != "/" and folder not in seen:
                seen.add(folder)
                archive.writestr(zipfile.ZipInfo(folder, _STAMP), "")
            archive.writestr(_entry(name), content.encode())
    return held.getvalue()


_STAMP = (2012, 7, 2, 9, 52, 0)


def _entry(name):
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
