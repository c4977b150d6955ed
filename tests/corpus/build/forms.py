"""The statutory tables of both forms, filled in: labels and spans typed from the printed forms, not read from grammars/.

Figures of a row are one string, parted by spaces ("_" is an empty cell), or a list of texts. A row that
is not given is all zeros.
"""

from .tables import Cell, Row, Table

COLUMNS = ["natural_person", "business", "research", "social", "legal_service", "other_org", "total"]
OUTCOMES = ["upheld", "corrected", "other_outcome", "pending", "total"]

ITEMS = [("items_last_year", "上一年项目数量"), ("items_change", "本年增/减"), ("decisions", "处理决定数量")]

# Block title, columns, rows.
DISCLOSURE = {
    2019: [
        ("第二十条第（一）项",
         [("made", "本年新制作数量"), ("published", "本年新公开数量"), ("public_total", "对外公开总数量")],
         [("rules", "规章"), ("normative_documents", "规范性文件")]),
        ("第二十条第（五）项", ITEMS, [("licensing", "行政许可"), ("other_services", "其他对外管理服务事项")]),
        ("第二十条第（六）项", ITEMS, [("penalties", "行政处罚"), ("enforcement", "行政强制")]),
        ("第二十条第（八）项", ITEMS[:2], [("fees", "行政事业性收费")]),
        ("第二十条第（九）项", [("projects", "采购项目数量"), ("amount", "采购总金额")], [("procurement", "政府集中采购")]),
    ],
    2021: [
        ("第二十条第（一）项",
         [("made", "本年制发件数"), ("repealed", "本年废止件数"), ("in_force", "现行有效件数")],
         [("rules", "规章"), ("normative_documents", "行政规范性文件")]),
        ("第二十条第（五）项", [("decisions", "本年处理决定数量")], [("licensing", "行政许可")]),
        ("第二十条第（六）项", [("decisions", "本年处理决定数量")], [("penalties", "行政处罚"), ("enforcement", "行政强制")]),
        ("第二十条第（八）项", [("amount", "本年收费金额（单位：万元）")], [("fees", "行政事业性收费")]),
    ],
}

# How wide the figure cells of a block are, by their number: the blocks have different column edges.
WIDTHS = {2019: {3: [1, 2, 1], 2: [2, 2]}, 2021: {3: [1, 1, 1], 1: [3]}}
BLOCK_WIDTH = {2019: 5, 2021: 4}

REFUSED = [
    ("refused_state_secret", "1.属于国家秘密"),
    ("refused_by_law", "2.其他法律行政法规禁止公开"),
    ("refused_security_stability", "3.危及“三安全一稳定”"),
    ("refused_third_party", "4.保护第三方合法权益"),
    ("refused_internal_affairs", "5.属于三类内部事务信息"),
    ("refused_process", "6.属于四类过程性信息"),
    ("refused_enforcement_file", "7.属于行政执法案卷"),
    ("refused_admin_query", "8.属于行政查询事项"),
]
UNAVAILABLE = [
    ("unavailable_not_held", "1.本机关不掌握相关政府信息"),
    ("unavailable_needs_making", "2.没有现成信息需要另行制作"),
    ("unavailable_unclear", "3.补正后申请内容仍不明确"),
]
NOT_PROCESSED = [
    ("not_processed_petition", "1.信访举报投诉类申请"),
    ("not_processed_repeat", "2.重复申请"),
    ("not_processed_publication", "3.要求提供公开出版物"),
    ("not_processed_excessive", "4.无正当理由大量反复申请"),
    ("not_processed_confirm", "5.要求行政机关确认或重新出具已获取信息"),
]
OTHERWISE = [
    ("otherwise_not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("otherwise_fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("otherwise_other", "3.其他"),
]
# The table of 2014: key, label and unit of each row; rows without a key head what stands below them.
STATISTICS = [
    (None, "一、主动公开情况", ""),
    ("disclosed", "（一）主动公开政府信息数\n（不同渠道和方式公开相同信息计1条)", "条"),
    ("normative_disclosed", "其中：主动公开规范性文件数", "条"),
    ("normative_made", "制发规范性文件总数", "件"),
    (None, "（二）通过不同渠道和方式公开政府信息的情况", ""),
    ("by_gazette", "1.政府公报公开政府信息数", "条"),
    ("by_website", "2.政府网站公开政府信息数", "条"),
    ("by_microblog", "3.政务微博公开政府信息数", "条"),
    ("by_wechat", "4.政务微信公开政府信息数", "条"),
    ("by_other", "5.其他方式公开政府信息数", "条"),
    (None, "二、回应解读情况", ""),
    ("hot_issues", "（一）回应公众关注热点或重大舆情数\n（不同方式回应同一热点或舆情计1次）", "次"),
    (None, "（二）通过不同渠道和方式回应解读的情况", ""),
    ("press_conferences", "1.参加或举办新闻发布会总次数", "次"),
    ("press_conferences_head", "其中：主要负责同志参加新闻发布会次数", "次"),
    ("online_interviews", "2.政府网站在线访谈次数", "次"),
    ("online_interviews_head", "其中：主要负责同志参加政府网站在线访谈次数", "次"),
    ("interpretations", "3.政策解读稿件发布数", "篇"),
    ("microblog_responses", "4.微博微信回应事件数", "次"),
    ("other_responses", "5.其他方式回应事件数", "次"),
    (None, "三、依申请公开情况", ""),
    ("received", "（一）收到申请数", "件"),
    ("received_in_person", "1.当面申请数", "件"),
    ("received_by_fax", "2.传真申请数", "件"),
    ("received_online", "3.网络申请数", "件"),
    ("received_by_letter", "4.信函申请数", "件"),
    ("concluded", "（二）申请办结数", "件"),
    ("concluded_in_time", "1.按时办结数", "件"),
    ("concluded_extended", "2.延期办结数", "件"),
    ("replied", "（三）申请答复数", "件"),
    ("replied_already_public", "1.属于已主动公开范围数", "件"),
    ("replied_granted", "2.同意公开答复数", "件"),
    ("replied_granted_in_part", "3.同意部分公开答复数", "件"),
    ("replied_refused", "4.不同意公开答复数", "件"),
    ("refused_state_secret", "其中：涉及国家秘密", "件"),
    ("refused_trade_secret", "涉及商业秘密", "件"),
    ("refused_privacy", "涉及个人隐私", "件"),
    ("refused_security_stability", "危及国家安全、公共安全、经济安全和社会稳定", "件"),
    ("refused_not_information", "不是《条例》所指政府信息", "件"),
    ("refused_by_law", "法律法规规定的其他情形", "件"),
    ("replied_not_ours", "5.不属于本行政机关公开数", "件"),
    ("replied_not_held", "6.申请信息不存在数", "件"),
    ("replied_correct", "7.告知作出更改补充数", "件"),
    ("replied_elsewhere", "8.告知通过其他途径办理数", "件"),
    ("reconsideration", "四、行政复议数量", "件"),
    ("reconsideration_upheld", "（一）维持具体行政行为数", "件"),
    ("reconsideration_corrected", "（二）被依法纠错数", "件"),
    ("reconsideration_other", "（三）其他情形数", "件"),
    ("litigation", "五、行政诉讼数量", "件"),
    ("litigation_upheld", "（一）维护具体行政行为或者驳回原告诉讼请求数", "件"),
    ("litigation_corrected", "（二）被依法纠错数", "件"),
    ("litigation_other", "（三）其他情形数", "件"),
    ("complaints", "六、举报投诉数量", "件"),
    ("fees", "七、依申请公开信息收取的费用", "万元"),
    (None, "八、机构建设和保障经费情况", ""),
    ("offices", "（一）政府信息公开工作专门机构数", "个"),
    ("reading_points", "（二）设置政府信息公开查阅点数", "个"),
    ("staff", "（三）从事政府信息公开工作人员数", "人"),
    ("staff_full_time", "1.专职人员数（不包括政府公报及政府网站工作人员数）", "人"),
    ("staff_part_time", "2.兼职人员数", "人"),
    ("funds", "（四）政府信息公开专项经费（不包括用于政府公报编辑管理\n及政府网站建设维护等方面的经费）", "万元"),
    (None, "九、政府信息公开会议和培训情况", ""),
    ("meetings", "（一）召开政府信息公开工作会议或专题会议数", "次"),
    ("trainings", "（二）举办各类培训班数", "次"),
    ("trained", "（三）接受培训人员数", "人次"),
]
TIE_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


def texts(figures, count):
    """The texts of a row's cells."""
    if figures is None:
        return ["0"] * count
    if isinstance(figures, str):
        figures = ["" if word == "_" else word for word in figures.split()]
    assert len(figures) == count, f"{count} figures are needed: {figures}"
    return list(figures)


def figure_cells(row, columns, figures, widths=None):
    widths = widths or [1] * len(columns)
    return [Cell(text, cols=width, tag=f"{row}.{column}")
            for column, text, width in zip(columns, texts(figures, len(columns)), widths)]


def disclosure(form, figures):
    rows = []
    for title, columns, lines in DISCLOSURE[form]:
        widths = WIDTHS[form][len(columns)]
        keys = [key for key, _ in columns]
        rows.append(Row([Cell(title, cols=BLOCK_WIDTH[form], tag=f"block.{title[6]}")]))
        rows.append(Row([Cell("信息内容")] + [Cell(label, cols=width, tag=f"head.{title[6]}.{key}")
                                          for (key, label), width in zip(columns, widths)]))
        for key, label in lines:
            rows.append(Row([Cell(label, tag=key)] + figure_cells(key, keys, figures.get(key), widths)))
    return Table(rows)


def applications(form, figures):
    rows = application_heads()
    for key, label in [("received", "一、本年新收政府信息公开申请数量"), ("carried_in", "二、上年结转政府信息公开申请数量")]:
        rows.append(line(figures, key, [Cell(label, cols=3, tag=key)]))
    rows += outcome_rows(form, figures)
    rows.append(line(figures, "carried_out", [Cell("四、结转下年度继续办理", cols=3, tag="carried_out")]))
    return Table(rows)


def application_heads():
    organisations = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    return [
        Row([Cell(TIE_NOTE, cols=3, rows=3, tag="note"), Cell("申请人情况", cols=7, tag="head.applicants")]),
        Row([Cell("自然人", rows=2, tag="head.natural_person"), Cell("法人或其他组织", cols=5, tag="head.organisations"),
             Cell("总计", rows=2, tag="head.total")]),
        Row(Cell(label, tag=f"head.{key}") for key, label in zip(COLUMNS[1:6], organisations)),
    ]


def outcome_rows(form, figures):
    rows = [
        line(figures, "granted", [Cell("（一）予以公开", cols=2, tag="granted")]),
        line(figures, "granted_in_part",
             [Cell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", cols=2, tag="granted_in_part")]),
        *group_rows(figures, "refused", "（三）不予公开", REFUSED),
        *group_rows(figures, "unavailable", "（四）无法提供", UNAVAILABLE),
        *group_rows(figures, "not_processed", "（五）不予处理", NOT_PROCESSED),
    ]
    if form == 2019:
        rows.append(line(figures, "otherwise", [Cell("（六）其他处理", cols=2, tag="otherwise")]))
    else:
        rows += group_rows(figures, "otherwise", "（六）其他处理", OTHERWISE)
    rows.append(line(figures, "handled", [Cell("（七）总计", cols=2, tag="handled")]))
    rows[0].cells.insert(0, Cell("三、本年度办理结果", rows=len(rows), tag="group.outcome"))
    return rows


def group_rows(figures, name, label, lines):
    rows = [line(figures, key, [Cell(text, tag=key)]) for key, text in lines]
    rows[0].cells.insert(0, Cell(label, rows=len(lines), tag=f"group.{name}"))
    return rows


def line(figures, key, labels):
    return Row(labels + figure_cells(key, COLUMNS, figures.get(key)))


def disputes(form, figures):
    """One row of fifteen figures under three levels of heads; the same in both forms."""
    heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    parts = ["reconsideration", "suit_direct", "suit_after"]
    tagged = {part: [Cell(text, tag=f"head.{part}.{key}") for key, text in zip(OUTCOMES, heads)] for part in parts}
    for cell in tagged["reconsideration"]:
        cell.rows = 2
    return Table([
        Row([Cell("行政复议", cols=5, tag="reconsideration"), Cell("行政诉讼", cols=10, tag="group.litigation")]),
        Row(tagged["reconsideration"] + [Cell("未经复议直接起诉", cols=5, tag="suit_direct"),
                                         Cell("复议后起诉", cols=5, tag="suit_after")]),
        Row(tagged["suit_direct"] + tagged["suit_after"]),
        Row([cell for part in parts for cell in figure_cells(part, OUTCOMES, figures.get(part))]),
    ])


def statistics(form, figures):
    """The one table of 2014: label, unit, count."""
    del form  # there is only one
    rows = [Row([Cell("统计指标"), Cell("单位"), Cell("统计数")])]
    for key, label, unit in STATISTICS:
        count = Cell(figures.get(key, "0") if key else "", tag=f"{key}.count" if key else "")
        rows.append(Row([Cell(label, tag=key or ""), Cell(unit), count]))
    return Table(rows)
