"""WordprocessingML in the two accents that reports are written in: WPS's and Word's.

Everything is written with the prefix w: and the transitional names; docx_package.py renames them."""

from xml.sax.saxutils import escape

WPS, WORD = "wps", "word"

_FONT = '<w:rFonts w:hint="eastAsia" w:ascii="{0}" w:hAnsi="{0}" w:eastAsia="{0}" w:cs="{0}"/>'
_CELL_RUN = {
    False: "<w:rPr>" + _FONT.format("宋体") + '<w:sz w:val="20"/></w:rPr>',
    True: "<w:rPr>" + _FONT.format("宋体") + '<w:kern w:val="0"/>'
          '<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/></w:rPr>',
}
_BODY_RUN = {
    False: "<w:rPr>" + _FONT.format("仿宋_GB2312") + '<w:sz w:val="32"/></w:rPr>',
    True: "<w:rPr>" + _FONT.format("仿宋_GB2312") + '<w:color w:val="auto"/><w:kern w:val="2"/>'
          '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>',
}
_CELL_PARAGRAPH = {
    False: '<w:jc w:val="center"/>',
    True: '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:widowControl/><w:suppressLineNumbers w:val="0"/>'
          '<w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0" w:line="240"'
          ' w:lineRule="auto"/>'
          '<w:ind w:left="0" w:right="0"/><w:jc w:val="center"/>',
}
_BODY_PARAGRAPH = {
    False: '<w:ind w:firstLine="640" w:firstLineChars="200"/>',
    True: '<w:keepNext w:val="0"/><w:widowControl w:val="0"/><w:kinsoku/>'
          '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/>',
}
_EDGES = "".join(f'<w:{edge} w:val="single" w:color="auto" w:sz="8" w:space="0"/>'
                 for edge in ("top", "left", "bottom", "right"))
_CELL_LOOK = {
    False: '<w:vAlign w:val="center"/>',
    True: f'<w:tcBorders>{_EDGES}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
          '<w:vAlign w:val="center"/>',
}
_ROW_LOOK = {
    False: "",
    True: "<w:tblPrEx><w:tblBorders>" + _EDGES + "</w:tblBorders></w:tblPrEx>",
}
_TABLE_LOOK = ('<w:tblPr><w:tblW w:w="9740" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>' + _EDGES +
               '</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>')

_KEEP = ' xml:space="preserve"'


class Markup:
    """Writes runs, paragraphs, cells, rows and tables; `heavy` as full of properties as real files are."""

    def __init__(self, rng, accent, heavy=False):
        self.rng = rng
        self.accent = accent
        self.heavy = heavy
        self.revisions = [f"{rng.randrange(0x10000, 0xffffff):08X}" for _ in range(9)]
        self.next_id = 100

    def new_id(self):
        self.next_id += 1
        return self.next_id

    def _marks(self, tag):
        """What each accent writes on its paragraphs and rows: a paragraph id, or revision numbers."""
        if self.accent == WPS:
            return f' w14:paraId="{self.rng.randrange(1, 1 << 31):08X}"' if self.heavy or tag == "p" else ""
        first, second = self.rng.choice(self.revisions), self.rng.choice(self.revisions)
        if tag == "tr":
            return f' w:rsidR="{first}" w:rsidTr="{second}"'
        return f' w:rsidR="{first}" w:rsidRPr="{second}" w:rsidRDefault="{first}" w:rsidP="{second}"'

    def _word_does(self, share):
        return self.accent == WORD and self.rng.random() < share

    def text(self, text, deleted=False):
        """The inside of a run: w:t for text, w:br for a line feed, w:tab for a tab."""
        name = "delText" if deleted else "t"
        pieces = []
        for at, line in enumerate(text.split("\n")):
            if at:
                pieces.append("<w:br/>")
            if line:
                keep = line != line.strip() or self._word_does(0.2)
                pieces.append(f"<w:{name}{_KEEP if keep else ''}>{escape(line)}</w:{name}>")
        return "".join(pieces)

    def run(self, text, look="", deleted=False):
        mark = f' w:rsidRPr="{self.rng.choice(self.revisions)}"' if self._word_does(0.4) else ""
        return f"<w:r{mark}>{look}{self.text(text, deleted)}</w:r>"

    def runs(self, text, look=""):
        """The text in one run, or as Word leaves it: in several, with proof marks between them."""
        if self.accent == WPS and not (self.heavy and len(text) > 40):
            return self.run(text, look)
        longest = 18 if self.accent == WORD else 60
        pieces, at = [], 0
        while at < len(text):
            upto = at + self.rng.randint(3, longest)
            pieces.append(self.run(text[at:upto], look))
            if self.accent == WORD and self.rng.random() < 0.1:
                pieces.append(self.rng.choice(('<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="gramEnd"/>',
                                               "<w:r><w:lastRenderedPageBreak/></w:r>")))
            at = upto
        return "".join(pieces)

    def cell_look(self):
        return _CELL_RUN[self.heavy]

    def body_look(self):
        return _BODY_RUN[self.heavy]

    def paragraph(self, content, look=None, extra=""):
        """`extra` is put first into w:pPr: a style, a numbering."""
        look = _BODY_PARAGRAPH[self.heavy] if look is None else look
        return f"<w:p{self._marks('p')}><w:pPr>{extra}{look}</w:pPr>{content}</w:p>"

    def cell_paragraph(self, content, extra=""):
        if not content and not extra and self.rng.random() < 0.3:
            return f"<w:p{self._marks('p')}/>"
        return self.paragraph(content, _CELL_PARAGRAPH[self.heavy], extra)

    def cell(self, paragraphs, width, merge=""):
        props = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}{_CELL_LOOK[self.heavy]}</w:tcPr>'
        return f"<w:tc>{props}{paragraphs}</w:tc>"

    def row(self, cells, props=""):
        props = f"<w:trPr>{props}</w:trPr>" if props else ""
        return f"<w:tr{self._marks('tr')}>{_ROW_LOOK[self.heavy]}{props}{cells}</w:tr>"

    def table(self, rows, widths):
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return f"<w:tbl>{_TABLE_LOOK}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    # Wrappers that readers must look through.

    def content_control(self, content):
        tag = self.rng.choice(("", '<w:tag w:val="figure"/>', '<w:placeholder><w:docPart w:val="Default"/></w:placeholder>'))
        props = f'<w:sdtPr><w:id w:val="{self.new_id()}"/>{tag}</w:sdtPr>'
        return f"<w:sdt>{props}<w:sdtContent>{content}</w:sdtContent></w:sdt>"

    def _change(self, name, content):
        return (f'<w:{name} w:id="{self.new_id()}" w:author="审核人" w:date="2024-01-10T09:00:00Z">{content}</w:{name}>')

    def inserted(self, text, look):
        return self._change("ins", self.run(text, look)) if text else ""

    def deleted(self, text, look):
        return self._change("del", self.run(text, look, deleted=True))

    def row_change(self, name):
        return self._change(name, "")

    def moved_away(self, text, look):
        return self._moved("moveFrom", text, look)

    def moved_here(self, text, look):
        return self._moved("moveTo", text, look)

    def _moved(self, name, text, look):
        at = self.new_id()
        start = f'<w:{name}RangeStart w:id="{at}" w:author="审核人" w:name="move{at}"/>'
        return start + self._change(name, self.run(text, look)) + f'<w:{name}RangeEnd w:id="{at}"/>'

    def field(self, instruction, shown, look):
        """A field with its result; what counts is the result."""
        if self.rng.random() < 0.4:
            return f'<w:fldSimple w:instr=" {instruction} ">{self.run(shown, look)}</w:fldSimple>'
        mark = lambda kind: f'<w:r>{look}<w:fldChar w:fldCharType="{kind}"/></w:r>'
        code = f'<w:r>{look}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        return mark("begin") + code + mark("separate") + self.run(shown, look) + mark("end")

    def alternate(self, chosen, fallback):
        return (f'<mc:AlternateContent><mc:Choice Requires="wps">{chosen}</mc:Choice>'
                f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>")

    def text_box(self, text):
        """A text box as Word writes it: a drawing, and the same text in VML for older programs."""
        inside = f"<w:txbxContent>{self.paragraph(self.runs(text, self.body_look()))}</w:txbxContent>"
        drawing = ('<w:drawing><wp:inline><wp:extent cx="1800000" cy="360000"/><wp:docPr id="%d" name="文本框"/>'
                   '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
                   "<wps:txbx>%s</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
                   % (self.new_id(), inside))
        picture = f'<w:pict><v:shape id="box{self.new_id()}"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
        if self.rng.random() < 0.3:
            return f"<w:r>{picture}</w:r>"
        return f"<w:r>{self.alternate(drawing, picture)}</w:r>"

    def hidden(self, text):
        return f"<w:r><w:rPr><w:vanish/></w:rPr>{self.text(text)}</w:r>"

    def bookmark(self):
        at = self.new_id()
        return f'<w:bookmarkStart w:id="{at}" w:name="_GoBack{at}"/><w:bookmarkEnd w:id="{at}"/>'
