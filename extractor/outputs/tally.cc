#include "outputs/tally.h"

#include <tuple>

#include "messages/names.h"
#include "outputs/json.h"
#include "outputs/outcome.h"

namespace gouji {

void Skipped::add(const Skipped& other) {
  hidden += other.hidden;
  lock += other.lock;
  media += other.media;
  special += other.special;
  repeated += other.repeated;
  outputs += other.outputs;
}

void FindingCount::add(Severity severity) {
  switch (severity) {
    case Severity::Note: ++notes; return;
    case Severity::Warning: ++warnings; return;
    case Severity::Error: ++errors; return;
  }
}

namespace {

// Of ties the summary names the grid, of others what they are about.
bool is_tie(FindingKind kind) {
  return kind == FindingKind::TieFails || kind == FindingKind::TieFailsAnyway || kind == FindingKind::TieUndecided;
}

bool goes_before(const FindingCount& a, const FindingCount& b) {
  return std::tie(a.errors, a.warnings, a.notes) > std::tie(b.errors, b.warnings, b.notes);
}

void add_report(Tally& tally, const Audited& report, const Forms& forms) {
  ++tally.reports;
  const auto& form = report.record.report.form;
  ++tally.by_form[form ? forms.forms[*form].id : "unknown"];
  for (const RecordGrid& grid : report.record.grids) {
    tally.figures += grid.figures.size();
    for (const Figure& figure : grid.figures) ++tally.by_reading[std::string(id_of(figure.reading))];
  }
  tally.checks.holds += report.findings.checks.holds;
  tally.checks.fails += report.findings.checks.fails;
  tally.checks.undecided += report.findings.checks.undecided;
  tally.checks.spent += report.findings.checks.spent;
  for (const Finding& finding : report.findings.findings) tally.add(finding);
}

}  // namespace

void Tally::add(const Finding& finding) {
  findings.add(finding.severity);
  if (finding.is_known) known.add(finding.severity);
  failing += finding.verdict == Verdict::Fails;
  doubtful_errors += finding.severity == Severity::Error && finding.cause == Cause::Reading;
  CheckTally& check = by_check[finding.check];
  if (check.count.total() == 0) check = {{}, finding.kind, {}, is_tie(finding.kind), finding.grid_name};
  check.count.add(finding.severity);
  check.kinds[finding.kind].add(finding.severity);
  if (goes_before(check.kinds[finding.kind], check.kinds[check.kind])) check.kind = finding.kind;
}

void Tally::add(const Extraction& extraction, const Forms& forms) {
  ++files;
  const std::string_view format = format_of(extraction);
  ++by_format[format.empty() ? "unknown" : std::string(format)];
  switch (outcome_of(extraction)) {
    case Outcome::Read: ++read; break;
    case Outcome::NotSuchReport: ++not_such_report; break;
    case Outcome::Unreadable: ++unreadable; break;
  }
  if (extraction.failure) ++failures[extraction.failure->code];
  else if (is_incomplete(extraction)) ++incomplete;
  for (const Audited& report : extraction.reports) add_report(*this, report, forms);
}

namespace {

class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ += '{'; }

  std::string& key(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    append_json(out_, name);
    out_ += ':';
    return out_;
  }
  Members& text(std::string_view name, std::string_view text) {
    append_json(key(name), text);
    return *this;
  }
  Members& number(std::string_view name, std::uint64_t number) {
    append_number(key(name), number);
    return *this;
  }
  void end() { out_ += '}'; }

 private:
  std::string& out_;
};

void append_counts(std::string& out, const std::map<std::string, std::uint64_t>& counts) {
  Members members(out);
  for (const auto& [name, count] : counts) members.number(name, count);
  members.end();
}

void append_severities(std::string& out, const FindingCount& count) {
  Members(out).number("error", count.errors).number("warning", count.warnings).number("note", count.notes).end();
}

void append_files(std::string& out, const Tally& tally) {
  Members files(out);
  files.number("total", tally.files).number("read", tally.read).number("not_such_report", tally.not_such_report);
  files.number("unreadable", tally.unreadable).number("incomplete", tally.incomplete);
  append_counts(files.key("by_format"), tally.by_format);
  Members why(files.key("why_unreadable"));
  for (const auto& [code, count] : tally.failures) why.number(id_of(code), count);
  why.end();
  const Skipped& skipped = tally.skipped;
  Members left_out(files.key("skipped"));
  left_out.number("hidden", skipped.hidden).number("lock", skipped.lock).number("media", skipped.media);
  left_out.number("special", skipped.special).number("repeated", skipped.repeated);
  left_out.number("outputs", skipped.outputs).end();
  files.end();
}

void append_findings(std::string& out, const Tally& tally) {
  Members findings(out);
  append_severities(findings.key("by_severity"), tally.findings);
  Members checks(findings.key("by_check"));
  for (const auto& [check, of_check] : tally.by_check) append_severities(checks.key(check), of_check.count);
  checks.end();
  findings.number("known", tally.known.total()).number("known_left_out", tally.left_out);
  findings.end();
}

}  // namespace

std::string run_json(const Tally& tally, const Stamp& stamp, const RunTimes& times) {
  std::string out;
  Members run(out);
  run.text("schema", "gouji.run/1").text("gouji", stamp.version).text("grammars", stamp.grammars);
  run.text("started", times.started).text("ended", times.ended);
  append_files(run.key("files"), tally);
  run.number("reports", tally.reports);
  append_counts(run.key("by_form"), tally.by_form);
  run.number("figures", tally.figures);
  append_counts(run.key("by_reading"), tally.by_reading);
  Members checks(run.key("checks"));
  checks.number("holds", tally.checks.holds).number("fails", tally.checks.fails);
  checks.number("undecided", tally.checks.undecided).number("spent", tally.checks.spent).end();
  append_findings(run.key("findings"), tally);
  run.end();
  return in_lines(out);
}

}  // namespace gouji
