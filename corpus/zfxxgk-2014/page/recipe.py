from build import *

figures = dict(
    disclosed="1683", normative_disclosed="4", normative_made="4", by_website="1683", by_wechat="1057", by_other="575", hot_issues="4",
    press_conferences="2", press_conferences_head="2", online_interviews="2", online_interviews_head="2", interpretations="50",
    microblog_responses="1", received="9", received_online="6", received_by_letter="3", concluded="8", concluded_in_time="7",
    concluded_extended="1", replied="8", replied_granted="4", replied_granted_in_part="1", replied_refused="2", refused_privacy="1",
    refused_by_law="1", replied_not_held="1", reconsideration="1", reconsideration_upheld="1", litigation="5", litigation_upheld="5",
    fees="0.37", reading_points="2", staff="2", staff_part_time="2", meetings="2")

body = [("title", "江北省教育厅2018年政府信息公开工作年度报告"), ("paragraph", "一年来主动公开政府信息1700余条，行政复议2件。"),
        ("title", "政府信息公开情况统计表（2018年度）"), forms.statistics(2014, figures)]
files = {"source.html": page(body)}
