// gouji compare: reports, or records that were extracted before, held against each other.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "batch/result_folder.h"
#include "batch/run_batch.h"
#include "commands.h"
#include "forms_in_use.h"
#include "messages/sentences.h"
#include "outputs/outcome.h"
#include "outputs/read_record.h"
#include "outputs/record_json.h"
#include "outputs/wrap.h"
#include "series_in_use.h"
#include "terminal.h"
#include "triage_in_use.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

// A folder that audit wrote is read by the records in it; one that holds others' files besides, by the reports among them.
std::string records_in(const std::string& path) {
  std::error_code error;
  const fs::path records = fs::path(path) / "records.jsonl";
  return kind_of_folder(path) == ResultFolder::Own && fs::exists(records, error) ? records.string() : path;
}

bool holds_records(const Input& input) {
  if (input.failure) return false;
  if (input.bytes) return looks_like_records(*input.bytes);
  std::ifstream file(input.path, std::ios::binary);
  std::string begin(64, '\0');
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<std::size_t>(file.gcount()));
  return looks_like_records(begin);
}

class Compare {
 public:
  Compare(const Arguments& arguments, const Forms& forms, const TriageInUse& triage, SeriesOptions options)
      : arguments_(arguments), forms_(forms), triage_(triage), options_(std::move(options)), stamp_(stamp_of(forms)) {}

  int run() {
    Arguments expanded = arguments_;
    for (std::string& path : expanded.paths) path = records_in(path);
    Inputs inputs = inputs_of(expanded);
    all_read_ = say_empty(inputs, arguments_.language) == kNothingFound;
    const auto records = std::stable_partition(inputs.files.begin(), inputs.files.end(), [](const Input& input) { return !holds_records(input); });
    for (auto input = records; input != inputs.files.end(); ++input) read_records(*input);
    inputs.files.erase(records, inputs.files.end());
    read_reports(inputs.files);
    if (is_interrupted()) return kInterrupted;
    const Comparison comparison = compare(entries_, forms_, options_);
    for (const LateFindings& late : in_order(comparison)) tell(late);
    if (arguments_.compare_format == RecordFormat::Text) write_out(totals(comparison));
    return end_of_output(exit_code(), arguments_.language);
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(arguments_.language == Language::Chinese ? zh : en); }

  void read_records(const Input& input) {
    std::ifstream file(input.path, std::ios::binary);
    std::string line, whole = input.bytes.value_or("");
    std::size_t number = 0;
    const auto next = [&] {
      if (!input.bytes) return static_cast<bool>(std::getline(file, line));
      const auto end = whole.find('\n');
      line = whole.substr(0, end);
      whole.erase(0, end == std::string::npos ? end : end + 1);
      return !line.empty();
    };
    while (!is_interrupted() && next()) {
      ++number;
      if (!line.empty()) take_record(input.path, number, line);
    }
  }

  void take_record(const std::string& path, std::size_t number, const std::string& line) {
    const ReadRecord read = read_record(line, forms_);
    if (!read.wrong.empty()) {
      say_of(path + ":" + std::to_string(number), word("这一行不是记录：", "this line is no record: ") + read.wrong);
      all_read_ = false;
      return;
    }
    for (const Audited& report : read.extraction.reports) entries_.push_back(entry_of(report, read.extraction, forms_));
  }

  void read_reports(std::vector<Input>& files) {
    BatchOptions options;
    options.jobs = jobs_of(arguments_);
    options.is_stopped = is_interrupted;
    options.render = [&](Delivery& delivery) {
      for (const Audited& report : delivery.extraction.reports) delivery.entries.push_back(entry_of(report, delivery.extraction, forms_));
      delivery.extraction.blocks = {};
      delivery.extraction.grids = {};
      delivery.extraction.reports = {};
    };
    options.take = [&](Delivery& delivery) {
      if (is_incomplete(delivery.extraction)) all_read_ = false;
      say_unread(delivery.extraction, arguments_.language);
      for (SeriesEntry& entry : delivery.entries) entries_.push_back(std::move(entry));
      return true;
    };
    run_batch(files, forms_, options);
  }

  // By agency, then by year.
  std::vector<LateFindings> in_order(const Comparison& comparison) const {
    std::vector<LateFindings> late = comparison.late;
    std::sort(late.begin(), late.end(), [&](const LateFindings& a, const LateFindings& b) {
      const ReportName &one = entries_[a.entry].name, &other = entries_[b.entry].name;
      return std::tie(one.agency, one.year, one.path, one.ordinal) < std::tie(other.agency, other.year, other.path, other.ordinal);
    });
    return late;
  }

  void tell(const LateFindings& late) {
    Findings findings;
    findings.findings = late.findings;
    triage_.apply(findings);
    if (findings.findings.empty()) return;
    for (const Finding& finding : findings.findings)
      if (!finding.is_known) count_.add(finding.severity);
    const Extraction extraction = extraction_of(entries_[late.entry], std::move(findings.findings));
    if (arguments_.compare_format == RecordFormat::Text) {
      write_out(told(extraction));
      return;
    }
    std::string lines;
    append_finding_lines(lines, extraction, forms_, stamp_);
    write_out(lines);
  }

  std::string told(const Extraction& extraction) const {
    const Audited& report = extraction.reports.front();
    const Report& head = report.record.report;
    std::string name = head.agency.empty() ? word("（未写明行政机关）", "(agency not named)") : head.agency;
    if (head.year) name += " " + std::to_string(*head.year);
    std::string text = hanging("", name + "  " + extraction.path, columns_out());
    for (const Finding& finding : report.findings.findings) {
      const Words sentence = sentence_of(finding, report.record, forms_);
      const std::string severity(name_of(finding.severity).in(arguments_.language));
      text += hanging("  " + severity + "  ", std::string(in(sentence, arguments_.language)) + "  [" + finding.check + "]", columns_out());
    }
    return text + "\n";
  }

  std::string totals(const Comparison& comparison) const {
    std::string text = std::to_string(entries_.size()) + word(" 份报告", entries_.size() == 1 ? " report" : " reports");
    text += word("，", ", ") + std::to_string(comparison.chains.size()) + word(" 个机关有两年以上的", " agencies with several years");
    if (comparison.unlinked > 0)
      text += word("，", ", ") + std::to_string(comparison.unlinked) + word(" 份没有写明机关或年度，没有参与跨年核对", " without agency or year, not held against other years");
    const std::string found = word("；错误 ", "; errors ") + std::to_string(count_.errors) + word("，警告 ", ", warnings ") + std::to_string(count_.warnings) +
                              word("，提示 ", ", notes ") + std::to_string(count_.notes);
    return hanging("", text + found, columns_out());
  }

  int exit_code() const {
    if (!all_read_) return kNotAllRead;
    if (!arguments_.fail_on) return kNothingFound;
    const std::uint64_t counted = count_.errors + (*arguments_.fail_on <= Severity::Warning ? count_.warnings : 0) +
                                  (*arguments_.fail_on == Severity::Note ? count_.notes : 0);
    return counted > 0 ? kFindings : kNothingFound;
  }

  const Arguments& arguments_;
  const Forms& forms_;
  const TriageInUse& triage_;
  const SeriesOptions options_;
  const Stamp stamp_;
  std::vector<SeriesEntry> entries_{};
  FindingCount count_{};
  bool all_read_ = true;
};

}  // namespace

int run_compare(const Arguments& arguments) {
  const auto forms = forms_in_use(arguments);
  if (forms == nullptr) return kWrongUse;
  const auto triage = triage_in_use(arguments, *forms);
  auto options = series_in_use(arguments);
  return triage && options ? Compare(arguments, *forms, *triage, std::move(*options)).run() : static_cast<int>(kWrongUse);
}

}  // namespace gouji
