// findings.junit.xml: a report is a suite, a finding a test; errors fail, what a baseline knows is skipped, the rest is said and passes.
#include <vector>

#include "outputs/sarif.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::size_t kWriteAt = 1U << 16U;

// What XML 1.0 cannot hold becomes U+FFFD.
bool is_allowed(char32_t c) { return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF); }

std::string escaped(std::string_view text) {
  std::string xml;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    at += next.length;
    switch (next.value) {
      case '<': xml += "&lt;"; break;
      case '>': xml += "&gt;"; break;
      case '&': xml += "&amp;"; break;
      case '"': xml += "&quot;"; break;
      case '\t': xml += "&#9;"; break;
      case '\n': xml += "&#10;"; break;
      case '\r': xml += "&#13;"; break;
      default: append_utf8(xml, is_allowed(next.value) ? next.value : 0xFFFD);
    }
  }
  return xml;
}

std::string attribute(std::string_view name, std::string_view text) { return " " + std::string(name) + "=\"" + escaped(text) + "\""; }
std::string attribute(std::string_view name, std::int64_t number) { return attribute(name, std::to_string(number)); }

class JunitWriter {
 public:
  JunitWriter(const PipelineOptions& options, StoredData& data, WholeFile& file) : options_(options), data_(data), file_(file) {}

  std::optional<WriteError> write() {
    const std::int64_t findings = data_.number("SELECT count(*) FROM findings"), reports = data_.number("SELECT count(*) FROM reports");
    const std::int64_t unread = data_.number("SELECT count(*) FROM sources WHERE outcome = 'unreadable'");
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gouji\"" + attribute("tests", findings + reports + unread);
    out_ += attribute("failures", data_.number("SELECT count(*) FROM findings WHERE severity = 'error' AND known = 0")) + attribute("errors", unread);
    out_ += attribute("skipped", data_.number("SELECT count(*) FROM findings WHERE known = 1")) + ">\n";
    unreadable(unread);
    if (auto error = suites()) return error;
    out_ += "</testsuites>\n";
    if (auto error = file_.write(out_)) return error;
    return data_.error();
  }

 private:
  const char* message_column() const { return options_.language == Language::English ? "message_en" : "message"; }

  void unreadable(std::int64_t count) {
    if (count == 0) return;
    out_ += "<testsuite name=\"unreadable\"" + attribute("tests", count) + attribute("failures", 0) + attribute("errors", count) + ">\n";
    StoredRows rows = data_.rows(std::string("SELECT s.path, (SELECT d.code FROM diagnostics d WHERE d.source_id = s.id ORDER BY d.id LIMIT 1), "
                                             "(SELECT d.") + message_column() + " FROM diagnostics d WHERE d.source_id = s.id ORDER BY d.id LIMIT 1) "
                                 "FROM sources s WHERE s.outcome = 'unreadable' ORDER BY s.id");
    while (rows.next()) {
      out_ += "<testcase name=\"read\"" + attribute("classname", rows.text(0)) + "><error" + attribute("type", rows.text(1)) + attribute("message", rows.text(2));
      out_ += "/></testcase>\n";
    }
    out_ += "</testsuite>\n";
  }

  std::optional<WriteError> suites() {
    StoredRows reports = data_.rows(
        "SELECT r.id, s.path, r.ordinal, r.agency, r.year, c.holds, (SELECT count(*) FROM findings f WHERE f.report_id = r.id), "
        "(SELECT count(*) FROM findings f WHERE f.report_id = r.id AND f.severity = 'error' AND f.known = 0), "
        "(SELECT count(*) FROM findings f WHERE f.report_id = r.id AND f.known = 1) "
        "FROM reports r JOIN sources s ON s.id = r.source_id JOIN checks c ON c.report_id = r.id ORDER BY r.id");
    while (reports.next()) {
      std::string name(reports.text(1));
      if (reports.number(2) > 1) name += "#" + std::string(reports.text(2));
      out_ += "<testsuite" + attribute("name", name) + attribute("tests", reports.number(6) + 1) + attribute("failures", reports.number(7));
      out_ += attribute("errors", 0) + attribute("skipped", reports.number(8)) + ">\n";
      const std::string report = std::string(reports.text(3)) + " " + std::string(reports.text(4));
      out_ += "<testcase" + attribute("name", "ties that hold: " + std::string(reports.text(5))) + attribute("classname", report) + "/>\n";
      if (auto error = cases(reports.number(0), report)) return error;
      out_ += "</testsuite>\n";
    }
    return std::nullopt;
  }

  std::optional<WriteError> cases(std::int64_t report, const std::string& class_name) {
    StoredRows rows = data_.rows(std::string("SELECT check_id, at, severity, known, ") + message_column() + " FROM findings WHERE report_id = ? ORDER BY id");
    rows.with(report);
    while (rows.next()) {
      const std::string at = rows.is_null(1) ? "" : "@" + std::string(rows.text(1));
      out_ += "<testcase" + attribute("name", std::string(rows.text(0)) + at) + attribute("classname", class_name) + ">";
      outcome(rows);
      out_ += "</testcase>\n";
      if (out_.size() < kWriteAt) continue;
      if (auto error = file_.write(out_)) return error;
      out_.clear();
    }
    return std::nullopt;
  }

  void outcome(const StoredRows& rows) {
    if (rows.number(3) == 1) out_ += "<skipped" + attribute("message", rows.text(4)) + "/>";
    else if (rows.text(2) == "error") out_ += "<failure" + attribute("type", rows.text(2)) + attribute("message", rows.text(4)) + "/>";
    else out_ += "<system-out>" + escaped(rows.text(2)) + ": " + escaped(rows.text(4)) + "</system-out>";
  }

  const PipelineOptions& options_;
  StoredData& data_;
  WholeFile& file_;
  std::string out_{};
};

}  // namespace

std::optional<WriteError> write_junit(const std::string& database_path, const PipelineOptions& options, WholeFile& file) {
  StoredData data;
  if (auto error = data.open(database_path, options.is_stopped)) return error;
  return JunitWriter(options, data, file).write();
}

}  // namespace gouji
