#include "findings/readings.h"

#include <string>
#include <string_view>

#include "text/number.h"

namespace gouji {
namespace {

// What is remarkable about one figure: the kind of finding, its check and its severity.
struct Remark {
  FindingKind kind{};
  const char* check = nullptr;
  Severity severity{};
};

std::string joined(const Ambiguous& open) {
  std::string text;
  for (const Amount& candidate : open.candidates) text += (text.empty() ? "" : "、") + to_string(candidate);
  return text;
}

// A count below zero or with decimals cannot be; an amount of money or a change can.
std::optional<Remark> remark_on(const Amount& amount, const FormColumn& column, bool whole, const Figure& figure) {
  if (is_negative(amount) && !column.may_be_negative) return Remark{FindingKind::ReadingNegative, "reading.negative", Severity::Error};
  if (whole && !is_whole(amount)) return Remark{FindingKind::ReadingNotWhole, "reading.not-whole", Severity::Error};
  if (figure.annotated) return Remark{FindingKind::ReadingAnnotated, "reading.annotated", Severity::Note};
  return std::nullopt;
}

struct Remarker {
  const FormColumn& column;
  bool whole;
  const Figure& figure;

  std::optional<Remark> operator()(const Blank&) const { return Remark{FindingKind::ReadingBlank, "reading.blank", Severity::Note}; }
  std::optional<Remark> operator()(const Absent&) const { return std::nullopt; }
  std::optional<Remark> operator()(const NotApplicable&) const { return std::nullopt; }
  std::optional<Remark> operator()(const Unreadable&) const {
    return Remark{FindingKind::ReadingUnreadable, "reading.unreadable", Severity::Warning};
  }
  std::optional<Remark> operator()(const Amount& amount) const { return remark_on(amount, column, whole, figure); }
  std::optional<Remark> operator()(const Ambiguous&) const {
    return Remark{FindingKind::ReadingAmbiguous, "reading.ambiguous", Severity::Warning};
  }
};

std::string why_refused(std::string_view written) {
  switch (read_number(written).refusal) {
    case Refusal::TooLong: return "too-long";
    case Refusal::LeadingZero: return "leading-zero";
    case Refusal::None: break;
  }
  return {};
}

Finding finding_of(const Remark& remark, const FormGrid& form, std::uint32_t row, std::uint32_t c, const Figure& figure) {
  Finding finding;
  finding.kind = remark.kind;
  finding.check = remark.check;
  finding.at = form.figure_key(row, c);
  finding.severity = remark.severity;
  finding.cause = remark.kind == FindingKind::ReadingAmbiguous ? Cause::Reading : Cause::Published;
  finding.grid_name = lent(form.name);
  const Words& column = form.block_of(row).columns[c].name;
  finding.at_name = {form.rows[row].name.zh + " › " + column.zh, form.rows[row].name.en + " › " + column.en};
  if (remark.kind != FindingKind::ReadingBlank) finding.words.push_back(figure.written);
  if (const auto* open = std::get_if<Ambiguous>(&figure.reading)) {
    finding.words.push_back(joined(*open));
    finding.words.push_back(std::string(open->complete ? "" : "open") + (open->may_be_blank ? " blank" : ""));
  }
  if (remark.kind == FindingKind::ReadingUnreadable) finding.words.push_back(why_refused(figure.written));
  if (remark.kind == FindingKind::ReadingAnnotated) finding.words.push_back(to_string(std::get<Amount>(figure.reading)));
  finding.place = figure.place;
  return finding;
}

}  // namespace

void look_at_readings(const Record& record, const Forms& forms, Findings& findings) {
  for (const RecordGrid& grid : record.grids) {
    const FormGrid& form = grid_of(forms, grid.id);
    for (std::uint32_t row = 0; row < form.rows.size(); ++row) {
      const auto& columns = form.block_of(row).columns;
      for (std::uint32_t c = 0; c < columns.size(); ++c) {
        const Figure& figure = grid.figures[form.figure_index(row, c)];
        if (const auto remark = std::visit(Remarker{columns[c], form.is_whole(row, c), figure}, figure.reading))
          findings.findings.push_back(finding_of(*remark, form, row, c, figure));
      }
    }
  }
}

}  // namespace gouji
