"""A made report as a .docx by our own hand, with the constructs that readers stumble over."""

import re
from dataclasses import replace

from made import docx_package, tables
from made.docx_markup import WPS, Markup
from made.prose import HAN
from made.tables import Cell, Row, Table

# Construct -> how often a report has it. What each does is told where it is written.
CONSTRUCTS = {
    "hmerge": 0.10, "grid-before": 0.14, "grid-after": 0.10, "short-rows": 0.10,
    "sdt-runs": 0.10, "sdt-cells": 0.08, "sdt-rows": 0.06, "sdt-table": 0.06, "custom-xml": 0.04,
    "layout-table": 0.06, "cut-table": 0.09, "one-table": 0.05,
    "tracked": 0.14, "tracked-row": 0.05, "moved": 0.06, "fields": 0.08, "alternate": 0.05,
    "text-box": 0.06, "hidden": 0.08, "auto-headings": 0.12, "auto-items": 0.08, "split-digits": 0.14,
    "furniture": 0.14, "two-paragraphs": 0.08, "odd-grid": 0.07, "symbols": 0.06, "comments": 0.06,
    "joined-headings": 0.06,
}
_WIDE = 30   # columns of the one table that holds all grids


def choose_constructs(rng):
    chosen = {name for name, share in CONSTRUCTS.items() if rng.random() < share}
    if "one-table" in chosen:
        chosen -= {"cut-table", "auto-headings", "layout-table"}
    return chosen


def choose_package(rng, accent):
    package = docx_package.Package(folders=accent == WPS)
    if rng.random() < 0.6:
        package.parts["styles"] = _styles(1)
    way = rng.choices(("plain", "strict", "prefix", "default", "part"), (64, 11, 9, 5, 11))[0]
    if way == "strict":
        package.strict = True
    if way == "prefix":
        package.prefix = rng.choice(("x", "ns0", "wordml"))
    if way == "default":
        package.prefix = ""
    if way == "part":
        package.main_part = rng.choice(("word/document2.xml", "word/report.xml", "docs/body.xml"))
    return way, package


class Body:
    """Writes one report; `constructs` says which of CONSTRUCTS may appear."""

    def __init__(self, rng, accent, constructs, package, heavy=False):
        self.rng = rng
        self.constructs = constructs
        self.package = package
        self.m = Markup(rng, accent, heavy)
        self.lists = []          # start of each numbering instance: (number id, abstract id)
        self.footnotes = []
        self.comments = []

    def has(self, name, share=1.0):
        return name in self.constructs and self.rng.random() < share

    # The report ----------------------------------------------------------------------------------

    def write(self, report):
        """The bytes of the .docx of a report (made.report.Report)."""
        pieces = []
        if self.has("one-table"):
            pieces = self._with_one_table(report)
        else:
            for part in report.parts:
                pieces += self._part(part)
        content = "".join(pieces)
        if self.has("layout-table"):
            content = self._layout_table(content)
        return self._finish(content)

    def _part(self, part):
        if part[0] == "table":
            return self._tables(part[2])
        if part[0] == "heading":
            return [self._heading(part[2], part[3])]
        if part[0] == "title":
            return [self.m.paragraph(self.m.runs(part[1], self.m.body_look()), '<w:jc w:val="center"/>')]
        return self._prose(part[1])

    def _with_one_table(self, report):
        """Sections 二 to 四 as one table, their headings in rows of their own."""
        first = next(at for at, part in enumerate(report.parts) if part[:2] == ("heading", "disclosure"))
        last = next(at for at, part in enumerate(report.parts) if part[:2] == ("table", "disputes"))
        pieces = [piece for part in report.parts[:first] for piece in self._part(part)]
        whole = Table(_WIDE)
        for part in report.parts[first:last + 1]:
            if part[0] == "table":
                whole.rows += _widened(part[2]).rows
            elif part[0] == "heading":
                whole.rows.append(Row([Cell(part[2] + part[3], _WIDE, role="heading")], "heading"))
        pieces.append(self._table(whole))
        return pieces + [piece for part in report.parts[last + 1:] for piece in self._part(part)]

    def _layout_table(self, content):
        cells = self.m.cell(content + "<w:p/>", 9000)
        if self.rng.random() < 0.5:
            cells = self.m.cell("<w:p/>", 300) + cells
        return self.m.table(self.m.row(cells), [9000]) + "<w:p/>"

    # Paragraphs ----------------------------------------------------------------------------------

    def _heading(self, numeral, title):
        look = self.m.body_look()
        if "auto-headings" in self.constructs and numeral[:1] in HAN and numeral.endswith("、"):
            extra = self._numbered("headings")
            return self.m.paragraph(self.m.runs(title, look), extra=extra)
        extra = '<w:outlineLvl w:val="0"/>' if self.rng.random() < 0.3 else ""
        if self.has("joined-headings", 0.5):
            return self._joined_heading(numeral + title, look)
        return self.m.paragraph(self.m.runs(numeral + title, look), extra + '<w:ind w:firstLine="640"/>')

    def _joined_heading(self, text, look):
        """A heading in two paragraphs; the mark between them was deleted under tracked changes."""
        half = self.rng.randrange(1, len(text))
        gone = f"<w:rPr>{self.m.row_change('del')}</w:rPr>"
        return self.m.paragraph(self.m.run(text[:half], look), gone) + self.m.paragraph(self.m.run(text[half:], look), "")

    def _numbered(self, kind, fresh=False):
        """w:numPr of the running list of a kind, or of a fresh one that starts again at one."""
        abstract = {"headings": 1, "items": 2}[kind]
        if fresh or not any(number[1] == abstract for number in self.lists):
            self.lists.append((len(self.lists) + 1, abstract))
        number = [number for number, of in self.lists if of == abstract][-1]
        if kind == "headings" and "styles" in self.package.parts and self.rng.random() < 0.5:
            return '<w:pStyle w:val="NumberedHeading"/>'
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def _prose(self, text):
        look = self.m.body_look()
        runs = self.m.runs(text, look)
        if self.has("furniture", 0.3):
            runs += self._footnote()
        if self.has("symbols", 0.4):
            runs += '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:softHyphen/><w:cr/></w:r>'
        if self.has("hidden", 0.2):
            runs += self.m.hidden("本年新收政府信息公开申请3件。")
        if self.has("tracked", 0.2):
            runs += self.m.deleted("另有12件正在办理。", look)
        paragraphs = [self.m.paragraph(runs)]
        if self.has("moved", 0.3):
            paragraphs = [self.m.paragraph(moved(text, look)) for moved in (self.m.moved_away, self.m.moved_here)]
        if self.has("text-box", 0.2):
            paragraphs.append(self.m.paragraph(self.m.text_box("公开为常态、不公开为例外")))
        if self.has("sdt-runs", 0.2):
            paragraphs = [self.m.content_control(paragraph) for paragraph in paragraphs]
        return paragraphs

    def _commented(self, content):
        """A reviewer's comment on some runs, with a number in it that is nobody's figure."""
        at = len(self.comments)
        self.comments.append(f"请核对，应为{self.rng.randint(2, 90)}件。")
        return (f'<w:commentRangeStart w:id="{at}"/>{content}<w:commentRangeEnd w:id="{at}"/>'
                f'<w:r><w:commentReference w:id="{at}"/></w:r>')

    def _footnote(self):
        self.footnotes.append(f"数据截至当年12月31日，共{self.rng.randint(1, 9)}项。")
        return f'<w:r><w:footnoteReference w:id="{len(self.footnotes)}"/></w:r>'

    # Tables --------------------------------------------------------------------------------------

    def _tables(self, table):
        pieces = [self._table(part) for part in self._cut(table)]
        return [piece for part in pieces for piece in (part, self.m.paragraph(""))]

    def _cut(self, table):
        """One grid as two tables, as a page break leaves it."""
        labels_lost = any(cell.role == "label" and cell.text in ("", "0") for row in table.rows for cell in row.cells)
        if table.columns != 10 or labels_lost or not self.has("cut-table"):
            return [table]
        heads = sum(row.role == "heads" for row in table.rows)
        at = self.rng.randrange(heads + 2, len(table.rows) - 2)
        return cut_table(table, at, self.rng.random() < 0.5, self.rng.random() < 0.5)

    def _table(self, table):
        standing = tables.layout([row.cells for row in table.rows], table.columns)
        rows = "".join(self._row(row, cells, table) for row, cells in zip(table.rows, standing))
        columns = self.rng.choice((0, 1, table.columns + 3)) if self.has("odd-grid") else table.columns
        written = self.m.table(rows, [9740 // table.columns] * columns)
        return self.m.content_control(written) if self.has("sdt-table", 0.7) else written

    def _row(self, row, standing, table):
        width = 9740 // table.columns
        props = self._left_out(row, standing)
        cells = "".join(self._cell(cell, origin, width) for _, cell, origin in standing)
        if row.role == "heads" and self.rng.random() < 0.2:
            props += "<w:tblHeader/>"
        written = self.m.row(cells, props)
        if self.has("sdt-rows", 0.3):
            written = self.m.content_control(written)
        if self.has("custom-xml", 0.2):
            written = f'<w:customXml w:element="row">{written}</w:customXml>'
        if row.key.startswith("disclosure.") and self.has("tracked-row", 0.4):
            written += self._removed_row(table)
        return written

    def _removed_row(self, table):
        """A row that was taken out under tracked changes: it does not count."""
        look = self.m.cell_look()
        texts = ["行政检查", *["7"] * (table.columns - 1)]
        cells = "".join(self.m.cell(self.m.cell_paragraph(self.m.deleted(text, look)), 900) for text in texts)
        return self.m.row(cells, self.m.row_change("del"))

    def _left_out(self, row, standing):
        """Takes cells without text from both ends of a row; returns what w:trPr says of them."""
        props = ""
        if row.role == "figures" and self.has("grid-before", 0.8):
            skipped = 0
            while not standing[0][2] or standing[0][1].role == "label" and not standing[0][1].text:
                skipped += standing.pop(0)[1].cols
            if skipped:
                props += f'<w:gridBefore w:val="{skipped}"/><w:wBefore w:w="{skipped * 900}" w:type="dxa"/>'
        if row.role == "figures" and ("short-rows" in self.constructs or "grid-after" in self.constructs):
            skipped = 0
            while len(standing) > 1 and _is_blank_figure(standing[-1][1]):
                skipped += standing.pop()[1].cols
            if skipped and self.has("grid-after"):
                props += f'<w:gridAfter w:val="{skipped}"/>'
        return props

    def _cell(self, cell, origin, width):
        merge = ""
        if cell.rows > 1 or cell.role == "orphan":
            merge = '<w:vMerge w:val="restart"/>' if origin and cell.role != "orphan" else \
                self.rng.choice(('<w:vMerge/>', '<w:vMerge w:val="continue"/>'))
        paragraphs = self._paragraphs(cell) if origin else self.m.cell_paragraph("")
        if cell.cols > 1 and "hmerge" in self.constructs:
            written = self.m.cell(paragraphs, width, merge + '<w:hMerge w:val="restart"/>')
            merge += self.rng.choice(('<w:hMerge/>', '<w:hMerge w:val="continue"/>'))
            rest = self.m.cell(self.m.cell_paragraph(""), width, merge)
            return written + rest * (cell.cols - 1)
        span = f'<w:gridSpan w:val="{cell.cols}"/>' if cell.cols > 1 else ""
        written = self.m.cell(paragraphs, width * cell.cols, span + merge)
        return self.m.content_control(written) if self.has("sdt-cells", 0.2) else written

    def _paragraphs(self, cell):
        if cell.role == "figure":
            return self.m.cell_paragraph(self._figure(cell.text))
        look = self.m.cell_look()
        if "auto-items" in self.constructs and cell.role == "label" and re.match(r"\d\.", cell.text):
            extra = self._numbered("items", fresh=cell.text[0] == "1")
            return self.m.cell_paragraph(self.m.runs(cell.text[2:], look), extra)
        if len(cell.text) > 6 and self.has("two-paragraphs", 0.3):
            half = len(cell.text) // 2
            return "".join(self.m.cell_paragraph(self.m.runs(text, look)) for text in (cell.text[:half], cell.text[half:]))
        if len(cell.text) > 3 and self.has("tracked", 0.1):
            changed = self.m.deleted("数量", look) + self.m.inserted(cell.text[2:], look)
            return self.m.cell_paragraph(self.m.run(cell.text[:2], look) + changed)
        return self.m.cell_paragraph(self.m.runs(cell.text, look))

    def _figure(self, text):
        """A figure's run, in one of the ways a cell can hold one number and markup around it."""
        look = self.m.cell_look()
        other = str(self.rng.randint(1, 99))
        plain = self.m.run(text, look) if text else ""
        if self.has("tracked", 0.12):
            return self.m.deleted(other, look) + self.m.inserted(text, look)
        if self.has("hidden", 0.08):
            return plain + self.m.hidden(other)
        if not text:
            return ""
        if text[0] in "-－" and len(text) > 1 and self.rng.random() < 0.3:
            return f"<w:r>{look}<w:noBreakHyphen/>{self.m.text(text[1:])}</w:r>"
        return self._wrapped(text, plain, other, look)

    def _wrapped(self, text, plain, other, look):
        if self.has("moved", 0.06):
            return self.m.moved_away(other, look) + self.m.moved_here(text, look)
        if self.has("split-digits", 0.5) and len(text) > 1:
            return self.m.run(text[:1], look) + self.m.bookmark() + self.m.run(text[1:], look)
        if self.has("fields", 0.15):
            return self.m.field("=SUM(LEFT)", text, look)
        if self.has("alternate", 0.1):
            return self.m.alternate(plain, plain)
        if self.has("sdt-runs", 0.15):
            return self.m.content_control(plain)
        if self.has("custom-xml", 0.1):
            return f'<w:smartTag w:element="chmetcnv">{plain}</w:smartTag>'
        if self.has("comments", 0.05):
            return self._commented(plain)
        if self.has("furniture", 0.01):
            return plain + self._footnote()
        return plain

    # Companions ----------------------------------------------------------------------------------

    def _finish(self, content):
        parts = self.package.parts
        if self.lists:
            parts["numbering"] = _numbering(self.lists)
            if "styles" in parts:
                heading = next((number for number, abstract in self.lists if abstract == 1), 1)
                parts["styles"] = _styles(heading)
        if self.footnotes:
            parts["footnotes"] = "".join(
                f'<w:footnote w:id="{at}">{self.m.paragraph(self.m.run(text))}</w:footnote>'
                for at, text in enumerate(self.footnotes, 1))
        if self.comments:
            parts["comments"] = "".join(
                f'<w:comment w:id="{at}" w:author="审核人">{self.m.paragraph(self.m.run(text))}</w:comment>'
                for at, text in enumerate(self.comments))
        section = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/>'
        if "furniture" in self.constructs:
            parts["header"] = self.m.paragraph(self.m.run("一、总体情况 第二十条第（一）项 规章 9 9 9"))
            parts["footer"] = self.m.paragraph(self.m.field("PAGE", "3", ""))
            section = "".join(f'<w:{kind}Reference w:type="default" r:id="{docx_package.relationship_id(kind)}"/>'
                              for kind in ("header", "footer")) + section
        return docx_package.pack(self.package, f"{content}<w:sectPr>{section}</w:sectPr>")


def _is_blank_figure(cell):
    return cell.role == "figure" and not cell.text.strip("\u00a0\u3000 ")


def _styles(heading_list):
    return ('<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="NumberedHeading"><w:name w:val="numbered"/><w:basedOn w:val="a"/>'
            f'<w:pPr><w:numPr><w:numId w:val="{heading_list}"/></w:numPr></w:pPr></w:style>')


def _numbering(lists):
    level = ('<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
             '<w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl></w:abstractNum>')
    kinds = level % (1, "chineseCounting", "%1、") + level % (2, "decimal", "%1.")
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return kinds + "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{again}</w:num>'
                           for number, abstract in lists)


def _widened(table):
    """The same table over _WIDE columns, so that tables of different widths can be one."""
    edge = lambda column: round(column * _WIDE / table.columns)
    standing = tables.layout([row.cells for row in table.rows], table.columns)
    rows = []
    for row, cells in zip(table.rows, standing):
        wide = [replace(cell, cols=edge(column + cell.cols) - edge(column)) for column, cell, origin in cells if origin]
        rows.append(replace(row, cells=wide))
    return Table(_WIDE, rows)


def cut_table(table, at, heads_again, labels_again):
    """Two tables from one. A cell cut through goes on with its text again, or as an empty one: a merged
    one without a beginning (role orphan), unless heads stand above it that it would seem to belong to."""
    standing = tables.layout([row.cells for row in table.rows], table.columns)
    upper = [replace(row, cells=[replace(cell, rows=min(cell.rows, at - top)) for cell in row.cells])
             for top, row in enumerate(table.rows[:at])]
    lower = [replace(row, cells=list(row.cells)) for row in table.rows[at:]]
    resumed = [cell for _, cell, origin in standing[at] if not origin]
    for place, cell in enumerate(resumed):
        begun = next(top for top, row in enumerate(table.rows) if any(one is cell for one in row.cells))
        rest = replace(cell, rows=cell.rows - (at - begun), text=cell.text if labels_again else "",
                       role=cell.role if labels_again or heads_again else "orphan")
        lower[0].cells.insert(place, rest)
    heads = [replace(row, cells=[replace(cell) for cell in row.cells]) for row in table.rows if row.role == "heads"]
    return [Table(table.columns, upper), Table(table.columns, (heads if heads_again else []) + lower)]
