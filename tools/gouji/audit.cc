// gouji audit: folders of reports in, a folder of data and findings out.
#include <algorithm>
#include <atomic>
#include <ctime>
#include <filesystem>
#include <list>

#include "annotated_copies.h"
#include "aside.h"
#include "batch/run_batch.h"
#include "commands.h"
#include "data_files.h"
#include "earlier_workbook.h"
#include "forms_in_use.h"
#include "late_insertions.h"
#include "messages/sentences.h"
#include "output_folder.h"
#include "outputs/csv.h"
#include "outputs/database.h"
#include "outputs/outcome.h"
#include "outputs/page/page.h"
#include "outputs/wide_csv.h"
#include "outputs/workbook.h"
#include "progress.h"
#include "series_in_use.h"
#include "summary.h"
#include "terminal.h"
#include "triage_in_use.h"

namespace gouji {
namespace {

// The summary names so many failing ties; findings.csv has them all.
constexpr std::size_t kMostFailing = 10;

std::string now() {
  const std::time_t time = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

// The files of the folder that are written as the reports are read, side by side.
class Outputs {
 public:
  Outputs(const OutputFolder& folder, const Forms& forms, CsvFor reader)
      : reader_(reader), late_(forms), wide_table_(forms), wide_(folder.path_of("reports_wide.csv")), records_(folder.path_of("records.jsonl")), figures_(folder.path_of("figures.csv")),
        findings_(folder.path_of("findings.csv")), run_(folder.path_of("run.json")), database_(folder.path_of("data.sqlite")) {}

  std::optional<WriteError> open() {
    for (WholeFile* file : {&records_, &figures_, &wide_, &findings_, &run_})
      if (auto error = file->open()) return error;
    if (auto error = figures_.write(figures_csv_head(reader_))) return error;
    if (auto error = findings_.write(findings_csv_head(reader_))) return error;
    if (auto error = wide_.write(wide_table_.head(reader_))) return error;
    return database_.open();
  }

  // What the workers prepare, in the order in which add() takes it.
  void render(Delivery& delivery, const Forms& forms, const Stamp& stamp) const {
    const Extraction& extraction = delivery.extraction;
    std::vector<std::string>& texts = delivery.texts;
    texts.resize(4);
    append_record_lines(texts[0], extraction, forms, stamp, &delivery.late_places);
    append_figures_csv(texts[1], extraction, forms, reader_);
    append_findings_csv(texts[2], extraction, forms, reader_);
    wide_table_.append(texts[3], extraction, reader_);
    for (const Audited& report : extraction.reports) delivery.entries.push_back(entry_of(report, extraction, forms));
  }

  std::optional<WriteError> add(const Delivery& delivery, const Forms& forms) {
    const std::uint64_t lines_begin = records_.size();
    if (auto error = records_.write(delivery.texts[0])) return error;
    if (auto error = figures_.write(delivery.texts[1])) return error;
    if (auto error = findings_.write(delivery.texts[2])) return error;
    if (auto error = wide_.write(delivery.texts[3])) return error;
    late_.add(delivery, lines_begin, findings_.size());
    return database_.add(delivery.extraction, forms);
  }

  // Findings of the report that was added as the `report`th, counted from 0, and its suspects that are last year's figures.
  std::optional<WriteError> add_late(std::size_t report, const Extraction& extraction, const std::vector<std::string>& left_from_last_year, const Forms& forms) {
    std::string rows;
    append_findings_csv(rows, extraction, forms, reader_);
    late_.add_late(report, extraction, std::move(rows), left_from_last_year);
    const auto number = static_cast<std::int64_t>(report + 1);
    if (auto error = database_.add_late(number, extraction, forms)) return error;
    return database_.set_slip(number, left_from_last_year, Slip::LeftFromLastYear);
  }

  // Nothing is added any more: the database can be read.
  std::optional<WriteError> finish(const Forms& forms, const Stamp& stamp) {
    if (auto error = late_.put_into(records_, findings_)) return error;
    return database_.finish(forms, stamp);
  }

  const std::string& database_path() const { return database_.part_path(); }

  std::optional<WriteError> commit(const std::string& run_json) {
    if (auto error = run_.write(run_json)) return error;
    if (auto error = database_.commit()) return error;
    for (WholeFile* file : {&records_, &figures_, &wide_, &findings_, &run_})
      if (auto error = file->commit()) return error;
    return std::nullopt;
  }

 private:
  CsvFor reader_;
  LateInsertions late_;
  WideTable wide_table_;
  WholeFile wide_, records_, figures_, findings_, run_;
  Database database_;
};

// What people look at, made from the finished database.
class Views {
 public:
  explicit Views(const OutputFolder& folder)
      : folder_(folder), page_(folder.path_of("report.html")), workbook_(folder.path_of("findings.xlsx")), scratch_(folder.path_of("findings.rows.part")) {}
  ~Views() { clear_scratch(); }
  Views(const Views&) = delete;
  Views& operator=(const Views&) = delete;

  const WholeFile& workbook() const { return workbook_; }

  // An empty folder for what the workbook's library leaves behind where its process is ended; it goes with the views.
  const std::string& scratch() {
    clear_scratch();
    std::error_code error;
    std::filesystem::create_directory(scratch_, error);
    return scratch_;
  }

  // All but the workbook.
  std::optional<WriteError> write(const std::string& database_path, const Forms& forms, CsvFor reader, const PageOptions& page, const PipelineOptions& pipeline) {
    if (auto error = page_.open()) return error;
    if (auto error = write_page(database_path, forms, page, page_)) return error;
    return write_data_files(folder_, database_path, forms, reader, pipeline, files_);
  }

  std::optional<WriteError> commit() {
    for (WholeFile* file : {&workbook_, &page_})
      if (auto error = file->commit()) return error;
    for (WholeFile& file : files_)
      if (auto error = file.commit()) return error;
    return std::nullopt;
  }

 private:
  void clear_scratch() {
    std::error_code error;
    std::filesystem::remove_all(scratch_, error);
  }

  const OutputFolder& folder_;
  WholeFile page_, workbook_;
  std::string scratch_;
  std::list<WholeFile> files_{};
};

class Audit {
 public:
  Audit(const Arguments& arguments, const Forms& forms, const TriageInUse& triage, SeriesOptions series)
      : arguments_(arguments), forms_(forms), triage_(triage), series_(std::move(series)), stamp_(stamp_of(forms)) {}

  int run() {
    const std::string started = now();
    OutputFolder folder(arguments_.output);
    if (const auto exit = folder.hold(arguments_.language)) return *exit;
    Inputs inputs = inputs_of(arguments_);
    if (is_interrupted()) return kInterrupted;
    is_all_there_ = say_empty(inputs, arguments_.language) == kNothingFound;
    summary_.folder = arguments_.output;
    summary_.tally.skipped = inputs.skipped;
    Outputs outputs(folder, forms_, arguments_.csv_for);
    error_ = outputs.open();
    AnnotatedCopies copies(folder, arguments_.language);
    if (!error_) read_all(inputs, outputs, copies);
    if (is_interrupted()) return kInterrupted;
    if (!error_) error_ = hold_against_each_other(outputs, copies);
    if (!error_) error_ = outputs.finish(forms_, stamp_);
    Views views(folder);
    const EarlierWorkbook earlier(folder, triage_.baseline, arguments_.baseline);
    if (!error_) error_ = write_views(outputs.database_path(), views, earlier, copies);
    if (is_interrupted()) return kInterrupted;
    // From here on files get their names, all together.
    if (!error_) folder.keep();
    if (!error_) error_ = earlier.make_room(views.workbook().part_path(), arguments_.language);
    if (!error_) error_ = outputs.commit(run_json(summary_.tally, stamp_, {started, now()}));
    if (!error_) error_ = views.commit();
    if (!error_) earlier.note_new();
    if (!error_) error_ = copies.finish();
    if (error_) return refuse();
    write_out(summary_text(summary_, {arguments_.language, columns_out(), colour_of(arguments_)}));
    return end_of_output(exit_code(), arguments_.language);
  }

 private:
  void read_all(Inputs& inputs, Outputs& outputs, AnnotatedCopies& copies) {
    Progress progress(inputs.files.size(), arguments_.language);
    BatchOptions options;
    options.jobs = jobs_of(arguments_);
    options.is_stopped = is_interrupted;
    options.render = [&](Delivery& delivery) {
      for (Audited& report : delivery.extraction.reports) left_out_ += triage_.apply(report.findings);
      outputs.render(delivery, forms_, stamp_);
      delivery.texts.push_back(copies.notes_of(delivery.extraction, forms_));
      delivery.extraction.blocks = {};
      delivery.extraction.grids = {};
    };
    options.take = [&](Delivery& delivery) {
      error_ = outputs.add(delivery, forms_);
      for (SeriesEntry& entry : delivery.entries) entries_.push_back(std::move(entry)), file_of_.push_back(delivery.input);
      if (!error_) error_ = copies.add(inputs.files[delivery.input], delivery.extraction, delivery.texts.back());
      count(delivery.extraction, progress);
      return !error_;
    };
    run_batch(inputs.files, forms_, options);
    summary_.tally.left_out = left_out_;
  }

  // The workbook takes as long as all the others together.
  std::optional<WriteError> write_views(const std::string& database_path, Views& views, const EarlierWorkbook& earlier, AnnotatedCopies& copies) {
    const Language language = arguments_.language;
    const WorkbookOptions options{language, GOUJI_VERSION, &earlier.triage(), is_interrupted, views.scratch()};
    Aside workbook(views.workbook().path(), [&] { return write_workbook(database_path, forms_, options, views.workbook()); });
    auto error = views.write(database_path, forms_, arguments_.csv_for, {.language = language, .skipped = summary_.tally.skipped, .is_stopped = is_interrupted},
                             {language, stamp_, summary_.tally.by_check, is_interrupted});
    // The workbook has a core already, and waits for nothing else.
    if (!error) error = copies.write(std::max(jobs_of(arguments_), 2U) - 1, is_interrupted);
    summary_.annotated = copies.written();
    summary_.not_annotated = copies.without();
    return error ? error : workbook.wait();
  }

  // Findings that need several reports.
  std::optional<WriteError> hold_against_each_other(Outputs& outputs, AnnotatedCopies& copies) {
    for (LateFindings& late : compare(entries_, forms_, series_).late) {
      Findings findings;
      findings.findings = std::move(late.findings);
      summary_.tally.left_out += triage_.apply(findings);
      const Extraction extraction = extraction_of(entries_[late.entry], std::move(findings.findings));
      for (const Finding& finding : extraction.reports.front().findings.findings) summary_.tally.add(finding);
      note_failing(extraction.reports.front(), extraction);
      copies.add_late(file_of_[late.entry], extraction, forms_);
      if (auto error = outputs.add_late(late.entry, extraction, late.left_from_last_year, forms_)) return error;
    }
    return std::nullopt;
  }

  void count(const Extraction& extraction, Progress& progress) {
    summary_.tally.add(extraction, forms_);
    for (const Audited& report : extraction.reports) note_failing(report, extraction);
    if (is_incomplete(extraction)) progress.clear();
    say_unread(extraction, arguments_.language);
    progress.count(summary_.tally.findings.total());
  }

  void note_failing(const Audited& report, const Extraction& extraction) {
    const Report& head = report.record.report;
    const std::size_t first = summary_.failing.size();
    for (const Finding& finding : report.findings.findings) {
      if (finding.verdict != Verdict::Fails || summary_.failing.size() >= kMostFailing) continue;
      const Words sentence = sentence_of(finding, report.record, forms_);
      const std::string agency = head.agency.empty() ? std::string(Phrase{"（未写明行政机关）", "(agency not named)"}.in(arguments_.language)) : head.agency;
      summary_.failing.push_back({agency + (head.year ? " " + std::to_string(*head.year) : ""), extraction.path, finding.check,
                                  std::string(in(sentence, arguments_.language)), finding.cause == Cause::Reading, finding.at, {}});
    }
    for (const SuspectGroup& group : report.findings.suspects) note_suspects(group, report.record, first);
  }

  // At the last tie of the group that the summary names, of those from `first` on.
  void note_suspects(const SuspectGroup& group, const Record& record, std::size_t first) {
    for (std::size_t at = summary_.failing.size(); at-- > first;) {
      FailingTie& tie = summary_.failing[at];
      if (std::find(group.ties.begin(), group.ties.end(), tie.check + "@" + tie.at) == group.ties.end()) continue;
      LikelySet likely{{}, group.sets.empty() ? 0 : group.sets.size() - 1, group.truncated};
      if (!group.sets.empty())
        for (const Suspect& suspect : group.sets.front())
          likely.figures.push_back(words_of(suspect, group, record, forms_));
      tie.suspects = std::move(likely);
      return;
    }
  }

  int refuse() const {
    say_of(error_->path, std::string(Phrase{"无法写入：", "cannot be written: "}.in(arguments_.language)) + said(error_->reason, arguments_.language));
    return kNotWritten;
  }

  int exit_code() const {
    const Tally& tally = summary_.tally;
    if (!is_all_there_ || tally.unreadable + tally.incomplete > 0) return kNotAllRead;
    return has_findings_that_count(tally.findings.without(tally.known)) ? kFindings : kNothingFound;
  }

  bool has_findings_that_count(const FindingCount& count) const {
    if (!arguments_.fail_on) return false;
    switch (*arguments_.fail_on) {
      case Severity::Error: return count.errors > 0;
      case Severity::Warning: return count.errors + count.warnings > 0;
      case Severity::Note: return count.total() > 0;
    }
    return false;
  }

  const Arguments& arguments_;
  const Forms& forms_;
  const TriageInUse& triage_;
  const SeriesOptions series_;
  const Stamp stamp_;
  AuditSummary summary_{};
  std::vector<SeriesEntry> entries_{};  // of all reports, in the order in which they were added
  std::vector<std::size_t> file_of_{};  // of the inputs, of each entry
  bool is_all_there_ = true;            // no folder that was named is empty
  std::optional<WriteError> error_{};
  std::atomic<std::uint64_t> left_out_ = 0;  // the workers leave known findings out
};

}  // namespace

int run_audit(const Arguments& arguments) {
  const auto forms = forms_in_use(arguments);
  if (forms == nullptr) return kWrongUse;
  const auto triage = triage_in_use(arguments, *forms);
  auto series = series_in_use(arguments);
  return triage && series ? Audit(arguments, *forms, *triage, std::move(*series)).run() : static_cast<int>(kWrongUse);
}

}  // namespace gouji
