// Every code and kind has a sentence in both languages that says all its words.
#include "messages/sentences.h"

#include <string>
#include <tuple>
#include <vector>

#include "messages/with_words.h"
#include "support/catch.h"

namespace gouji {
namespace {

bool has_han(std::string_view text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (static_cast<unsigned char>(text[i]) >= 0xE4 && static_cast<unsigned char>(text[i]) <= 0xE9) return true;
  return false;
}

bool says(const std::string& sentence, std::size_t words) {
  for (std::size_t i = 0; i < words; ++i)
    if (sentence.find("word" + std::to_string(i)) == std::string::npos) return false;
  return sentence.find('{') == std::string::npos;
}

std::vector<std::string> made_words(std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("word" + std::to_string(i));
  return words;
}

struct CodeCase {
  Code code;
  std::string_view id;
  std::size_t words;
};

const std::vector<CodeCase>& all_codes() {
  static const std::vector<CodeCase> cases = {
      {Code::FileUnreadable, "file-unreadable", 1},   {Code::FileEmpty, "file-empty", 0},
      {Code::FormatUnsupported, "format-unsupported", 1}, {Code::FileEncrypted, "file-encrypted", 1},
      {Code::ArchiveBroken, "archive-broken", 1},     {Code::FileTooLarge, "file-too-large", 2},
      {Code::ArchiveHasPrefix, "archive-has-prefix", 1}, {Code::ArchiveRebuilt, "archive-rebuilt", 1},
      {Code::EntryDuplicate, "entry-duplicate", 1},   {Code::EntrySizeLies, "entry-size-lies", 3},
      {Code::EntryUnreadable, "entry-unreadable", 2}, {Code::LimitMet, "limit-met", 2},
      {Code::PartMissing, "part-missing", 1},         {Code::CharsetGuessed, "charset-guessed", 1},
      {Code::BytesInvalid, "bytes-invalid", 1},       {Code::XmlBroken, "xml-broken", 1},
      {Code::TrackedChange, "tracked-change", 2},     {Code::HiddenText, "hidden-text", 1},
      {Code::StruckText, "struck-text", 2},           {Code::NoteMark, "note-mark", 2},
      {Code::ContentSkipped, "content-skipped", 1},   {Code::MergedCellText, "merged-cell-text", 1},
      {Code::RowGapBad, "row-gap-bad", 1},            {Code::RowTooWide, "row-too-wide", 3},
      {Code::RowTooNarrow, "row-too-narrow", 3},      {Code::RowUnbound, "row-unbound", 1},
      {Code::ColumnUnbound, "column-unbound", 1},
      {Code::HeaderDisagrees, "header-disagrees", 2},
      {Code::ReadingDiffers, "reading-differs", 3},
      {Code::NotSuchReport, "not-such-report", 1},
  };
  return cases;
}

TEST_CASE("every diagnostic is told in both languages with all its words", "[messages]") {
  for (const CodeCase& c : all_codes()) {
    const Words words = sentence_of(Diagnostic{c.code, Severity::Warning, {}, made_words(c.words)});
    INFO(c.id << ": " << words.zh << " / " << words.en);
    CHECK(id_of(c.code) == c.id);
    CHECK(has_han(words.zh));
    CHECK_FALSE(words.en.empty());
    CHECK_FALSE(has_han(words.en));
    CHECK(says(words.zh, c.words));
    CHECK(says(words.en, c.words));
    CHECK(has_han(name_of(c.code).zh));
    CHECK_FALSE(name_of(c.code).en.empty());
  }
  // The last enumerator, so that a new one is added here too.
  CHECK(all_codes().size() == static_cast<std::size_t>(Code::NotSuchReport) + 1);
}

TEST_CASE("an unsupported format is named with what to do about it", "[messages]") {
  struct Case { Format format; std::string_view named; };
  const auto c = GENERATE(values<Case>({
      {Format::Doc, ".docx"}, {Format::Wps, ".docx"}, {Format::Rtf, ".docx"}, {Format::Mhtml, "MHTML"},
      {Format::Pdf, "PDF"}, {Format::Ofd, "OFD"}, {Format::Odt, "ODT"}, {Format::Xls, ".xls"}, {Format::Xlsx, ".xlsx"},
      {Format::Ppt, ".ppt"}, {Format::Pptx, ".pptx"}, {Format::Image, "图片"}, {Format::Archive, "解压"}, {Format::Binary, "文本"},
  }));
  const Words words = sentence_of(Diagnostic{Code::FormatUnsupported, Severity::Error, {}, {std::string(name_of(c.format))}});
  INFO(words.zh);
  CHECK(words.zh.find(c.named) != std::string::npos);
  CHECK(words.zh.find("格式的文件") == std::string::npos);  // not the sentence for what nobody knows
}

TEST_CASE("every limit is named in words", "[messages]") {
  const std::string name = GENERATE(as<std::string>{}, "entries", "part-bytes", "file-bytes", "depth", "table_columns", "cells", "elements",
                                    "lines", "numerals", "tokens");
  const Words words = sentence_of(Diagnostic{Code::LimitMet, Severity::Error, {}, {name, "7"}});
  INFO(words.zh);
  CHECK(words.zh.find(name) == std::string::npos);
  CHECK(words.zh.find("7") != std::string::npos);
}

TEST_CASE("memory that runs out is told without a limit, with what to do about it", "[messages]") {
  const Words words = sentence_of(Diagnostic{Code::LimitMet, Severity::Error, {}, {"memory"}});
  CHECK(words.zh.find("内存不足") == 0);
  CHECK(words.en.find("memory ran out") == 0);
  CHECK(words.zh.find("--jobs 1") != std::string::npos);
  CHECK(words.zh.find("上限") == std::string::npos);
}

struct KindCase {
  FindingKind kind;
  std::size_t words;
};

const std::vector<KindCase>& all_kinds() {
  static const std::vector<KindCase> cases = {
      {FindingKind::TieFails, 0},         {FindingKind::TieFailsAnyway, 0},   {FindingKind::TieUndecided, 0},
      {FindingKind::ReadingBlank, 0},     {FindingKind::ReadingUnreadable, 1}, {FindingKind::ReadingAmbiguous, 2},
      {FindingKind::ReadingNegative, 1},  {FindingKind::ReadingNotWhole, 1},  {FindingKind::ReadingAnnotated, 2},
      {FindingKind::SectionMissing, 1},   {FindingKind::SectionRepeated, 1},  {FindingKind::SectionMisnumbered, 2},
      {FindingKind::SectionOrder, 1},     {FindingKind::SectionAltered, 2},   {FindingKind::GridMissing, 1},
      {FindingKind::NoGrids, 1},
      {FindingKind::GridReplaced, 2},     {FindingKind::GridRepeated, 1},     {FindingKind::RowMissing, 1},
      {FindingKind::RowExtra, 1},         {FindingKind::LabelAltered, 2},     {FindingKind::LabelLost, 2},
      {FindingKind::HeaderAltered, 2},    {FindingKind::FormOld, 3},          {FindingKind::FormMixed, 3},
      {FindingKind::YearDisagrees, 1},    {FindingKind::YearMissing, 0},      {FindingKind::PeriodWrong, 1},
      {FindingKind::PeriodMissing, 0},    {FindingKind::AgencyMissing, 0},
      {FindingKind::UnitMissing, 1},      {FindingKind::SectionShort, 2},     {FindingKind::NarrativeCount, 0},
      {FindingKind::NarrativeNone, 0},    {FindingKind::NarrativeBlank, 0},   {FindingKind::NarrativeParts, 4},
      {FindingKind::NarrativeShare, 4},   {FindingKind::NarrativeGrowth, 4},  {FindingKind::NarrativeMultiple, 3},
      {FindingKind::NarrativeContradiction, 2}, {FindingKind::NarrativeYear, 2}, {FindingKind::NarrativeDate, 1},
      {FindingKind::SeriesTieFails, 0},      {FindingKind::SeriesTieUndecided, 0}, {FindingKind::SeriesJump, 3},
      {FindingKind::SeriesYearMissing, 1},   {FindingKind::SeriesVersions, 2},     {FindingKind::SeriesVersionsEqual, 1},
      {FindingKind::SeriesNameShared, 1},    {FindingKind::SeriesSumFails, 3},     {FindingKind::SeriesSumPartial, 3},
      {FindingKind::CopyFile, 1},            {FindingKind::CopyGrid, 0},           {FindingKind::CopyNarrative, 1},
      {FindingKind::CopyNarrativeNear, 1},
  };
  return cases;
}

TEST_CASE("every finding is told in both languages with all its words", "[messages]") {
  for (const KindCase& c : all_kinds()) {
    Finding finding;
    finding.kind = c.kind;
    finding.at = "somewhere";
    finding.words = made_words(c.words);
    finding.at_name = {"某处", "somewhere"};
    const Words words = sentence_of(finding, {}, {});
    INFO(words.zh << " / " << words.en);
    CHECK(has_han(words.zh));
    CHECK_FALSE(words.en.empty());
    CHECK_FALSE(has_han(words.en));
    CHECK(says(words.zh, c.words));
    CHECK(says(words.en, c.words));
    CHECK(has_han(name_of(c.kind).zh));
    CHECK_FALSE(name_of(c.kind).en.empty());
  }
  CHECK(all_kinds().size() == static_cast<std::size_t>(FindingKind::CopyNarrativeNear) + 1);
}

TEST_CASE("a grid that was not recognised says by what it begins", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::GridMissing;
  finding.words = {"某表", "某行", "labels"};
  CHECK(sentence_of(finding, {}, {}).zh == "没有认出表格“某表”：该部分有它的表头或行名（“某行”），没有能确定是它的数据");
  finding.words[2] = "unlike";
  CHECK(sentence_of(finding, {}, {}).zh == "没有找到表格“某表”：该部分以“某行”开头");
}

TEST_CASE("of a page without a report the attachment is named", "[messages]") {
  const Words words = sentence_of(Diagnostic{Code::NotSuchReport, Severity::Note, {}, {"", "", "", "附件：甲.docx"}});
  CHECK(words.zh == "这里只有年度报告的标题，没有正文；报告看来在附件里（“附件：甲.docx”），请取得附件再读");
}

TEST_CASE("a row too many without a label is not quoted", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::RowExtra;
  finding.words = {" "};
  CHECK(sentence_of(finding, {}, {}).zh == "有一行没有名称，是格式以外的，没有计入");
}

TEST_CASE("digits that were not taken are not called no number", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::ReadingUnreadable;
  finding.words = {"0340", "leading-zero"};
  CHECK(sentence_of(finding, {}, {}).zh == "“0340”以 0 开头，没有取值");
  finding.words = {"9999999999999999999", "too-long"};
  CHECK(sentence_of(finding, {}, {}).zh == "“9999999999999999999”的位数太多，超出 18 位，没有取值");
  finding.words = {"l2", ""};
  CHECK(sentence_of(finding, {}, {}).zh == "“l2”不是数，无法识别（可读 0–9、０–９ 和一个小数点）");
}

TEST_CASE("a figure that can be read in several ways says which are known", "[messages]") {
  struct Case { std::vector<std::string> words; const char *zh, *en; };
  const auto c = GENERATE(values<Case>({
      {{"522", "52、5", ""}, "“522”可有多种读法（52、5），没有取值", "“522” can be read in several ways (52, 5); none was taken"},
      {{"5", "5", " blank"}, "“5”可有多种读法（5、空白），没有取值", "“5” can be read in several ways (5, blank); none was taken"},
      {{"222", "2", "open"}, "“222”整行的读法不能确定，此格可能是 2，也可能是别的，没有取值",
       "“222” does not read as a row with certainty; this figure may be 2 or something else; none was taken"},
      {{"222", "", "open"}, "“222”整行的读法不能确定，没有取值", "“222” does not read as a row with certainty; none was taken"},
  }));
  Finding finding;
  finding.kind = FindingKind::ReadingAmbiguous;
  finding.words = c.words;
  CHECK(sentence_of(finding, {}, {}).zh == c.zh);
  CHECK(sentence_of(finding, {}, {}).en == c.en);
}

// One grid of two rows and two columns, all of whose figures are amounts.
Forms small_form() {
  Forms forms;
  FormGrid grid;
  grid.key = "g";
  FormBlock block;
  block.columns.resize(2);
  block.columns[0].key = "a";
  block.columns[0].name = {"自然人", "persons"};
  block.columns[1].key = "b";
  block.columns[1].name = {"总计", "total"};
  block.row_count = 2;
  grid.blocks = {block};
  grid.rows.resize(2);
  grid.rows[0].key = "in";
  grid.rows[0].name = {"一、本年新收", "received"};
  grid.rows[1].key = "out";
  grid.rows[1].name = {"四、结转下年度（含补正）", "carried over"};
  grid.number_figures();
  forms.forms.resize(1);
  forms.forms[0].grids = {grid};
  return forms;
}

Record small_record() {
  Record record;
  record.grids.resize(1);
  record.grids[0].figures.resize(4);
  return record;
}

Operand operand(std::string key, std::optional<Amount> amount, bool on_left) { return {std::move(key), amount, 1, on_left, {}}; }

TEST_CASE("a sentence that means none names the figures that are not 0", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::NarrativeNone;
  finding.at = "g.in.a";
  finding.quote = "均按时办结";
  finding.operands = {operand("g.in.a", std::nullopt, true), operand("g.out.b", Amount{427, 0}, true)};
  finding.right = Amount{427, 0};
  CHECK(sentence_of(finding, small_record(), small_form()).zh == "照文中“均按时办结”，结转下年度·总计 应为 0；表中为 427");
  finding.operands.front().amount = Amount{2, 0};
  finding.right = Amount{429, 0};
  const Words words = sentence_of(finding, small_record(), small_form());
  CHECK(words.zh == "照文中“均按时办结”，本年新收·自然人、结转下年度·总计 应为 0；表中为 2、427");
  CHECK(words.en == "by the text “均按时办结”, received · persons, carried over · total should be 0; the grid says 2, 427");
}

TEST_CASE("a failing tie is told by its figures and their names", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::TieFails;
  finding.verdict = Verdict::Fails;
  finding.at_name = {"自然人", "persons"};
  finding.operands = {operand("g.in.a", Amount{12, 0}, true), operand("g.out.a", Amount{3, 0}, false)};
  finding.left = Amount{12, 0};
  finding.right = Amount{3, 0};
  const Words words = sentence_of(finding, small_record(), small_form());
  CHECK(words.zh == "自然人：本年新收 12，结转下年度 3，12 ≠ 3");
  CHECK(words.en == "persons: received 12, carried over 3, 12 ≠ 3");
}

TEST_CASE("zeros among many operands are counted, not listed", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::TieFails;
  finding.verdict = Verdict::Fails;
  finding.at_name = {"一、本年新收", "received"};
  for (int i = 0; i < 5; ++i) finding.operands.push_back(operand("g.in.a", Amount{i == 0 ? 7 : 0, 0}, true));
  finding.operands.push_back(operand("g.in.b", Amount{0, 0}, false));
  finding.left = Amount{7, 0};
  finding.right = Amount{0, 0};
  CHECK(sentence_of(finding, small_record(), small_form()).zh == "本年新收：自然人 7（其余 4 项为 0） = 7，总计 0，7 ≠ 0");
}

TEST_CASE("what is taken away and what is no figure of the form stand in a sentence, too", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::TieFails;
  finding.at = "in";
  finding.operands = {operand("g.in.a", Amount{12, 0}, true), operand("g.out.a", Amount{15, 1}, true), operand("elsewhere", std::nullopt, false)};
  finding.operands[0].sign = finding.operands[1].sign = -1;
  finding.left = Amount{-135, 1};
  finding.missing = {{"elsewhere", std::nullopt}};
  const Words words = sentence_of(finding, small_record(), small_form());
  CHECK(words.zh == "in：−本年新收 12 − 结转下年度 1.5 = -13.5，elsewhere （无数值）；空白处无论填多少都不能相符");
  CHECK(words.en == "in: −received 12 − carried over 1.5 = -13.5, elsewhere (no amount); no amount in place of the gaps can make it hold");
}

TEST_CASE("names are the same for the first finding of a report and for the next", "[messages]") {
  const Record record = small_record();
  const Forms forms = small_form();
  FigureNames names(record, forms);
  for (int i = 0; i < 2; ++i) {
    for (const auto& [key, row, column] : {std::tuple{"g.in.a", "本年新收", "自然人"}, std::tuple{"g.out.b", "结转下年度", "总计"}}) {
      const NamedFigure found = names.find(key);
      REQUIRE(found.figure != nullptr);
      CHECK(found.row->zh == row);
      CHECK(found.column->zh == column);
    }
    for (const std::string key : {"", "g", "g.in", "g.in.c", "h.in.a"}) CHECK(names.find(key).row == nullptr);
  }
}

TEST_CASE("an undecided tie names its gaps and what they would need", "[messages]") {
  Finding finding;
  finding.kind = FindingKind::TieUndecided;
  finding.verdict = Verdict::Undecided;
  finding.as_zero = Verdict::Fails;
  finding.at_name = {"一、本年新收", "received"};
  finding.operands = {operand("g.in.a", std::nullopt, true), operand("g.in.b", Amount{4, 0}, false)};
  finding.missing = {{"g.in.a", Amount{4, 0}}};
  finding.left = Amount{0, 0};
  finding.right = Amount{4, 0};
  const Words words = sentence_of(finding, small_record(), small_form());
  CHECK(words.zh == "本年新收：无法判断，没有数值的是 自然人（空白）；自然人为 4 时相符；空白按 0 计则不符：0 ≠ 4");
  CHECK(words.en == "received: cannot be decided without persons (blank); it holds if persons is 4; with blanks as 0 it fails: 0 ≠ 4");
}

TEST_CASE("a name keeps its numeral only where it is too short without", "[messages]") {
  struct Case { std::string_view name, expected; };
  const auto c = GENERATE(values<Case>({
      {"一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量"},
      {"（七）总计", "（七）总计"},
      {"3.其他", "3.其他"},
      {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"},
      {"一、本年新收 › 自然人", "本年新收 › 自然人"},
      {"", ""},
  }));
  CHECK(short_name({std::string(c.name), ""}, Language::Chinese) == c.expected);
}

TEST_CASE("text of documents is told word by word, and as far as it is bearable", "[messages]") {
  const auto times = [](int count, std::string_view text) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
  };
  struct Case { std::string text, expected; };
  const auto c = GENERATE_COPY(values<Case>({
      {"", ""},
      {" \t", ""},
      {" a  b\u3000\u00A0c\n", "a b c"},
      {"a\xFF\xFF b", "a\uFFFD\uFFFD b"},
      {"\xFF", "\uFFFD"},
      {times(72, "甲") + "  ", times(72, "甲")},
      {times(73, "甲"), times(72, "甲") + "…"},
      {times(72, "甲") + " 乙", times(72, "甲") + "…"},
      {times(36, "甲 "), times(35, "甲 ") + "甲"},
      {times(71, "a") + "甲\u3000", times(71, "a") + "甲"},
      {times(71, "a") + "甲乙", times(71, "a") + "甲…"},
      {times(20, "甲乙\u3000丙\xFF 1 "), times(14, "甲乙 丙\uFFFD 1 ") + "甲乙…"},
      {"甲\u3000\u3000乙丙丁\xE4\xB8", "甲 乙丙丁\uFFFD\uFFFD"},
  }));
  CHECK(bearable(c.text) == c.expected);
}

TEST_CASE("the slots of a sentence take its words, and nothing else is one", "[messages]") {
  const std::vector<std::string> words = {"甲", "乙"};
  CHECK(with_words("{1}和{0}{0}", words) == "乙和甲甲");
  CHECK(with_words("{2}{x}{ {0", words) == "{ {0");
  CHECK(with_words("{{0}}", words) == "{甲}");
}

TEST_CASE("text of documents stands on one line and is cut where it is long", "[messages]") {
  std::string long_text = "甲";
  for (int i = 0; i < 200; ++i) long_text += "乙";
  const Words words = sentence_of(Diagnostic{Code::HiddenText, Severity::Note, {}, {"上\n\t 下" + long_text + "\xFF"}});
  CHECK(words.zh.find("上 下甲乙") != std::string::npos);
  CHECK(words.zh.find("…") != std::string::npos);
  CHECK(words.zh.size() < 400);
}

}  // namespace
}  // namespace gouji
