// Money without a unit cannot be compared; a section of a few characters says nothing.
#include "findings/gaps.h"

#include <algorithm>

#include "findings/weights.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// Money is what need not be whole; other figures are counted, and the form says in what.
void look_at_units(const RecordGrid& grid, const FormGrid& form, Findings& findings) {
  for (std::uint32_t r = 0; r < form.rows.size(); ++r)
    for (std::uint32_t c = 0; c < form.block_of(r).columns.size(); ++c) {
      const Figure& figure = grid.figures[form.figure_index(r, c)];
      const Amount* amount = amount_of(figure);
      if (form.is_whole(r, c) || amount == nullptr || is_zero(*amount) || figure.unit_source != UnitSource::None) continue;
      Finding finding;
      finding.kind = FindingKind::UnitMissing;
      finding.check = "form.unit-missing";
      finding.at = form.figure_key(r, c);
      finding.severity = Severity::Note;
      finding.words = {figure.written};
      finding.at_name = lent(form.rows[r].name);
      finding.grid_name = lent(form.name);
      finding.place = figure.place;
      findings.findings.push_back(std::move(finding));
    }
}

// At most `enough`, beyond which they are not counted.
std::uint32_t han_characters(std::string_view text, std::uint32_t enough) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < enough;) {
    const CodePoint next = decode_utf8(text, at);
    at += next.length;
    count += next.value >= 0x3400 && is_han(fold_char(next.value));
  }
  return count;
}

bool holds_grid(Range body, const Grids& grids) {
  return std::any_of(grids.begin(), grids.end(), [&](const Grid& grid) {
    return std::any_of(grid.from.begin(), grid.from.end(), [&](Range from) { return from.overlaps(body); });
  });
}

// The last section of a text may be cut off rather than short.
void look_at_section(const RecordSection& section, const FormSection& form, std::string_view body, Findings& findings) {
  const std::uint32_t characters = han_characters(body, form.least_characters);
  if (characters >= form.least_characters) return;
  Finding finding;
  finding.kind = FindingKind::SectionShort;
  finding.check = "form.section-short";
  finding.at = form.key;
  finding.severity = Severity::Note;
  finding.words = {form.title, std::to_string(characters)};
  finding.place.span = section.where;
  findings.findings.push_back(std::move(finding));
}

}  // namespace

void look_for_gaps(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms, Findings& findings) {
  for (const RecordGrid& grid : record.grids) look_at_units(grid, grid_of(forms, grid.id), findings);
  for (std::size_t s = 0; s + 1 < record.sections.size(); ++s) {
    const RecordSection& section = record.sections[s];
    const FormSection& form = forms.families[record.family].sections[section.section];
    if (form.least_characters == 0 || holds_grid(section.body, grids)) continue;
    look_at_section(section, form, blocks.text.view(section.body), findings);
  }
}

}  // namespace gouji
