#!/usr/bin/python3
"""What people write to get tables out of a .docx: zipfile, lxml, the text of every cell. No checks at all."""

import sys
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_tables(path):
    with zipfile.ZipFile(path) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    return [[["".join(text.text or "" for text in cell.iter(W + "t")) for cell in row.iter(W + "tc")]
             for row in table.iter(W + "tr")] for table in document.iter(W + "tbl")]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as paths:
        cells = sum(len(row) for path in paths for table in read_tables(path.rstrip("\n")) for row in table)
    print(cells)
