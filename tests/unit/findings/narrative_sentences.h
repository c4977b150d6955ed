#pragma once
// Sentences as agencies write them, each with the reading that a person gives it, typed before gouji first read them.

#include <vector>

namespace gouji {

// A sentence with # for its number: right numbers, which pass, and a wrong one, which is found as `finding`.
struct SaidSentence {
  const char* sentence;
  std::vector<const char*> right;
  const char* wrong;
  const char* finding;
};

inline const std::vector<SaidSentence>& counts() {
  static const std::vector<SaidSentence> cases = {
      // Received: what came in, with what was carried in, or all that was to be done.
      {"2023年，我局共收到政府信息公开申请#件。", {"47", "50"}, "46", "received@applications.received.total"},
      {"全年共收到政府信息公开申请#件，均按规定登记。", {"47"}, "74", "received@applications.received.total"},
      {"本年度新收政府信息公开申请#件。", {"47"}, "48", "received@applications.received.total"},
      {"2023年度，本机关受理政府信息公开申请#件。", {"47", "50"}, "7", "received@applications.received.total"},
      {"全年共收到公民、法人和其他组织提出的政府信息公开申请#件。", {"47"}, "57", "received@applications.received.total"},
      {"2023年我局收到#件政府信息公开申请。", {"47"}, "470", "received@applications.received.total"},
      {"青石县农业农村局全年受理依申请公开事项#件。", {"47"}, "17", "received@applications.received.total"},
      {"县农业农村局共收到信息公开申请#宗。", {"47"}, "45", "received@applications.received.total"},
      {"本年度共接收政府信息公开申请#份。", {"47"}, "4", "received@applications.received.total"},
      {"2023年，共收到依申请公开申请#条。", {"47"}, "49", "received@applications.received.total"},
      {"全年收到政府信息公开申请４７件，当年收到依申请公开#件。", {"47"}, "40", "received@applications.received.total"},
      {"全年收到政府信息公开申请#件。", {"四十七", "五十", "４７"}, "三十七", "received@applications.received.total"},
      {"全年收到政府信息公开申请#件，较上年增加9件。", {"47"}, "38", "received@applications.received.total"},
      {"（二）依申请公开。2023年，我局收到政府信息公开申请#件。", {"47"}, "44", "received@applications.received.total"},
      {"依申请公开方面：全年共收到政府信息公开申请#件。", {"47"}, "43", "received@applications.received.total"},
      {"我单位认真做好依申请公开工作，全年共受理申请#件。", {"47"}, "27", "received@applications.received.total"},
      {"全局共收办政府信息公开申请#件。", {"50", "47"}, "60", "received@applications.received.total"},
      {"2023年政府信息公开申请总量为#件。", {"47", "50"}, "51", "received@applications.received.total"},
      {"一年来，我局共接到政府信息公开申请#起。", {"47"}, "42", "received@applications.received.total"},
      {"全年收到政府信息公开申请 # 件。", {"47"}, "1,047", "received@applications.received.total"},
      {"我局（含县种子站）收到政府信息公开申请#件。", {"47"}, "46", "received@applications.received.total"},
      {"2023年（含上年结转）我局收到政府信息公开申请#件。", {"50"}, "56", "received@applications.received.total"},
      // What narrows the sentence before does not narrow this one, nor is a numeral a note.
      {"新修订的《条例》施行后，公开更加规范。全年收到政府信息公开申请#件。", {"47"}, "57", "received@applications.received.total"},
      {"近三年来公开工作稳步提升。全年收到政府信息公开申请#件。", {"47"}, "57", "received@applications.received.total"},
      {"公开信息300条（不含转载信息）。全年收到政府信息公开申请#件。", {"47"}, "57", "received@applications.received.total"},
      {"上述（一）收到政府信息公开申请#件。", {"47"}, "57", "received@applications.received.total"},
      {"依申请公开情况（部门）：全年收到政府信息公开申请#件。", {"47"}, "46", "received@applications.received.total"},
      {"全局共收到政府信息公开申请#件，其中局机关收到30件。", {"47"}, "46", "received@applications.received.total"},
      // Carried in and out.
      {"全年新收申请47件，上年结转申请#件。", {"3"}, "4", "carried_in@applications.carried_in.total"},
      {"全年新收申请47件，因政府信息公开被申请行政复议5件。上年结转申请#件。", {"3"}, "4", "carried_in@applications.carried_in.total"},
      {"全年收到政府信息公开申请47件，上年度结转政府信息公开申请#件。", {"3"}, "0", "carried_in@applications.carried_in.total"},
      {"本年共办理申请50件（含上年结转#件）。", {"3"}, "13", "carried_in@applications.carried_in.total"},
      {"答复申请45件，其中包括去年结转的#件。", {"3"}, "2", "carried_in@applications.carried_in.total"},
      {"全年收到申请47件，结转下年度继续办理#件。", {"5"}, "6", "carried_out@applications.carried_out.total"},
      {"全年收到政府信息公开申请47件，#件结转下年度继续办理。", {"5"}, "1", "carried_out@applications.carried_out.total"},
      {"共收到申请47件，结转至2024年#件。", {"5"}, "15", "carried_out@applications.carried_out.total"},
      {"另有#件申请按照《条例》顺延到下年度答复。", {"5"}, "7", "carried_out@applications.carried_out.total"},
      {"全年收到申请47件，结转下一年#件。", {"5"}, "3", "carried_out@applications.carried_out.total"},
      {"转下一年度办理答复的有#件。", {"5"}, "50", "carried_out@applications.carried_out.total"},
      // Handled.
      {"全年收到政府信息公开申请47件，办结#件。", {"45", "42"}, "46", "handled@applications.handled.total"},
      {"2023年收到政府信息公开申请47件，共答复#件。", {"45", "41"}, "54", "handled@applications.handled.total"},
      {"我局全年答复政府信息公开申请#件，均在法定期限内。", {"45"}, "35", "handled@applications.handled.total"},
      {"本年度共收到47件政府信息公开申请，及时依法依规办结#件。", {"45"}, "4", "handled@applications.handled.total"},
      {"全年共办结政府信息公开申请#件。", {"45"}, "47000", "handled@applications.handled.total"},
      {"全年办理政府信息公开申请#件。", {"45", "47", "50"}, "40", "processed@applications.handled.total"},
      {"2023年，我局共办理依申请公开事项申请#件。", {"50"}, "52", "processed@applications.handled.total"},
      {"全年收到政府信息公开申请47件，共办理#件。", {"45"}, "15", "processed@applications.handled.total"},
      // Who applied.
      {"全年共受理政府信息公开申请47件，其中自然人申请#件。", {"40", "43"}, "41", "natural_person@applications.received.natural_person"},
      {"2023年，收到政府信息公开申请47件，涉及自然人#件、商业企业5件。", {"40"}, "42", "natural_person@applications.received.natural_person"},
      {"2023年，收到政府信息公开申请47件，涉及自然人40件、商业企业#件。", {"5"}, "7", "business@applications.received.business"},
      {"全年受理政府信息公开申请47件，其中自然人申请40件，法人或其他组织申请#件。", {"7"}, "9", "organisations@applications.received.total applicants@applicants"},
      {"全年收到申请47件，予以公开20件，不予公开3件，自然人申请#件。", {"40"}, "4", "natural_person@applications.received.natural_person"},
      {"全年收到申请47件，来自自然人#件。", {"40"}, "4", "natural_person@applications.received.natural_person"},
      // Outcomes.
      {"全年办结政府信息公开申请45件，其中予以公开#件。", {"20", "26"}, "21", "granted@applications.granted.total"},
      {"全年收到申请47件，规范公文公开属性标注。答复申请45件，予以公开#件。", {"20", "26"}, "21", "granted@applications.granted.total"},
      {"全年答复申请45件，予以公开20件，部分公开#件，不予公开3件。", {"6"}, "7", "granted_in_part@applications.granted_in_part.total"},
      {"全年答复申请45件，予以公开20件，部分公开6件，不予公开#件。", {"3"}, "13", "refused@applications.refused_state_secret.total"},
      {"答复政府信息公开申请45件。其中，予以公开20件；无法提供#件。", {"10"}, "9", "unavailable@applications.unavailable_not_held.total"},
      {"全年答复政府信息公开申请45件，予以公开20件，不予处理#件。", {"2"}, "3", "not_processed@applications.not_processed_petition.total"},
      {"全年答复政府信息公开申请45件，予以公开20件，其他处理#件。", {"4"}, "5", "otherwise@applications.otherwise_not_corrected.total"},
      {"全年答复政府信息公开申请45件，予以公开及部分公开#件。", {"26"}, "20", "granted_or_in_part@applications.granted.total"},
      {"全年答复政府信息公开申请45件，#件予以公开。", {"20"}, "2", "granted@applications.granted.total"},
      {"全年收到政府信息公开申请47件。从结果看，予以公开20件，部分公开6件，不予公开3件，无法提供#件。", {"10"}, "11", "unavailable@applications.unavailable_not_held.total"},
      {"全年答复政府信息公开申请45件，因本机关不掌握等原因无法提供#件。", {"10"}, "1", "unavailable@applications.unavailable_not_held.total"},
      // Disputes.
      {"全年因政府信息公开引发行政复议#件。", {"5"}, "6", "reconsideration@disputes.reconsideration.total"},
      {"2023年，因政府信息公开工作被申请行政复议#件，行政诉讼4件。", {"5"}, "3", "reconsideration@disputes.reconsideration.total"},
      {"2023年，因政府信息公开工作被申请行政复议5件，行政诉讼#件。", {"4"}, "3", "litigation@disputes.suit_direct.total"},
      {"我局涉及政府信息公开的行政复议案件#件，行政诉讼案件4件。", {"5"}, "8", "reconsideration@disputes.reconsideration.total"},
      {"全年因信息公开被提起行政诉讼#起。", {"4"}, "14", "litigation@disputes.suit_direct.total"},
      {"2023年，政府信息公开方面共有行政诉讼案件#件、行政复议案件5件。", {"4"}, "5", "litigation@disputes.suit_direct.total"},
      {"全年发生因政府信息公开引起的行政复议和行政诉讼共#件。", {"9"}, "8", "disputes@disputes.reconsideration.total"},
      // Normative documents.
      {"2023年，我局制发行政规范性文件#件。", {"6"}, "7", "normative_made@disclosure.normative_documents.made"},
      {"本年度制定出台规范性文件#件，废止规范性文件2件。", {"6"}, "5", "normative_made@disclosure.normative_documents.made"},
      {"全年印发#件行政规范性文件。", {"6"}, "60", "normative_made@disclosure.normative_documents.made"},
      {"本年度制发规范性文件6件，废止规范性文件#件。", {"2"}, "1", "normative_repealed@disclosure.normative_documents.repealed"},
      {"全年宣布废止行政规范性文件#件。", {"2"}, "3", "normative_repealed@disclosure.normative_documents.repealed"},
      {"现行有效行政规范性文件#件。", {"31"}, "13", "normative_in_force@disclosure.normative_documents.in_force"},
      {"我局现有现行有效的行政规范性文件#件。", {"31"}, "30", "normative_in_force@disclosure.normative_documents.in_force"},
      // Decisions of the year, and what was charged.
      {"2023年，我局共作出行政许可决定#件。", {"18", "１８", "十八"}, "81", "licensing_decided@disclosure.licensing.decisions"},
      {"全年共作出行政许可决定#件，均在法定期限内办结。", {"18"}, "28", "licensing_decided@disclosure.licensing.decisions"},
      {"本年行政许可处理决定数量为#件。", {"18"}, "17", "licensing_decided@disclosure.licensing.decisions"},
      {"青石县农业农村局2023年作出#件行政许可决定。", {"18"}, "180", "licensing_decided@disclosure.licensing.decisions"},
      {"一年来，我局作出行政许可决定#件、行政处罚决定7件。", {"18"}, "16", "licensing_decided@disclosure.licensing.decisions"},
      {"全年作出行政许可18件、行政处罚#件。", {"7"}, "9", "penalties_decided@disclosure.penalties.decisions"},
      {"行政处罚处理决定#件。", {"7"}, "70", "penalties_decided@disclosure.penalties.decisions"},
      {"2023年，本机关共做出#件行政处罚决定。", {"7", "七"}, "6", "penalties_decided@disclosure.penalties.decisions"},
      {"一年来，县农业农村局作出行政处罚#起。", {"7"}, "17", "penalties_decided@disclosure.penalties.decisions"},
      {"全年作出行政处罚决定#件，罚没款3万元。", {"7"}, "8", "penalties_decided@disclosure.penalties.decisions"},
      {"本年度作出行政许可决定18件，行政处罚决定7件，行政强制决定#件。", {"2"}, "3", "enforcement_decided@disclosure.enforcement.decisions"},
      {"2023年作出行政强制措施决定#次。", {"2"}, "12", "enforcement_decided@disclosure.enforcement.decisions"},
      {"全年收取行政事业性收费#万元。", {"12.5", "12.50", "12", "13"}, "125", "fees_charged@disclosure.fees.amount"},  // rounded and cut off, too
      {"本年度行政事业性收费金额为#万元。", {"12.5"}, "1.25", "fees_charged@disclosure.fees.amount"},
      {"2023年，我局行政事业性收费#元。", {"125000", "125,000", "12.5万"}, "12500", "fees_charged@disclosure.fees.amount"},
  };
  return cases;
}

// Sentences that say that there was nothing: right where the grids are all 0.
struct NoneSentence {
  const char* sentence;
  const char* finding;  // where the grids are not
};

inline const std::vector<NoneSentence>& nones() {
  static const std::vector<NoneSentence> cases = {
      {"2023年，我局未收到政府信息公开申请。", "received@applications.received.total"},
      {"本年度没有收到公民、法人和其他组织的政府信息公开申请。", "received@applications.received.total"},
      {"2023年未收到依申请公开信息。", "received@applications.received.total"},
      {"全年未收到依申请公开政府信息的申请，也未收取费用。", "received@applications.received.total"},
      {"我局主动公开信息15条,未收到申请公开政府信息要求。", "received@applications.received.total"},
      {"2023年度，我局未收到公众关于政府信息公开的申请。", "received@applications.received.total"},
      {"行政机关依申请公开政府信息的数量：无。", "received@applications.received.total"},
      {"全年共收到依申请公开0件。", "received@applications.received.total"},
      {"2023年未发生因政府信息公开引发的行政复议。", "reconsideration@disputes.reconsideration.total"},
      {"在依申请公开政府信息中，无行政复议事项。", "reconsideration@disputes.reconsideration.total"},
      {"全年没有因政府信息公开被提起行政诉讼的情况。", "litigation@disputes.suit_direct.total"},
      {"2023年收到的申请均已答复，无行政复议、诉讼等情况。", "reconsideration@disputes.reconsideration.total litigation@disputes.suit_direct.total"},
      {"截止2023年12月31日,我局主动公开的信息15条,未收到申请公开政府信息要求。", "received@applications.received.total"},
      {"2023年未发生涉及政府信息公开的行政复议、行政诉讼案件。", "reconsideration@disputes.reconsideration.total litigation@disputes.suit_direct.total"},
      {"未收到有关政府信息公开行政复议、提起行政诉讼的申请。", "reconsideration@disputes.reconsideration.total litigation@disputes.suit_direct.total"},
      {"因政府信息公开引起行政复议0件，行政诉讼0件。", "reconsideration@disputes.reconsideration.total litigation@disputes.suit_direct.total"},
      {"因政府信息公开申请行政复议、提起行政诉讼的情况:无。", "reconsideration@disputes.reconsideration.total litigation@disputes.suit_direct.total"},
      {"2023年，我局收到的政府信息公开申请均已办结。", "all_handled@applications.carried_out.total"},
      {"全年政府信息公开申请全部按期办结。", "all_handled@applications.carried_out.total"},
      {"本年度未作出行政许可决定。", "licensing_decided@disclosure.licensing.decisions"},
      {"2023年，我局没有作出行政处罚、行政强制决定。", "penalties_decided@disclosure.penalties.decisions enforcement_decided@disclosure.enforcement.decisions"},
      {"全年未实施行政强制。", "enforcement_decided@disclosure.enforcement.decisions"},
      {"2023年作出行政许可决定0件、行政处罚决定0件。", "licensing_decided@disclosure.licensing.decisions penalties_decided@disclosure.penalties.decisions"},
      {"本年度未收取行政事业性收费。", "fees_charged@disclosure.fees.amount"},
      {"2023年，我局无行政事业性收费。", "fees_charged@disclosure.fees.amount"},
  };
  return cases;
}

// Sentences that are wrong, or right, by themselves. An empty reading: nothing to say.
struct AloneSentence {
  const char* sentence;
  const char* finding;
};

inline const std::vector<AloneSentence>& by_themselves() {
  static const std::vector<AloneSentence> cases = {
      {"全年主动公开政府信息20条，其中重点领域信息15条，其他信息5条。", ""},
      {"全年主动公开政府信息21条，其中重点领域信息15条，其他信息5条。", "parts@parts"},
      {"全年公开信息171条：工作动态信息124条，预算决算34条，政策文件9条，其他政府信息4条。", ""},
      {"全年公开信息172条：工作动态信息124条，预算决算34条，政策文件9条，其他政府信息4条。", "parts@parts"},
      {"全年公开信息100条。其中，机构职能类10条，规划计划类30条，其它类60条。", ""},
      {"全年公开信息100条。其中，机构职能类10条，规划计划类30条，其它类61条。", "parts@parts"},
      {"发布各类稿件12篇，分别为图解5篇、问答6篇。", "parts@parts"},
      {"全年公开信息50条，其中财政信息7条，人事信息3条。", ""},                    // a list that does not claim to be complete
      {"全年公开信息50条，其中财政信息30条，工作动态40条。", ""},                  // the same item may stand in two classes
      {"答复政府信息公开申请45件。予以公开20件；部分公开6件；不予公开3件；无法提供10件；不予处理2件；其他处理4件。", ""},
      {"全年收到政府信息公开申请47件，其中网络申请30件、信函申请15件、当面申请1件。", ""},  // a channel may be left out
      {"全年收到政府信息公开申请47件，其中网络申请30件、信函申请15件、当面申请3件。", "channels@channels"},
      {"全年收到政府信息公开申请47件，其中网上申请30件，信函申请15件，当面申请2件。", ""},
      {"全年收到政府信息公开申请47件：网络申请30件，信函申请15件，当面申请2件。", ""},
      {"全年收到政府信息公开申请47件，其中网上申请30件，信函申请15件，当面申请3件。", "channels@channels"},
      {"全年政府信息公开申请47件，其中邮寄申请30件、网络申请15件、当面申请3件。", "channels@channels"},
      // A change, or so many a day, is no total.
      {"全年公开信息445条，较上年增加15条。其中，机构概况76条、政策法规353条、其他16条。", ""},
      {"全年公开信息445条，同比增加15条，其中机构概况76条、政策法规353条、其他16条。", ""},
      {"全年公开信息445条，比去年多15条。其中：机构概况76条，政策法规353条，其他16条。", ""},
      {"全年公开信息445条，日均发布2条。其中，机构概况76条，政策法规353条，其他16条。", ""},
      {"全年新增公开信息444条，其中机构概况76条、政策法规353条、其他16条。", "parts@parts"},
      {"全年公开信息100条，其中重点领域60条，包括财政30条、环保20条、其他10条。", ""},
      {"答复政府信息公开申请45件，予以公开20件，占44.4%。", ""},
      {"答复政府信息公开申请45件，予以公开20件，占44.44%。", ""},
      {"答复政府信息公开申请45件，部分公开6件，占13.33%。", ""},
      {"答复政府信息公开申请45件，不予公开3件，占6.38%。", ""},                     // of the 47 received
      {"答复政府信息公开申请45件，予以公开20件，占54.4%。", "share@share"},
      {"答复政府信息公开申请45件，无法提供10件（21.2%）。", ""},                     // of 47: 21.28, cut off
      // More than is recomputed.
      {"答复政府信息公开申请45件，予以公开99999999999999999件，占90.5%。", "granted@applications.granted.total"},
      {"全年发布信息900000000000000000条，较上年的100条增长20%。", ""},
      {"全年公开信息33条，其中财政900000000000000000条，其他900000000000000000条。", ""},
      {"全年发布信息120条，较上年的100条增长20%。", ""},
      {"全年发布信息120条，较上年的100条增长25%。", "growth@growth"},
      {"全年发布信息90条，比去年100条减少10条。", ""},
      {"全年发布信息90条，比去年100条减少15条。", "growth@growth"},
      {"全年依法收取政府信息公开信息处理费380元。", ""},
      {"全年依法收取政府信息公开信息处理费385元。", "fee@fee"},
      {"全年收取信息处理费400元。\n2023年，我局未收取信息处理费。", "fee_and_none@fee_and_none"},
      {"2023年，我局未收取信息处理费。", ""},
      {"会议于2023年2月30日召开。", "date@date"},
      {"会议于2023年6月31日召开，2月28日通报。", "date@date"},
      {"自2023年1月1日起施行，2024年2月29日前完成。", ""},
      {"2022年，我局共收到政府信息公开申请47件。", "year@report"},
      {"2022年，我局共收到政府信息公开申请39件。2023年，共收到47件政府信息公开申请。", ""},
  };
  return cases;
}

// Sentences whose numbers are none of the grids', rightly so: every one of them is a false alarm that somebody has published.
inline const std::vector<const char*>& traps() {
  static const std::vector<const char*> cases = {
      "区政府办代表区政府受理政府信息公开申请17件。",
      "县政府办公室认真办理依申请公开，全年受理申请17件。",
      "县政府受理政府信息公开申请17件。",
      "局机关收到政府信息公开申请9件。",
      "其中，东山街道收到政府信息公开申请9件。",
      "全年收到政府信息公开申请47件，其中县种子站受理12件申请。",
      "通过网络渠道收到政府信息公开申请30件。",
      "全年收到网上申请30件、信函申请17件。",
      "共收到当面提交的政府信息公开申请2件。",
      "2022年收到政府信息公开申请31件。",
      "上年共收到政府信息公开申请31件。",
      "去年同期收到申请31件。",
      "比去年收到的31件申请有所增加。",
      "较上年31件增加16件，全年收到政府信息公开申请47件。",
      "2019年条例修订以来，累计收到政府信息公开申请210件。",
      "近三年共收到政府信息公开申请130件。",
      "上半年收到政府信息公开申请20件。",
      "1至6月，共收到政府信息公开申请20件。",
      "全年平均每季度收到政府信息公开申请12件。",
      "全年受理政府信息公开咨询120件。",
      "政务热线收到群众诉求1348件，办结1300件。",
      "全年办理人大代表建议和政协提案46件，均已答复，答复政府信息公开申请45件。",
      "承办建议提案12件，办结12件，予以公开10件。",
      "收到网民留言85条，均按时答复。",
      "收到信访举报投诉类申请6件。",
      "全年备案政府信息公开行政复议134件，诉讼57件。",
      "作为复议机关受理政府信息公开行政复议案件22件。",
      "审结政府信息公开行政复议案件3件。",
      "全年未发生因政府信息公开引发的行政诉讼败诉案件。",
      "未发生被行政复议纠错的情况。",
      "全年受理行政复议9起，行政诉讼15起，没有因其他事项产生的申诉。",
      "行政复议、行政诉讼案件均依法应诉。",
      "对现有206件规范性文件进行清理，废止25件。",
      "经清理，宣布废止规范性文件5件。",
      "集中公开现行有效行政规范性文件29件。",
      "主动公开规范性文件9件。",
      "发布规范性文件解读12件。",
      "全年备案审查规范性文件44件。",
      "全年收到政府信息公开申请近50件。",
      "全年收到政府信息公开申请40余件。",
      "全年收到政府信息公开申请超过40件。",
      "主动公开政府信息1200余条，其中政策文件30条，其他信息1100条。",
      "每收到一件政府信息公开申请，均逐一登记。",
      "建立收到申请、登记、办理、答复四个环节的流程。",
      "依申请公开一件一档，予以公开的当日送达。",
      "举办政府信息公开申请办理培训2次，培训60人次。",
      "未收到申请人对答复不满意的投诉。",
      "未出现逾期答复政府信息公开申请的情况。",
      "未对政府信息公开申请收取任何费用。",
      "指导各乡镇办理政府信息公开申请23件。",
      "下属县种子站收到申请2件，县农机站收到申请1件。",
      "配合县司法局办理政府信息公开申请4件。",
      "全县各部门受理政府信息公开申请230件。",
      "全年收到申请47件，5件按规定延期答复，其余均已办结。",
      "收到申请47件，已到期的申请均已办结，5件结转下年度继续办理。",
      // Some of the applications only, or those of another year, are all handled.
      "收到政府信息公开申请47件，申请均在法定期限内办结，未到期5件。",
      "收到政府信息公开申请47件，45件申请均已办结，5件在办。",
      "收到政府信息公开申请47件，45件申请均已按期办结，另有5件未到答复期限。",
      "去年收到的3件政府信息公开申请均已办结。",
      "全年政府信息公开申请均按时办结率100%。",
      "政府信息公开申请件件有登记，应办理的申请均已办结。",
      "依申请公开办理规范，涉征地申请全部办结。",
      "收到政府信息公开申请47件，符合受理条件的申请均已办结。",
      "收到政府信息公开申请47件，重点办结的8件征地类申请，均由局领导审签。",
      "收到政府信息公开申请47件。已办结的8件申请中，有2件曾要求补正。",
      // Of applications something was done with, of texts something is said.
      "收到政府信息公开申请47件。对政府信息公开申请8件开展回头看。",
      "收到政府信息公开申请47件。主动公开政府信息350条，不予公开8条。",
      "收到政府信息公开申请47件。政策性文件40件，其中全部公开32件，部分公开8件。",
      "全年作出行政处罚决定8件（不含简易程序）。",
      // What did not happen is narrower.
      "没有发生涉及主动公开的行政复议。",
      "我局未被提起复议后诉讼。",
      "去年政府信息公开行政复议均维持。",
      "占全县申请总量的4.1%。",
      "办结率100%，较上年提高2个百分点。",
      "2023年收费公示2.30元，1月起执行。",
      "行政许可类信息40条，行政处罚类信息12条。",
      "接受政策咨询31件，答复31件。",
      "东山街道未发生行政复议、行政诉讼。",
      "2023年，县种子站未收到政府信息公开申请。",
      "县政府共受理政府信息公开申请1295件，办结1191件。",
      "县水务局和县林业局各收到申请4件。",
      // A note in brackets ends no subject, nor does a colon behind somebody's name.
      "各乡镇（街道）收到政府信息公开申请9件。",
      "9个乡镇（街道）收到申请15件。",
      "县教育局（县体育局）未收到政府信息公开申请。",
      "县直单位（部门）未收到政府信息公开申请。",
      "县（市、区）未发生因政府信息公开引起的行政复议。",
      "通过网络（含邮件）收到政府信息公开申请30件。",
      "局属各单位：未收到政府信息公开申请。",
      "其他镇街：收到政府信息公开申请9件。",
      "市直各部门、各县（市、区）人民政府（管委会）收到政府信息公开申请9件。",
      "全局（不含直属单位）收到政府信息公开申请9件。",
      // Several years, a threshold, one kind of applicant, other applications.
      "近五年来，因政府信息公开被提起行政诉讼15件，无一败诉。",
      "五年来，共收到申请976件，答复975件。",
      "2021年至今，共收到政府信息公开申请47件。",
      "“十三五”期间，共收到政府信息公开申请820件。",
      "新《条例》施行后，共收到政府信息公开申请22件。",
      "全局收到申请50件以上的单位有3家。",
      "收到企业申请16件。",
      "没有法人或其他组织提出政府信息公开申请。",
      "公租房方面，共收到住房申请118件。",
      "全县申请公共租赁住房483户，共收到申请118件。",
      // Of a narrower cause, or of another matter.
      "未发生因不履行政府信息公开义务引起的行政诉讼。",
      "没有因超期答复引发行政复议、行政诉讼。",
      "未出现因信息公开工作不力引发的行政诉讼。",
      "全年未发生因行政许可引起的行政复议、行政诉讼。",
      "除1件外，未再发生行政复议。",
      "办理因2022年度政府信息公开申请引发的行政复议8件、行政诉讼36件。",
      "深化依申请公开规范化建设。全年受理行政复议案件15件，办结483件。",
      "全年收到因政府信息公开申请引起的行政复议5件（已办结4件）。",
      "依法办理依申请公开。我局共答复申请人36人次。",
      "因政府信息公开被申请行政复议5件，上年遗留9件。",
      "涉及下属单位的政府信息公开申请均已按时办结，其余在办。",
      "因政府信息公开被申请行政复议5件。办理行政复议案件50件，其中维持37件。",
      "因政府信息公开被申请行政复议5件、行政诉讼4件。全年参与行政复议66件、行政诉讼18件。",
      "做好依申请公开，做到收到1件、登记1件、答复1件。",
      "答复政府信息公开申请45件。对已办结的30件典型申请进行复盘。",
      "据通报，全省收到政府信息公开申请915件。",
      "学习外地经验：某区收到申请198件均按期办结。",
      // Other papers have an outcome, too, and each outcome its applicants.
      "收到申请47件。公文公开属性：予以公开83件，依申请公开18件，不予公开75件。",
      "收到申请47件。全年发文83件，主动公开18件，不予公开16件，部分公开11件。",
      "答复政府信息公开申请45件，予以公开20件（自然人17件、商业企业2件）。",
      "答复政府信息公开申请45件，予以公开20件，其中自然人17件。",
      "对1件申请收取信息处理费40元，其余未收取信息处理费。",
      "上年收取信息处理费160元，今年未收取信息处理费。",
      // What became of fewer disputes than all, or of the authority's own decisions on others'.
      "因政府信息公开被申请行政复议5件，较上年减少3件，维持2件。",
      "作为复议机关受理行政复议5件，其中维持4件。",
      "全年因政府信息公开被申请行政复议5件，行政诉讼4件，其中一审维持1件。",
      "清理后制发规范性文件6件，废止5件，现行有效26件。",
      "较上年制发规范性文件6件，废止5件。",
      // The table is of the part that is named behind.
      "全局共收到政府信息公开申请120件，其中本级收到47件。",
      "全年收到政府信息公开申请120件。其中，局机关（含执法大队）收到47件，局属单位收到73件。",
      "全局因政府信息公开被申请行政复议12件、行政诉讼9件，其中本机关行政复议5件、行政诉讼4件。",
      "收到公民、法人和其他组织咨询9件。",
      // Items of the catalogue and pieces of information are no decisions; nor is a part of them, or somebody else's.
      "主动公开行政许可信息40条、行政处罚信息12条。",
      "公示行政许可决定40件、行政处罚决定12件。",
      "公开行政许可决定40件，行政处罚决定12件。",
      "公开行政许可处理决定40件，行政处罚处理决定12件。",
      "及时公开作出行政处罚决定12件。",
      "归集并公示作出的行政许可决定40件。",
      "现有行政许可事项26项，行政处罚事项31项。",
      "作出行政许可决定涉及事项26项。",
      "全年受理行政许可申请30件，办结29件。",
      "办理行政许可45件，按时办结率100%。",
      "县种子站作出行政处罚决定3件。",
      "全县农业系统作出行政处罚决定31件。",
      "作出行政许可、行政处罚决定24件。",
      "作出不予行政许可决定1件，撤销行政处罚决定1件。",
      "2022年作出行政处罚决定9件。",
      "五年来共作出行政处罚决定31件。",
      "上半年作出行政许可决定9件。",
      "适用简易程序作出行政处罚决定4件。",
      "作出植物检疫行政许可决定5件。",
      "作出行政处罚决定7件，其中作出行政处罚决定并没收违法所得3件。",
      "行政处罚案件立案12件，结案9件。",
      "审核行政处罚决定12件，组织听证1次。",
      "作出行政许可决定近20件，作出行政处罚决定10余件。",
      "如作出行政处罚决定，在七个工作日内公示。",
      "未作出行政处罚的案件3件，均依法不予立案。",
      "未发生行政处罚被撤销的情况。",
      "减免行政事业性收费30万元。",
      "公布行政事业性收费项目3项，取消涉企行政事业性收费2项。",
      "全县行政事业性收费收入860万元。",
      "2023年行政事业性收费预算20万元。",
      "在依申请公开工作中，未收取行政事业性收费。",
      "未违规收取行政事业性收费。",
      "行政事业性收费较上年减少3万元。",
  };
  return cases;
}

}  // namespace gouji
