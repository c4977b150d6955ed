from build import *

def a_line(table):
    return "\n\n".join(cell.text for row in table.rows for cell in row.cells)


body = [("title", "东山市城市管理局2020年度行政执法统计情况"), ("paragraph", "一、全年受理行政许可申请2207宗，具体见表一。"),
        enforcement("licences", "applied accepted granted refused revoked", "2207 2207 2207 0 0"),
        ("paragraph", "二、全年实施行政处罚293宗，具体见表二。"),
        enforcement("penalties", "warned fine confiscation licence_suspended suspended licence_revoked other total fined", "0 293 0 0 0 0 0 293 11817.5")]
files = {"source.txt": text(body, a_line)}
