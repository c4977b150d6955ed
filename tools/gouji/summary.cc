#include "summary.h"

#include <algorithm>

#include "outputs/wrap.h"
#include "text/width.h"

namespace gouji {
namespace {

class SummaryWriter {
 public:
  SummaryWriter(const AuditSummary& summary, const ShowOptions& options)
      : summary_(summary), tally_(summary.tally), options_(options), chinese_(options.language == Language::Chinese) {}

  std::string write() {
    files();
    if (tally_.reports > 0) {
      figures();
      failing();
      findings();
    }
    outputs();
    return std::move(text_);
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(chinese_ ? zh : en); }
  std::string word(const Words& words) const { return std::string(in(words, options_.language)); }
  std::string word(Phrase phrase) const { return std::string(phrase.in(options_.language)); }
  std::string counted(std::uint64_t count, std::string_view zh, std::string_view en) const { return std::to_string(count) + " " + word(zh, en); }

  void line(std::string_view first, const std::string& text) { text_ += hanging(first, text, options_.columns); }

  void heading(const std::string& text) {
    if (options_.colour == Colour::On) text_ += "\n\x1B[1m" + text + "\x1B[0m\n";
    else text_ += "\n" + text + "\n";
  }

  // Parts that are not nothing, joined.
  static std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
    return text;
  }

  std::string comma() const { return word("，", ", "); }
  std::string colon() const { return word("：", ": "); }

  void files() {
    const std::string reports = counted(tally_.reports, "份年度报告", tally_.reports == 1 ? "report" : "reports");
    // A file may hold two reports; then both are told, so that the counts of files add up.
    std::vector<std::string> parts = {tally_.read == tally_.reports ? reports : counted(tally_.read, "个有 ", "with ") + reports};
    if (tally_.not_such_report > 0) parts.push_back(counted(tally_.not_such_report, "个可读但不是此类报告", "readable but no such report"));
    if (tally_.unreadable > 0) parts.push_back(counted(tally_.unreadable, "个未能读取", "not read"));
    line("", counted(tally_.files, "个文件", tally_.files == 1 ? "file" : "files") + colon() + joined(parts, comma()) + in_part());
    std::vector<std::string> why;
    for (const auto& [code, count] : tally_.failures) why.push_back(word(name_of(code)) + " " + std::to_string(count));
    if (!why.empty()) line(word("  未能读取：", "  not read: "), joined(why, comma()));
    skipped();
  }

  // These are counted among the others already.
  std::string in_part() const {
    return tally_.incomplete == 0 ? "" : word("；读取的文件中，", "; of those read, ") + counted(tally_.incomplete, "个只读取了一部分", "in part only");
  }

  void skipped() {
    const Skipped& skipped = tally_.skipped;
    std::vector<std::string> parts;
    const auto add = [&](std::uint64_t count, std::string_view zh, std::string_view en) {
      if (count > 0) parts.push_back(word(zh, en) + " " + std::to_string(count));
    };
    add(skipped.hidden, "隐藏文件", "hidden");
    add(skipped.lock, "Office 临时文件", "lock files of office programs");
    add(skipped.media, "图片等", "pictures and the like");
    add(skipped.special, "非普通文件", "no regular files");
    add(skipped.repeated, "重复的文件夹", "folders named twice");
    add(skipped.outputs, "gouji 的结果文件夹", "results of gouji");
    if (!parts.empty()) line(word("  略过：", "  left out: "), joined(parts, comma()));
  }

  void figures() {
    std::vector<std::string> forms;
    for (const auto& [form, count] : tally_.by_form)
      forms.push_back((form == "unknown" ? word("格式不明", "form unknown") : form) + " " + std::to_string(count));
    line(word("  格式：", "  forms: "), joined(forms, comma()));
    std::vector<std::string> readings;
    const auto add = [&](const char* reading, std::string_view zh, std::string_view en) {
      const auto found = tally_.by_reading.find(reading);
      if (found != tally_.by_reading.end()) readings.push_back(word(zh, en) + " " + std::to_string(found->second));
    };
    add("amount", "有数值", "amounts");
    add("blank", "空白", "blank");
    add("not_applicable", "填为不适用", "not applicable");
    add("absent", "没有这一行", "absent");
    add("unreadable", "无法识别", "unreadable");
    add("ambiguous", "有多种读法", "ambiguous");
    line(word("  数据：", "  figures: "), std::to_string(tally_.figures) + (readings.empty() ? "" : word("（", " (") + joined(readings, comma()) + word("）", ")")));
    const CheckCounts& checks = tally_.checks;
    std::vector<std::string> verdicts;
    const auto judged = [&](Verdict verdict, std::uint32_t count) {
      if (count > 0 || verdict == Verdict::Holds || verdict == Verdict::Fails) verdicts.push_back(word(name_of(verdict)) + " " + std::to_string(count));
    };
    judged(Verdict::Holds, checks.holds);
    judged(Verdict::Fails, checks.fails);
    judged(Verdict::Undecided, checks.undecided);
    judged(Verdict::Spent, checks.spent);
    line(word("  勾稽：", "  ties: "), joined(verdicts, comma()));
  }

  void failing() {
    if (summary_.failing.empty()) return;
    heading(word("不符的勾稽关系", "Ties that fail"));
    std::string last;
    for (const FailingTie& tie : summary_.failing) {
      const std::string head = tie.report + "  " + tie.path;
      if (head != last) line("  ", head);
      last = head;
      line("    ", tie.sentence + "  [" + tie.check + "]" + (tie.is_doubtful ? word("（可能是读取所致，请与原文核对）", " (perhaps our reading; compare with the original)") : ""));
      if (tie.suspects) suspects(*tie.suspects);
    }
    const std::uint64_t rest = tally_.failing - summary_.failing.size();
    if (rest > 0) line("  ", word("另有 " + std::to_string(rest) + " 条，见 findings.csv", "and " + std::to_string(rest) + " more in findings.csv"));
  }

  static constexpr std::uint32_t kLeastOfRow = 4;

  // How much is said of each figure.
  enum class Telling : std::uint8_t { Needed, Amounts, All };

  std::string amounts(const SuspectWords& figure, Telling telling) const {
    std::string text = colon();
    if (telling != Telling::Needed) text += word(figure.published);
    text += word(figure.needed);
    return telling == Telling::All ? text + word(figure.slip) : text;
  }

  std::string likely(const LikelySet& set, std::size_t told, Telling telling) const {
    std::vector<std::string> parts;
    for (std::size_t f = 0; f < told; ++f) parts.push_back(word(set.figures[f].name) + amounts(set.figures[f], telling));
    return joined(parts, word("；", "; ")) + left_of(set, told);
  }

  // What the line does not tell of the set, and of others.
  std::string left_of(const LikelySet& set, std::size_t told) const {
    const std::string left = std::to_string(set.figures.size() - told), more = std::to_string(set.others) + (set.truncated ? "+" : "");
    std::string text = told == set.figures.size() ? "" : word("；还有 " + left + " 个数据", "; figures more: " + left);
    if (set.others > 0) text += word("；另有改法 " + more + " 种", "; other ways: " + more);
    else if (set.truncated) text += word("；也许另有改法", "; perhaps other ways");
    return text;
  }

  // The row's name is cut, for the column is what tells figures of a row apart.
  static std::string cut_name(const std::string& name, std::uint32_t columns) {
    const auto between = name.rfind(" › ");
    const std::string column = between == std::string::npos ? "" : name.substr(between);
    if (columns_of(column) + kLeastOfRow > columns) return cut_to(name, columns);
    return cut_to(name.substr(0, between), columns - columns_of(column)) + column;
  }

  // One line: the usual mistakes and what was published are left out first, then figures of the set, which are counted; last of all a name is cut.
  void suspects(const LikelySet& set) {
    const std::string first = word("    可能填错：", "    perhaps wrong: ");
    if (set.figures.empty()) return line(first, word("出错的数据太多，没有逐一找出", "too many figures to be told one by one"));
    const auto fits = [&](const std::string& text) { return columns_of(first) + columns_of(text) <= options_.columns; };
    for (std::size_t told = set.figures.size(); told > 0; --told)
      for (const Telling telling : {Telling::All, Telling::Amounts, Telling::Needed})
        if (const std::string text = likely(set, told, telling); fits(text)) return line(first, text);
    const std::string rest = amounts(set.figures.front(), Telling::Needed) + left_of(set, 1);
    const std::uint32_t taken = columns_of(first) + columns_of(rest);
    line(first, cut_name(word(set.figures.front().name), options_.columns - std::min(options_.columns, taken)) + rest);
  }

  struct CheckLine {
    std::string check{};
    const CheckTally* tally = nullptr;
  };

  void findings() {
    const FindingCount& all = tally_.findings;
    if (all.total() == 0) {
      heading(tally_.left_out == 0 ? word("没有发现不符之处", "Nothing was found that does not hold") : word("没有发现新的不符之处", "Nothing new was found"));
      left_out();
      return;
    }
    heading(word("校验结果 ", "Findings ") + std::to_string(all.total()) + colon() + severities(all));
    if (tally_.doubtful_errors > 0) doubtful();
    if (tally_.known.total() > 0) line("  ", word("其中已知 ", "of them known: ") + std::to_string(tally_.known.total()));
    left_out();
    std::vector<CheckLine> lines;
    for (const auto& [check, tally] : tally_.by_check) lines.push_back({check, &tally});
    std::stable_sort(lines.begin(), lines.end(), [](const CheckLine& a, const CheckLine& b) {
      const auto rank = [](const CheckLine& one) { return std::make_tuple(one.tally->count.errors, one.tally->count.warnings, one.tally->count.notes); };
      return rank(a) > rank(b);
    });
    const CheckColumns columns = columns_for(lines);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
      text_ += pad_left(word(name_of(severity)), columns.count);
    text_ += "\n";
    for (const CheckLine& one : lines) check(one, columns);
  }

  void doubtful() {
    const std::string published = std::to_string(tally_.findings.errors - tally_.doubtful_errors);
    const std::string reading = std::to_string(tally_.doubtful_errors);
    line("  ", word("错误中 " + published + " 条为报告原文，" + reading + " 条可能是读取所致，请与原文核对",
                    "of the errors " + published + " published so, " + reading + " perhaps our reading; compare with the original"));
  }

  void left_out() {
    if (tally_.left_out > 0) line("  ", word("另有已知的 " + std::to_string(tally_.left_out) + " 条没有列出", "left out, because known: " + std::to_string(tally_.left_out)));
  }

  std::string severities(const FindingCount& count) const {
    std::vector<std::string> parts;
    const auto add = [&](Severity severity, std::uint64_t number) {
      if (number > 0) parts.push_back(word(name_of(severity)) + " " + std::to_string(number));
    };
    add(Severity::Error, count.errors);
    add(Severity::Warning, count.warnings);
    add(Severity::Note, count.notes);
    return joined(parts, comma());
  }

  struct CheckColumns {
    std::uint32_t count = 0, check = 0;
  };

  // As wide as what stands in them.
  CheckColumns columns_for(const std::vector<CheckLine>& lines) const {
    constexpr std::uint32_t kCount = 6, kCountEnglish = 8, kCheck = 24;
    CheckColumns columns{chinese_ ? kCount : kCountEnglish, kCheck};
    for (const CheckLine& one : lines) {
      const FindingCount& count = one.tally->count;
      const std::string greatest = std::to_string(std::max({count.errors, count.warnings, count.notes}));
      columns.count = std::max(columns.count, columns_of(greatest) + 1);
      columns.check = std::max(columns.check, columns_of(one.check));
    }
    return columns;
  }

  std::string name_of_check(const CheckTally& tally) const {
    if (tally.is_tie) return word("勾稽 ", "ties: ") + word(tally.grid_name);
    return word(name_of(tally.kind)) + (tally.kinds.size() > 1 ? word("等", " and others") : "");
  }

  // Three columns of counts, the check and what it is about.
  void check(const CheckLine& one, const CheckColumns& columns) {
    const FindingCount& count = one.tally->count;
    std::string text;
    for (const std::uint64_t number : {count.errors, count.warnings, count.notes}) text += pad_left(std::to_string(number), columns.count);
    text += " " + pad_right(one.check, columns.check) + " ";
    const std::uint32_t taken = columns_of(text);
    text_ += text + cut_to(name_of_check(*one.tally), options_.columns > taken ? options_.columns - taken : 0) + "\n";
  }

  static constexpr std::uint32_t kNameColumns = 18;  // of the results

  void outputs() {
    heading(word("结果在 ", "Results in ") + printable(summary_.folder) + word("：", ":"));
    const auto file = [&](std::string_view name, std::string_view zh, std::string_view en) { line("  " + pad_right(name, kNameColumns), word(zh, en)); };
    file("report.html", "先看这个：图表、校验结果、逐份报告，用浏览器打开", "start here: charts, findings, report by report, in a browser");
    file("findings.xlsx", "工作簿：逐条核对，填写处理意见", "workbook: check findings one by one, write decisions");
    file("findings.csv", "校验结果，一条一行，可用 Excel 打开", "findings, one a line, for a spreadsheet");
    file("figures.csv", "数据，一个一行，可用 Excel 打开", "figures, one a line, for a spreadsheet");
    file("reports_wide.csv", "一份报告一行的宽表；各列含义见 codebook.csv", "one line a report; codebook.csv explains the columns");
    file("records.jsonl", "完整记录，一份报告一行", "whole records, one report a line");
    file("data.sqlite", "数据库；各列含义见表 fields", "database; its table “fields” explains every column");
    copies();
    file("findings.sarif", "校验结果，供流水线使用；另有 findings.junit.xml", "findings for pipelines; so is findings.junit.xml");
    file("run.json", "本次运行的计数和时间", "counts and times of this run");
  }

  void copies() {
    const std::uint64_t with = summary_.annotated, without = summary_.not_annotated;
    if (with + without == 0) return;
    const std::string rest = without == 0 ? "" : word("；另有 " + std::to_string(without) + " 个有不符的文件不是 DOCX 或不能加批注，没有副本",
                                                      "; " + std::to_string(without) + " others with failing ties are no DOCX or cannot hold comments");
    line("  " + pad_right("annotated/", kNameColumns), word(std::to_string(with) + " 个 DOCX 的副本，不符之处加有批注", std::to_string(with) + " DOCX copied, with comments on what fails") + rest);
  }

  const AuditSummary& summary_;
  const Tally& tally_;
  const ShowOptions& options_;
  bool chinese_;
  std::string text_{};
};

}  // namespace

std::string summary_text(const AuditSummary& summary, const ShowOptions& options) { return SummaryWriter(summary, options).write(); }

}  // namespace gouji
