"""What is done to a whole report before it is flattened: labels spoilt, rows lost, headings and prose rearranged.

Each function changes the tables and parts of a report in place, and its figures where the text no longer shows them."""

import re

from made import forms, prose
from made.figures import ABSENT, BLANK, GONE
from made.tables import HEAD_BREAKS, Cell


def _tables(report):
    return {part[1]: part[2] for part in report.parts if part[0] == "table"}


def _cells(report, *roles):
    return [cell for table in _tables(report).values() for row in table.rows for cell in row.cells if cell.role in roles]


def _rewrite(report, change):
    """Every sentence, heading and label of the report, changed."""
    for cell in _cells(report, "head", "block", "group", "label"):
        cell.text = change(cell.text)
    report.parts = [part if part[0] == "table" else (*part[:-1], change(part[-1])) for part in report.parts]


def _open(report, key, reading):
    figure = report.figures[key]
    figure.reading, figure.written = reading, ""


# Blanks ----------------------------------------------------------------------------------------------


def blank_zeros(report):
    """Every zero is left blank."""
    _blank(report, [cell for cell in _cells(report, "figure") if cell.text == "0"])


def blank_one_zero(rng, report, share):
    """Some rows of `applications` have one zero left blank."""
    for row in _tables(report)["applications"].rows:
        zeros = [cell for cell in row.cells if cell.role == "figure" and cell.text == "0"]
        if zeros and rng.random() < share:
            _blank(report, [rng.choice(zeros)])


def _blank(report, cells):
    for cell in cells:
        cell.text = ""
        if cell.key:
            _open(report, cell.key, BLANK)


# Labels ----------------------------------------------------------------------------------------------


def damage_labels(rng, report):
    """Of the characters of labels, one in sixteen is dropped or is another one."""
    for cell in _cells(report, "group", "label"):
        cell.text = "".join(_damaged(rng, letter) for letter in cell.text)


def _damaged(rng, letter):
    if not "\u4e00" <= letter <= "\u9fff" or rng.random() >= 0.06:
        return letter
    return "" if rng.random() < 0.5 else rng.choice("行政信息公开申请理由的了是")


def to_traditional(_rng, report):
    _rewrite(report, prose.traditional)
    for cell in _cells(report, "figure", "heading"):
        cell.text = prose.traditional(cell.text)


_PINYIN = dict(zip("鎮數據發務對總規開處罰強業費許項內條關執結轉續辦請計屬國類訴議維糾審機會報",
                   ("zhèn shù jù fā wù duì zǒng guī kāi chǔ fá qiáng yè fèi xǔ xiàng nèi tiáo guān zhí jié zhuǎn xù bàn qǐng "
                    "jì shǔ guó lèi sù yì wéi jiū shěn jī huì bào").split()))


def add_pinyin(rng, report):
    """Some characters are followed by their sound in brackets."""
    letters = set(rng.sample(sorted(_PINYIN), 12))
    left, right = rng.choice(("()", "()", "（）"))
    spell = lambda text: "".join(letter + (f"{left}{_PINYIN[letter]}{right}" if letter in letters else "") for letter in text)
    _rewrite(report, spell)


_ADVERTISING = ("云顶某某365官网登录入口", "bet88手机版下载_", "某某娱乐平台（中国）有限公司", "88bet官方网站-", "某体育app下载", "澳门某某网址")


def splice_advertising(rng, report):
    cells = [cell for cell in _cells(report, "label") if len(cell.text) > 3]
    for cell in rng.sample(cells, min(len(cells), rng.randint(1, 5))):
        at = rng.randint(2, len(cell.text) - 1)
        cell.text = cell.text[:at] + rng.choice(_ADVERTISING) + cell.text[at:]


_INSTRUCTIONS = {
    "上一年项目数量": "（指{last}年事项数）", "本年增/减": "（指{year}年增加或减少的事项数，减用负值表示，如-8）",
    "处理决定数量": "（指{year}年办件量）", "规章": "（设区的市以上政府应提供相关数据）",
    "规范性文件": "（标题采用“规定”“办法”等字样的公文，一般属于规范性文件）",
    "行政许可": "（含第3类备案事项）", "行政强制": "（2 类合计）",
}


def add_instructions(rng, report):
    """Labels carry instructions with digits in them, heads the year."""
    for cell in _cells(report, "head", "label"):
        if cell.text in _INSTRUCTIONS and rng.random() < 0.8:
            cell.text += _INSTRUCTIONS[cell.text].format(year=report.year, last=report.year - 1)
        elif cell.role == "head" and cell.text.startswith("本年") and rng.random() < 0.8:
            cell.text = f"本年({report.year})" + cell.text[2:]


def drop_characters(rng, report):
    """Characters that a site lost everywhere: 年 月 日 beside digits, and some of the labels."""
    lost = rng.sample(("制", "数", "件", "减", "理"), 2)
    for cell in _cells(report, "head", "label"):
        for letter in lost:
            cell.text = cell.text.replace(letter, "", 1) if len(cell.text) > 3 else cell.text
    report.parts = [(part[0], re.sub(r"(\d)年(\d+)月(\d+)日", r"\1\2\3日", part[1])) if part[0] == "prose" else part
                    for part in report.parts]


def break_heads(_rng, report):
    """Heads of two words stand on two lines."""
    for cell in _cells(report, "head"):
        cell.text = HEAD_BREAKS.get(cell.text, cell.text)


_WIDE = str.maketrans("0123456789()", "０１２３４５６７８９（）")
_NARROW = str.maketrans("（）、．：，", "(),.:,")


def mix_widths(rng, report):
    """Full- and half-width digits, brackets and spaces beside each other."""
    for cell in _cells(report, "block", "group", "label", "figure"):
        if rng.random() < 0.4:
            cell.text = cell.text.translate(_WIDE if cell.role == "figure" or rng.random() < 0.5 else _NARROW)
    for cell in _cells(report, "label"):
        if rng.random() < 0.2 and len(cell.text) > 4:
            at = rng.randrange(2, len(cell.text))
            cell.text = cell.text[:at] + rng.choice(("\u3000", " ")) + cell.text[at:]


# Headings and prose ----------------------------------------------------------------------------------

_POINTS = ("加强组织，把任务分到人。", "用好平台，把栏目管到位。", "严格审核，把内容看仔细。", "常抓培训，把本领练扎实。")


def restart_numbering(rng, report):
    """The narrative counts 一、 to 四、, then the headings begin again."""
    points = [("prose", f"{numeral}、{text}") for numeral, text in zip(prose.HAN, _POINTS[:rng.randint(2, 4)])]
    at = next(at for at, part in enumerate(report.parts) if part[:2] == ("heading", "disclosure"))
    if rng.random() < 0.5:
        numerals = iter(prose.HAN)
        report.parts = [(*part[:2], next(numerals) + "、", part[3]) if part[0] == "heading" and i >= at else part
                        for i, part in enumerate(report.parts)]
    report.parts[at:at] = points


def repeat_titles(rng, report):
    """Before each table its title stands once more, or three times."""
    titles = {"disclosure": "二", "applications": "三", "disputes": "四"}
    names = dict(forms.SECTIONS)
    parts = []
    for part in report.parts:
        if part[0] == "table":
            way = rng.choice(("表{0}：", "## 表{0}：", "{1} |||", "表{0} {1}", "附表{0}：{1}"))
            parts += [("prose", way.format(titles[part[1]], names[part[1]]))] * rng.choice((1, 1, 3))
        parts.append(part)
    report.parts = parts


def vary_title(rng, report):
    """Titles over three lines, with the year last, or once more above the first section."""
    agency, year = report.agency, report.year
    titles = rng.choice(([agency, f"{year}年度", "政府信息公开工作年度报告"], [f"{agency}政府信息公开工作年度报告（{year}年）"],
                         [f"{agency}", f"关于{year}年度政府信息公开工作情况的报告"], [f"{agency}{year}年政府信息公开年报"],
                         [f"{agency}{year}年政府信息公开工作报告"]))
    rest = [part for part in report.parts if part[0] != "title"]
    again = [("prose", text) for text in titles] if rng.random() < 0.4 else []
    report.parts = [("title", text) for text in titles] + rest[:1] + again + rest[1:]


def slip_in_period(rng, report):
    """The period is misprinted in the preface; the year in the title is right."""
    slip = rng.choice(("{0}年1月1日至20{0}年12月31日", "{0}年1月1日至{0}年1230日", "{1}年1月1日至{1}年12月31日", "{0}11日至{0}1231日"))
    period = re.compile(rf"{report.year}年1月1日.{{1,2}}{report.year}年12月31日")
    parts = report.parts
    report.parts = [(part[0], period.sub(slip.format(report.year, report.year - 1), part[1])) if part[0] == "prose" else part
                    for part in parts]


def add_site(rng, report):
    """What a crawler keeps of the page round the report."""
    title = report.parts[0][1]
    number = rng.randint(100, 99999)
    before = [f"标题: {title}", f"发布时间: {report.year + 1}-01-2{number % 10} 10:{number % 50 + 10}", "来源: 某某信息中心",
              f"浏览次数：{number}", "首页 > 政务公开 > 年度报告", "=" * rng.choice((10, 40))]
    after = ["扫一扫在手机打开当前页", "上一篇：没有了", f"主办单位：某某信息中心 备案号：某ICP备0{number}号-1 网站标识码：4{number}0001"]
    report.parts = [("prose", text) for text in before] + report.parts + [("prose", text) for text in after]


def lose_headings(rng, report):
    """The headings of the tables are gone, sub-headings （一）（二） are left before them."""
    lost = set(rng.sample(forms.GRIDS, rng.randint(1, 3)))
    parts = []
    for part in report.parts:
        if part[0] == "heading" and part[1] in lost:
            parts += [("prose", "（一）情况说明"), ("prose", "（二）数据填报")]
        else:
            parts.append(part)
    report.parts = parts
    report.headings = [heading for heading in report.headings if heading[0] not in lost]


def talk_in_labels(rng, report):
    """Before each table, sentences with the table's own labels and with counts that are not the table's."""
    said = {
        "disclosure": "本年制发行政规范性文件{}件，其中规章{}件；公布行政许可类信息{}条、行政处罚{}条，行政事业性收费{}项，政府集中采购{}次。",
        "applications": "本年新收政府信息公开申请数量{}件，上年结转政府信息公开申请数量{}件，予以公开{}件，部分公开{}件，属于国家秘密{}件，总计{}件。",
        "disputes": "行政复议{}件，结果维持{}件，结果纠正{}件；行政诉讼{}件，其中未经复议直接起诉{}件，复议后起诉{}件。",
    }
    parts = []
    for part in report.parts:
        if part[0] == "table":
            parts.append(("prose", said[part[1]].format(*(rng.randint(0, 60) for _ in range(6)))))
        parts.append(part)
    report.parts = parts


# Rows ------------------------------------------------------------------------------------------------


def _some_row(rng, report):
    """A row of figures that is neither the first nor the total, and its table."""
    table = _tables(report)[rng.choice(("disclosure", "applications", "applications"))]
    rows = [row for row in table.rows if row.key and row.key not in ("applications.received", "applications.handled")
            and not any(cell.role == "group" for cell in row.cells)]
    return table, rng.choice(rows)


def drop_a_row(rng, report):
    table, row = _some_row(rng, report)
    table.rows.remove(row)
    for cell in row.cells:
        if cell.key:
            _open(report, cell.key, ABSENT)


def _empty(report, row):
    for cell in row.cells:
        if cell.role == "figure":
            cell.text = ""
            _open(report, cell.key, GONE)


def empty_a_row(rng, report):
    """The label stands, its figures are gone."""
    _empty(report, _some_row(rng, report)[1])


def empty_all(_rng, report):
    for table in _tables(report).values():
        for row in table.rows:
            if row.key:
                _empty(report, row)


def split_a_figure(rng, report):
    """One number stands in two cells: 61 as 6 and 1."""
    table = _tables(report)["applications"]
    found = [(row, at) for row in table.rows for at, cell in enumerate(row.cells)
             if cell.role == "figure" and len(cell.text) > 1 and cell.text.isdigit()]
    for row, at in rng.sample(found, min(len(found), rng.randint(1, 2))):
        if at < len(row.cells) and len(row.cells[at].text) > 1:
            cell = row.cells[at]
            row.cells[at:at + 1] = [Cell(cell.text[:1], role="figure", key=cell.key), Cell(cell.text[1:], role="figure")]


def swap_rows(rng, report):
    """Two neighbouring rows of one group change places, labels and figures together."""
    rows = _tables(report)["applications"].rows
    places = [at for at in range(len(rows) - 1) if rows[at].key and rows[at + 1].key
              and not any(cell.role == "group" for cell in rows[at].cells + rows[at + 1].cells)
              and rows[at].cells[0].text[:1].isdigit() and rows[at + 1].cells[0].text[:1].isdigit()]
    at = rng.choice(places)
    rows[at], rows[at + 1] = rows[at + 1], rows[at]


def set_side_by_side(rng, report):
    """Every row carries the figures of two reports, so nobody can say whose they are."""
    for table in _tables(report).values():
        for row in table.rows:
            second = [Cell(str(rng.choice((0, 0, 0, rng.randint(1, 50)))), role="figure")
                      for cell in row.cells if cell.role == "figure"]
            row.cells += second
    for key in report.figures:
        report.figures[key].reading = GONE


_SENTENCES = {"disclosure": "本年度没有新的规章和规范性文件，数据见附图。", "applications": "{year}年未收到政府信息公开申请。",
              "disputes": "{year}年没有因政府信息公开被申请行政复议或者提起行政诉讼的情况。"}


def say_instead(rng, report):
    """A sentence, or nothing, stands where a table should."""
    grid = rng.choice(forms.GRIDS)
    told = rng.random() < 0.7
    report.parts = [part for part in report.parts if part[:2] != ("table", grid) or told]
    report.parts = [("prose", _SENTENCES[grid].format(year=report.year)) if part[:2] == ("table", grid) else part
                    for part in report.parts]
    report.missing.add(grid)
