// An entry keeps what relations between reports need and drops the rest: labels, titles, what was written.
#include <algorithm>
#include <map>

#include "series/figures.h"
#include "series/sketch.h"

namespace gouji {
namespace {

bool overlaps(Span a, Span b) { return a.part == b.part && a.begin < b.end && b.begin < a.end; }

class EntryMaker {
 public:
  EntryMaker(const Audited& report, const Extraction& extraction, const Forms& forms)
      : report_(report), extraction_(extraction), forms_(forms) {
    for (const Diagnostic& note : extraction.notes)
      if (note.severity != Severity::Note || note.code == Code::TrackedChange) doubtful_.push_back(note.where);
  }

  SeriesEntry make() {
    const Record& record = report_.record;
    entry_.name = {extraction_.path, extraction_.sha256, record.ordinal, record.report.agency, record.report.year};
    entry_.family = record.family;
    entry_.form = record.report.form;
    entry_.units.emplace_back();
    for (const RecordGrid& grid : record.grids) add_grid(grid);
    add_failing();
    for (const RecordSection& section : record.sections) add_text(section);
    return std::move(entry_);
  }

 private:
  void add_grid(const RecordGrid& grid) {
    std::vector<PackedFigure> figures;
    for (const Figure& figure : grid.figures) {
      entry_.amounts += std::holds_alternative<Amount>(figure.reading);
      figures.push_back({figure.reading, unit(figure.unit), place(figure.place), is_doubtful(figure)});
    }
    SeriesGrid packed{grid.id, pack(figures)};
    take_print(grid, packed);
    entry_.grids.push_back(std::move(packed));
  }

  std::uint32_t unit(const std::string& unit) {
    const auto found = std::find(entry_.units.begin(), entry_.units.end(), unit);
    if (found == entry_.units.end()) entry_.units.push_back(unit);
    return static_cast<std::uint32_t>(std::find(entry_.units.begin(), entry_.units.end(), unit) - entry_.units.begin());
  }

  // Only parts that hold figures are remembered, so they are counted anew.
  Place place(Place place) {
    if (place.span == Span{} || place.span.part >= extraction_.parts.size()) return {};
    const std::string& name = extraction_.parts[place.span.part];
    auto found = std::find(entry_.parts.begin(), entry_.parts.end(), name);
    if (found == entry_.parts.end()) found = entry_.parts.insert(found, name);
    place.span.part = static_cast<std::uint32_t>(found - entry_.parts.begin());
    return place;
  }

  bool is_doubtful(const Figure& figure) const {
    const bool is_inferred = figure.row_by == RowBy::Order || figure.split_by == SplitBy::Text || figure.split_by == SplitBy::Ties;
    return is_inferred || std::any_of(doubtful_.begin(), doubtful_.end(), [&](Span doubt) { return overlaps(doubt, figure.place.span); });
  }

  // Zeros and blanks are left out, so that the same figures in another form, or with zeros left blank, are the same.
  void take_print(const RecordGrid& grid, SeriesGrid& packed) const {
    const FormGrid& form = grid_of(forms_, grid.id);
    std::vector<std::string> amounts, lines;
    for (std::uint32_t row = 0; row < form.rows.size(); ++row)
      for (std::uint32_t column = 0; column < form.block_of(row).columns.size(); ++column) {
        const Reading& reading = grid.figures[form.figure_index(row, column)].reading;
        if (std::holds_alternative<Unreadable>(reading) || std::holds_alternative<Ambiguous>(reading)) return;
        const auto* amount = std::get_if<Amount>(&reading);
        if (amount == nullptr || is_zero(*amount)) continue;
        amounts.push_back(to_string(*amount));
        lines.push_back(form.figure_key(row, column) + "=" + amounts.back());
      }
    std::sort(lines.begin(), lines.end());
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const std::string& line : lines)
      for (const char c : line + ";") hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    std::sort(amounts.begin(), amounts.end());
    packed.print = std::max<std::uint64_t>(hash, 1);
    packed.different = static_cast<std::uint16_t>(std::unique(amounts.begin(), amounts.end()) - amounts.begin());
  }

  void add_failing() {
    const Figures figures(entry_, forms_);
    const auto add = [&](const std::string& key, std::vector<FigureAt>& into) {
      const auto found = figures.find(key);
      if (found && std::find(into.begin(), into.end(), found->at) == into.end()) into.push_back(found->at);
    };
    for (const Finding& finding : report_.findings.findings) {
      if (finding.verdict != Verdict::Fails) continue;
      if (finding.kind != FindingKind::TieFails && finding.kind != FindingKind::TieFailsAnyway) continue;
      ++entry_.ties_failing;
      for (const Operand& operand : finding.operands) add(operand.key, entry_.failing);
    }
    for (const SuspectGroup& group : report_.findings.suspects)
      for (const auto& set : group.sets)
        for (const Suspect& suspect : set) add(suspect.key, entry_.suspects);
  }

  void add_text(const RecordSection& section) {
    const auto sketch = sketch_of(text_without_grids(section.body), section.section);
    if (sketch) entry_.texts.push_back(*sketch);
  }

  std::string text_without_grids(Range body) const {
    std::vector<Range> left_out;
    for (const Grid& grid : extraction_.grids)
      for (const Range from : grid.from)
        if (from.overlaps(body)) left_out.push_back(from);
    std::sort(left_out.begin(), left_out.end(), [](Range a, Range b) { return a.begin < b.begin; });
    std::string text;
    std::uint32_t at = body.begin;
    const auto take = [&](std::uint32_t end) {
      if (end > at) text.append(extraction_.blocks.text.view({at, end})).append("\n");
    };
    for (const Range range : left_out) {
      take(std::min(range.begin, body.end));
      at = std::max(at, range.end);
    }
    take(body.end);
    return text;
  }

  const Audited& report_;
  const Extraction& extraction_;
  const Forms& forms_;
  std::vector<Span> doubtful_{};
  SeriesEntry entry_{};
};

}  // namespace

SeriesEntry entry_of(const Audited& report, const Extraction& extraction, const Forms& forms) {
  return EntryMaker(report, extraction, forms).make();
}

Extraction extraction_of(const SeriesEntry& entry, std::vector<Finding> findings) {
  Extraction extraction;
  extraction.path = entry.name.path;
  extraction.sha256 = entry.name.sha256;
  extraction.parts = entry.parts;
  Audited report;
  report.record.ordinal = entry.name.ordinal;
  report.record.family = entry.family;
  report.record.report.agency = entry.name.agency;
  report.record.report.year = entry.name.year;
  report.record.report.form = entry.form;
  report.findings.findings = std::move(findings);
  extraction.reports.push_back(std::move(report));
  return extraction;
}

}  // namespace gouji
