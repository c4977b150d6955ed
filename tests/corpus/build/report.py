"""A whole report: title, preface, six sections with prose of our own, and the three statutory tables."""

from . import forms
from .tables import Table

HEADINGS = {
    "overview": "一、总体情况",
    "disclosure": "二、主动公开政府信息情况",
    "applications": "三、收到和处理政府信息公开申请情况",
    "disputes": "四、政府信息公开行政复议、行政诉讼情况",
    "problems": "五、存在的主要问题及改进情况",
    "other": "六、其他需要报告的事项",
}


class Raw:
    """Block content of a DOCX as it is written, e.g. a text box."""

    def __init__(self, xml):
        self.xml = xml


class Report:
    """Every member may be changed by a recipe before the report is written."""

    def __init__(self, agency, year, form, disclosure=None, applications=None, disputes=None):
        self.title = [agency, f"{year}年政府信息公开工作年度报告"]
        self.preface = [f"根据《中华人民共和国政府信息公开条例》的规定，编制本报告。本报告所列数据的统计期限"
                        f"自{year}年1月1日起至{year}年12月31日止。"]
        self.order = list(HEADINGS)
        self.headings = dict(HEADINGS)
        self.prose = {
            "overview": ["一年来，我们坚持把公开透明作为工作的基本要求，围绕群众关心的事情及时公布办事指南和办理进度。",
                         "受理申请的窗口有专人值守，答复前由法制人员审核，档案随办随归。"],
            "problems": ["信息更新还不够及时，解读形式比较单一。下一步将加强培训，完善审核流程。"],
            "other": ["本年度没有收取信息处理费，没有其他需要报告的事项。"],
        }
        self.tables = {
            "disclosure": [forms.disclosure(form, disclosure or {})],
            "applications": [forms.applications(form, applications or {})],
            "disputes": [forms.disputes(form, disputes or {})],
        }
        self.closing = []

    def table(self, key) -> Table:
        return self.tables[key][0]

    def body(self):
        """What stands in the file, in order: ("title" | "paragraph" | "heading", text), tables and raw blocks."""
        parts = [("title", text) for text in self.title] + paragraphs(self.preface)
        for key in self.order:
            if self.headings[key] is not None:
                parts.append(("heading", self.headings[key]))
            parts += paragraphs(self.prose.get(key, []))
            parts += self.tables.get(key, [])
        return parts + paragraphs(self.closing)


def paragraphs(texts):
    return [("paragraph", text) if isinstance(text, str) else text for text in texts]
