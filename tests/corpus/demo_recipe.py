"""corpus/demo: a small archive as a county's site offers it, two agencies over three years. The README audits it.

    青石镇/  2021 and 2022 add up; in 2023 one cell of table 三 is wrong (21 for 12)
    档案局/  2020 in the old form, 2021 as a text; in 2022 the totals of table 四 were left 0; the .doc of 2019 cannot be read
    通知.txt is no report
"""

from build import Report, compound_file, docx, tab_led, text

TOWN = "临川县青石镇人民政府"
ARCHIVE = "云溪市档案局"


def town(year, disclosure, applications, disputes=None):
    report = Report(TOWN, year, 2021, disclosure=disclosure, applications=applications, disputes=disputes)
    report.prose["problems"] = [f"{year}年，我镇信息更新还不够及时，部分栏目内容较少。下一步将按月巡查专栏，补齐缺项。"]
    return report


town_2021 = town(
    2021, dict(normative_documents="2 0 24", licensing="301", penalties="52", enforcement="3", fees="10.8"),
    dict(received="9 2 0 0 0 0 11", granted="6 1 0 0 0 0 7", unavailable_not_held="1 1 0 0 0 0 2", handled="7 2 0 0 0 0 9",
         carried_out="2 0 0 0 0 0 2"))
town_2022 = town(
    2022, dict(normative_documents="4 1 27", licensing="318", penalties="46", enforcement="5", fees="12.35"),
    dict(received="15 3 0 1 0 0 19", carried_in="2 0 0 0 0 0 2", granted="11 2 0 1 0 0 14", refused_process="1 0 0 0 0 0 1",
         unavailable_not_held="3 1 0 0 0 0 4", not_processed_repeat="1 0 0 0 0 0 1", handled="16 3 0 1 0 0 20",
         carried_out="1 0 0 0 0 0 1"),
    dict(reconsideration="1 0 0 0 1"))
town_2023 = town(
    2023, dict(normative_documents="1 2 26", licensing="340", penalties="39", enforcement="2", fees="9.6"),
    dict(received="21 1 0 0 0 1 14", carried_in="1 0 0 0 0 0 1", granted="8 1 0 0 0 1 10", granted_in_part="2 0 0 0 0 0 2",
         unavailable_unclear="1 0 0 0 0 0 1", otherwise_not_corrected="1 0 0 0 0 0 1", handled="12 1 0 0 0 1 14",
         carried_out="1 0 0 0 0 0 1"),
    dict(suit_direct="1 0 0 0 1"))

archive_2020 = Report(
    ARCHIVE, 2020, 2019,
    disclosure=dict(normative_documents="1 1 6", licensing="3 0 12", other_services="4 +1 96", procurement=["2", "86400元"]),
    applications=dict(received="3 0 1 0 0 0 4", granted="2 0 1 0 0 0 3", unavailable_not_held="1 0 0 0 0 0 1", handled="3 0 1 0 0 0 4"))
archive_2021 = Report(
    ARCHIVE, 2021, 2021, disclosure=dict(rules="/ / /", normative_documents="0 1 5", licensing="14", fees="0"),
    applications=dict(received="5 0 0 0 0 0 5", granted="3 0 0 0 0 0 3", unavailable_not_held="2 0 0 0 0 0 2", handled="5 0 0 0 0 0 5",
                      carried_out=["\u00a0", "0", "0", "0", "0", "0", "0"]))
archive_2022 = Report(
    ARCHIVE, 2022, 2021, disclosure=dict(rules="/ / /", normative_documents="1 0 6", licensing="11", fees="0"),
    applications=dict(received="8 1 0 0 0 0 9", granted="5 1 0 0 0 0 6", unavailable_not_held="3 0 0 0 0 0 3", handled="8 1 0 0 0 0 9"),
    disputes=dict(reconsideration="2 1 0 0 0", suit_after="1 0 0 0 0"))

NOTICE = """关于报送政府信息公开材料的通知

各科室：

　　请于1月10日前将本科室上一年度公开的信息目录报办公室汇总。

云溪市档案局办公室
"""

files = {
    "青石镇/2021年度报告.docx": docx(town_2021.body()),
    "青石镇/2022年度报告.docx": docx(town_2022.body()),
    "青石镇/2023年度报告.docx": docx(town_2023.body()),
    "档案局/2019年度报告.doc": compound_file({"WordDocument": b"\xec\xa5\xc1\x00", "1Table": b""}),
    "档案局/2020年度报告.docx": docx(archive_2020.body()),
    "档案局/2021年度报告.txt": text(archive_2021.body(), tab_led),
    "档案局/2022年度报告.docx": docx(archive_2022.body()),
    "档案局/通知.txt": NOTICE,
}
