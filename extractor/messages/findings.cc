// Sentences of findings that speak of readings, sections, grids, labels and the report's head. Those of ties,
// which are made from the finding's own figures, are in ties.cc.
#include <algorithm>
#include <string>
#include <string_view>

#include "messages/narrative.h"
#include "messages/sentences.h"
#include "messages/series.h"
#include "messages/ties.h"
#include "messages/with_words.h"

namespace gouji {
namespace {

// Of a figure, a row or a column, the name stands in front: “行 › 列：…”.
Words with_place(const Finding& finding, Phrase sentence) {
  const auto name = [&](Language language) {
    const std::string place = short_name(finding.at_name, language);
    return place.empty() ? place : place + (language == Language::Chinese ? "：" : ": ");
  };
  return {name(Language::Chinese) + with_words(sentence.zh, finding.words),
          name(Language::English) + with_words(sentence.en, finding.words)};
}

// “”, where nothing is written at all, reads like a slip.
Words label_lost(const Finding& finding) {
  const bool nothing = finding.words.size() < 2 || bearable(finding.words[1]).empty();
  if (nothing)
    return with_words("项目名称“{0}”缺失，所在单元格是空的", "the row label “{0}” is lost; its cell is empty",
                      finding.words);
  return with_words("项目名称“{0}”缺失，所在位置写的是“{1}”", "the row label “{0}” is lost; “{1}” stands in its place",
                    finding.words);
}

Words row_extra(const Finding& finding) {
  if (finding.words.empty() || bearable(finding.words[0]).empty())
    return {"有一行没有名称，是格式以外的，没有计入", "a row without a label is not of the form and was not counted"};
  return with_words("“{0}”一行是格式以外的，没有计入", "the row “{0}” is not of the form and was not counted",
                    finding.words);
}

Words label_altered(const Finding& finding) {
  return with_words("项目名称“{0}”与格式不一致，格式为“{1}”",
                    "the row label “{0}” differs from the form, which prints “{1}”", finding.words);
}

Words grid_words(const Finding& finding, Phrase sentence) {
  // The first word is the grid's Chinese name.
  std::vector<std::string> english = finding.words;
  if (!english.empty() && !finding.grid_name->en.empty()) english[0] = finding.grid_name->en;
  return {with_words(sentence.zh, finding.words), with_words(sentence.en, english)};
}

// A second word: how what stands in its section begins; a third: what that is, if it is no table.
Words grid_missing(const Finding& finding) {
  if (finding.words.size() < 2) return grid_words(finding, {"没有找到表格“{0}”", "the grid “{0}” was not found"});
  if (finding.words.size() < 3)
    return grid_words(finding, {"没有认出表格“{0}”：该部分有一个以“{1}”开头的表，其表头或行名与格式不同",
                                "the grid “{0}” was not recognised: its section holds a table that begins with “{1}”, whose heads or "
                                "labels are not the form's"});
  if (finding.words[2] == "labels")
    return grid_words(finding, {"没有认出表格“{0}”：该部分有它的表头或行名（“{1}”），没有能确定是它的数据",
                                "the grid “{0}” was not recognised: its section holds its heads or labels (“{1}”), and no figures that "
                                "are surely its own"});
  return grid_words(finding, {"没有找到表格“{0}”：该部分以“{1}”开头",
                              "the grid “{0}” was not found: its section begins with “{1}”"});
}

// A second word: why digits were not taken.
Words unreadable(const Finding& finding) {
  const std::string_view why = finding.words.size() > 1 ? std::string_view(finding.words[1]) : std::string_view();
  if (why == "too-long")
    return with_place(finding, {"“{0}”的位数太多，超出 18 位，没有取值", "“{0}” has more than 18 digits; it was not taken"});
  if (why == "leading-zero")
    return with_place(finding, {"“{0}”以 0 开头，没有取值", "“{0}” begins with a 0; it was not taken"});
  return with_place(finding, {"“{0}”不是数，无法识别（可读 0–9、０–９ 和一个小数点）",
                              "“{0}” is not a number; gouji reads 0–9, ０–９ and one decimal point"});
}

// The candidates, with the joint of the language, and a blank where that is one of them.
std::string candidates_of(const Finding& finding, bool may_be_blank, Language language) {
  const bool chinese = language == Language::Chinese;
  constexpr std::string_view kJoint = "、";
  std::string text;
  std::string_view rest = finding.words.size() > 1 ? finding.words[1] : std::string_view();
  const auto add = [&](std::string_view one) { text.append(text.empty() ? "" : chinese ? kJoint : ", ").append(one); };
  while (!rest.empty()) {
    const auto end = std::min(rest.find(kJoint), rest.size());
    add(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + kJoint.size()));
  }
  if (may_be_blank) add(chinese ? "空白" : "blank");
  return text;
}

// A third word: “blank” where the figure may be blank too, “open” where more readings of its row are possible than those.
Words ambiguous(const Finding& finding) {
  const std::string_view state = finding.words.size() > 2 ? std::string_view(finding.words[2]) : std::string_view();
  const bool is_open = state.starts_with("open"), may_be_blank = state.ends_with("blank");
  const bool none_known = finding.words.size() < 2 || finding.words[1].empty();
  Phrase sentence = {"“{0}”可有多种读法（{1}），没有取值", "“{0}” can be read in several ways ({1}); none was taken"};
  if (is_open)
    sentence = {"“{0}”整行的读法不能确定，此格可能是 {1}，也可能是别的，没有取值",
                "“{0}” does not read as a row with certainty; this figure may be {1} or something else; none was taken"};
  if (none_known)
    sentence = {"“{0}”整行的读法不能确定，没有取值", "“{0}” does not read as a row with certainty; none was taken"};
  const auto told = [&](Language language) {
    Finding with_candidates;
    with_candidates.at_name = finding.at_name;
    with_candidates.words = {finding.words.empty() ? "" : finding.words[0], candidates_of(finding, may_be_blank, language)};
    return with_place(with_candidates, sentence);
  };
  return {told(Language::Chinese).zh, told(Language::English).en};
}

}  // namespace

Words sentence_of(const Finding& finding, FigureNames& names) {
  switch (finding.kind) {
    case FindingKind::TieFails: return tie_fails(finding, names);
    case FindingKind::TieFailsAnyway: return tie_fails_anyway(finding, names);
    case FindingKind::TieUndecided: return tie_undecided(finding, names);
    case FindingKind::ReadingBlank: return with_place(finding, {"空白，没有填报", "blank"});
    case FindingKind::ReadingUnreadable: return unreadable(finding);
    case FindingKind::ReadingAmbiguous: return ambiguous(finding);
    case FindingKind::ReadingNegative:
      return with_place(finding, {"“{0}”是负数，此项不应为负", "“{0}” is negative, which a count cannot be"});
    case FindingKind::ReadingNotWhole:
      return with_place(finding, {"“{0}”不是整数，此项按件计数", "“{0}” is not whole, which a count must be"});
    case FindingKind::ReadingAnnotated:
      return with_place(finding, {"“{0}”带有注释，取数 {1}", "“{0}” carries a note; {1} was taken"});
    case FindingKind::SectionMissing: return with_words("缺少“{0}”部分", "section “{0}” is missing", finding.words);
    case FindingKind::SectionRepeated:
      return with_words("“{0}”部分出现了两次", "section “{0}” is printed twice", finding.words);
    case FindingKind::SectionMisnumbered:
      return with_words("标题“{0}”的序号应为“{1}、”", "the heading “{0}” should be numbered “{1}、”", finding.words);
    case FindingKind::SectionOrder:
      return with_words("标题“{0}”的次序与格式不一致", "the heading “{0}” does not stand in the form's order",
                        finding.words);
    case FindingKind::SectionAltered:
      return with_words("标题“{0}”与格式不一致，格式为“{1}”",
                        "the heading “{0}” differs from the form, which prints “{1}”", finding.words);
    case FindingKind::NoGrids:
      return with_words("没有找到任何法定表格；因有“{0}”，认作年度报告",
                        "none of the statutory grids was found; it is taken for a report because it has “{0}”", finding.words);
    case FindingKind::GridMissing: return grid_missing(finding);
    case FindingKind::GridReplaced:
      return grid_words(finding, {"表格“{0}”的位置是文字：“{1}”", "in place of the grid “{0}” stands “{1}”"});
    case FindingKind::GridRepeated:
      return grid_words(
          finding, {"表格“{0}”出现多次，这里的没有读", "the grid “{0}” is printed more than once; this one was not read"});
    case FindingKind::RowMissing:
      // A second word: it is printed, and no figures are its own.
      if (finding.words.size() > 1)
        return with_words("“{0}”一行只有名称，没有能确定是它的数据", "the row “{0}” has its label, and no figures that are surely its own", finding.words);
      return with_words("没有找到“{0}”这一行", "the row “{0}” was not found", finding.words);
    case FindingKind::RowExtra: return row_extra(finding);
    case FindingKind::LabelAltered: return label_altered(finding);
    case FindingKind::LabelLost: return label_lost(finding);
    case FindingKind::HeaderAltered:
      return with_words("表头“{0}”与格式不一致，格式为“{1}”",
                        "the column head “{0}” differs from the form, which prints “{1}”", finding.words);
    case FindingKind::FormOld:
      return grid_words(finding, {"表格“{0}”用的是旧格式 {1}，{2} 年度应使用新格式",
                                  "the grid “{0}” is of the old form {1}, which was no longer in force for {2}"});
    case FindingKind::FormMixed:
      return grid_words(finding, {"表格“{0}”的格式是 {1}，报告其他部分是 {2}",
                                  "the grid “{0}” is of form {1}, the report of form {2}"});
    case FindingKind::YearDisagrees:
      return with_words("报告中的年度不一致：{0}", "the report names different years: {0}", finding.words);
    case FindingKind::YearMissing: return {"报告没有写明年度", "the report does not name its year"};
    case FindingKind::PeriodWrong:
      return with_words("统计期限“{0}”不是完整的自然年度（1月1日至12月31日）",
                        "the period “{0}” is not a whole year, 1 January to 31 December", finding.words);
    case FindingKind::PeriodMissing: return {"报告没有写明统计期限", "the report does not name its period"};
    case FindingKind::AgencyMissing: return {"报告没有写明是哪个行政机关的", "the report does not name its agency"};
    case FindingKind::UnitMissing:
      return with_place(finding, {"“{0}”没有写明单位，不知是元还是万元", "“{0}” has no unit; yuan and ten thousand yuan cannot be told apart"});
    case FindingKind::SectionShort:
      return with_words("“{0}”部分只有 {1} 个汉字，几乎没有内容", "section “{0}” has only {1} Chinese characters and says next to nothing",
                        finding.words);
    case FindingKind::NarrativeCount: return narrative_count(finding, names);
    case FindingKind::NarrativeNone: return narrative_none(finding, names);
    case FindingKind::NarrativeBlank: return narrative_blank(finding, names);
    case FindingKind::NarrativeParts:
      return with_words("“{0}”：各项之和 {2} = {3}，与总数 {1} 不等", "“{0}”: the parts {2} = {3}, not the {1} before them", finding.words);
    case FindingKind::NarrativeShare:
      return with_words("文中称 {0} 占 {1}%；{0} 占 {2} 的 {3}%，与文中各数相比也没有这一比例",
                        "the text says that {0} are {1}%; of {2} they are {3}%, and {1}% of no other number beside it", finding.words);
    case FindingKind::NarrativeGrowth:
      return with_words("由 {0} 到 {1}，文中称增减 {2}，应为 {3}", "from {0} to {1} the text says {2}; it is {3}", finding.words);
    case FindingKind::NarrativeMultiple:
      return with_words("“{0}”：{1} 元不是 {2} 元的整数倍", "“{0}”: {1} yuan is no multiple of {2} yuan", finding.words);
    case FindingKind::NarrativeContradiction:
      return with_words("“{0}”与“{1}”矛盾", "“{0}” and “{1}” exclude each other", finding.words);
    case FindingKind::NarrativeYear:
      return with_words("“{0}”说的不是报告年度 {1}，疑为笔误", "“{0}” does not speak of {1}, the year of the report; probably a slip", finding.words);
    case FindingKind::NarrativeDate: return with_words("“{0}”：日历上没有这一天", "“{0}”: no calendar has this day", finding.words);
    case FindingKind::SeriesTieFails:
    case FindingKind::SeriesTieUndecided:
    case FindingKind::SeriesJump:
    case FindingKind::SeriesYearMissing:
    case FindingKind::SeriesVersions:
    case FindingKind::SeriesVersionsEqual:
    case FindingKind::SeriesNameShared:
    case FindingKind::SeriesSumFails:
    case FindingKind::SeriesSumPartial:
    case FindingKind::CopyFile:
    case FindingKind::CopyGrid:
    case FindingKind::CopyNarrative:
    case FindingKind::CopyNarrativeNear: return series_sentence(finding, names.record(), names.forms());
  }
  return {};
}

Words sentence_of(const Finding& finding, const Record& record, const Forms& forms) {
  FigureNames names(record, forms);
  return sentence_of(finding, names);
}

}  // namespace gouji
