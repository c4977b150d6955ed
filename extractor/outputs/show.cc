#include "outputs/show.h"

#include "messages/sentences.h"
#include "messages/suspects.h"
#include "outputs/finding_lines.h"
#include "outputs/outcome.h"
#include "outputs/show_grid.h"
#include "outputs/wrap.h"
#include "text/width.h"

namespace gouji {
namespace {

constexpr std::string_view kBold = "\x1B[1m", kRed = "\x1B[1;31m", kYellow = "\x1B[33m", kPlain = "\x1B[0m";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return kRed;
    case Severity::Warning:
      return kYellow;
    case Severity::Note:
      return "";
  }
  return "";
}

// The severity in front of a line, coloured only once the line has been broken.
std::string headed(Severity severity, const std::string& text, const ShowOptions& options) {
  const std::string name(name_of(severity).in(options.language));
  std::string lines = hanging(name + "  ", text, options.columns);
  if (options.colour == Colour::On && !colour_of(severity).empty())
    lines.insert(name.size(), kPlain).insert(0, colour_of(severity));
  return lines;
}

std::string bold(const std::string& line, const ShowOptions& options) {
  if (options.colour == Colour::Off) return line;
  return std::string(kBold) + line + std::string(kPlain);
}

std::string named(const std::string& name, Phrase otherwise, Language language) {
  return name.empty() ? std::string(otherwise.in(language)) : name;
}

std::string check_words(const CheckCounts& checks, Language language) {
  const bool chinese = language == Language::Chinese;
  std::string text = chinese ? "勾稽关系：" : "ties: ";
  const auto add = [&](Verdict verdict, std::uint32_t count) {
    const bool always_said = verdict == Verdict::Holds || verdict == Verdict::Fails;
    if (count == 0 && !always_said) return;
    if (text.back() != ' ' && !text.ends_with("：")) text += chinese ? "，" : ", ";
    text.append(name_of(verdict).in(language)).append(" ").append(std::to_string(count));
  };
  add(Verdict::Holds, checks.holds);
  add(Verdict::Fails, checks.fails);
  add(Verdict::Undecided, checks.undecided);
  add(Verdict::Spent, checks.spent);
  return text;
}

std::string indented(std::string_view head, const std::string& text, const ShowOptions& options) {
  return text.empty() ? text : hanging("      " + std::string(head), text, options.columns);
}

std::string one_finding(const FindingLine& line, const Extraction& extraction, const ShowOptions& options) {
  const Finding& finding = *line.finding;
  const bool chinese = options.language == Language::Chinese;
  const std::string grid(in(finding.grid_name, options.language));
  std::string text = headed(finding.severity, finding.check + (grid.empty() ? "" : "  " + grid), options);
  text += indented("", line.text, options);
  if (line.count > 1) return text;
  text += indented(chinese ? "依据：" : "basis: ", std::string(in(finding.basis, options.language)), options);
  if (finding.verdict && finding.cause == Cause::Reading)
    text += indented(
        "",
        chinese ? "注意：其中有推断的数据或读取诊断，可能是读取所致，请与原文核对"
                : "note: figures are inferred or a diagnostic concerns them; compare with the original",
        options);
  return text + indented(chinese ? "位置：" : "at ", place_words(finding.place, extraction, options.language),
                         options);
}

// Which figures would have to be other ones, for each group of ties that fail together.
std::string suspect_lines(const Audited& report, const Forms& forms, const ShowOptions& options) {
  std::string text;
  for (const SuspectGroup& group : report.findings.suspects) {
    const Words words = sentence_of(group, report.record, forms);
    text += hanging(options.language == Language::Chinese ? "可疑  " : "suspect  ",
                    std::string(in(words, options.language)), options.columns);
  }
  return text;
}

std::string one_report(const Audited& report, const Extraction& extraction, const Forms& forms,
                       const ShowOptions& options) {
  std::string text = show_head(report, forms, options);
  GridDrawing drawing(report, forms, options);
  for (const RecordGrid& grid : report.record.grids) text += "\n" + drawing.draw(grid);
  const std::string legend = drawing.legend();
  if (!legend.empty()) text += "\n" + legend;
  const std::string findings = show_findings(report, extraction, forms, options);
  return text + "\n" +
         (findings.empty()
              ? std::string(options.language == Language::Chinese ? "没有发现不符之处\n"
                                                                  : "nothing was found that does not hold\n")
              : findings);
}

}  // namespace

std::string show_head(const Audited& report, const Forms& forms, const ShowOptions& options) {
  const Report& head = report.record.report;
  const Language language = options.language;
  std::string text = named(head.agency, {"（未写明行政机关）", "(agency not named)"}, language) + " · ";
  text += head.year ? std::to_string(*head.year)
                    : std::string(Phrase{"（未写明年度）", "(year not named)"}.in(language));
  if (head.form) text += " · " + forms.forms[*head.form].id;
  std::string lines = hanging("", text, options.columns);
  lines.pop_back();
  lines = bold(lines, options) + "\n";
  if (!head.title.empty()) lines += hanging("", head.title, options.columns);
  return lines + hanging("", check_words(report.findings.checks, language), options.columns);
}

std::string show_findings(const Audited& report, const Extraction& extraction, const Forms& forms,
                          const ShowOptions& options) {
  std::string text;
  for (const FindingLine& line : finding_lines(report, forms, options.language))
    text += one_finding(line, extraction, options);
  return text + suspect_lines(report, forms, options);
}

std::string show_diagnostics(const Extraction& extraction, const ShowOptions& options) {
  const Diagnostics all = diagnostics_of(extraction);
  std::string text;
  for (const DiagnosticLine& line : diagnostic_lines(all, options.language)) {
    text += headed(line.diagnostic->severity, line.text, options);
    if (line.count == 1)
      text += indented(options.language == Language::Chinese ? "位置：" : "at ",
                       place_words({line.diagnostic->where}, extraction, options.language), options);
  }
  return text;
}

std::string show(const Extraction& extraction, const Forms& forms, const ShowOptions& options) {
  std::string text = hanging("", extraction.path, options.columns);
  for (const Audited& report : extraction.reports) {
    if (extraction.reports.size() > 1) text += "\n";
    text += one_report(report, extraction, forms, options);
  }
  const std::string diagnostics = show_diagnostics(extraction, options);
  if (diagnostics.empty()) return text;
  return text + "\n" +
         (options.language == Language::Chinese ? "读取诊断\n" : "What could not be read as it is\n") +
         diagnostics;
}

}  // namespace gouji
