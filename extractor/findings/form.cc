#include "findings/form.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "findings/place_of_grid.h"
#include "text/fold.h"
#include "text/ordinal.h"

namespace gouji {
namespace {

class FormChecker {
 public:
  FormChecker(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms, Findings& findings)
      : record_(record), blocks_(blocks), grids_(grids), forms_(forms), family_(forms.families[record.family]),
        findings_(findings) {}

  void look() {
    if (record_.report.year.value_or(family_.outline_from) >= family_.outline_from) look_at_sections();
    look_for_missing_grids();
    for (const RecordGrid& grid : record_.grids) look_at_grid(grid);
    for (const std::uint32_t repeated : record_.repeated_grids)
      if (has_shape_of_form(forms_, grids_[repeated])) report_repeated(grids_[repeated]);
  }

 private:
  Finding& add(FindingKind kind, const char* check, std::string at, Severity severity, std::vector<std::string> words) {
    Finding finding;
    finding.kind = kind;
    finding.check = check;
    finding.at = std::move(at);
    finding.severity = severity;
    finding.cause = Cause::Published;
    finding.words = std::move(words);
    findings_.findings.push_back(std::move(finding));
    return findings_.findings.back();
  }

  std::string written(Range range) const { return std::string(blocks_.text.view(range)); }

  void look_at_sections() {
    std::uint32_t last = 0;
    std::vector<bool> seen(family_.sections.size(), false);
    for (const RecordSection& section : record_.sections) {
      const FormSection& form = family_.sections[section.section];
      if (seen[section.section])
        add(FindingKind::SectionRepeated, "form.section-repeated", form.key, Severity::Warning, {form.title}).place.span = section.where;
      else if (section.section < last)
        add(FindingKind::SectionOrder, "form.section-order", form.key, Severity::Warning, {section.written}).place.span = section.where;
      seen[section.section] = true;
      last = std::max(last, section.section);
      look_at_heading(section, form);
    }
    // Of an excerpt without any heading nothing is missing: it was cut off.
    if (record_.sections.empty()) return;
    for (std::size_t s = 0; s < seen.size(); ++s)
      if (!seen[s])
        add(FindingKind::SectionMissing, "form.section-missing", family_.sections[s].key, Severity::Warning, {family_.sections[s].title});
  }

  void look_at_heading(const RecordSection& section, const FormSection& form) {
    if (!form.fixed) return;
    const std::uint32_t expected = section.section + 1;
    if (section.printed_ordinal != expected || !section.han_numeral)
      add(FindingKind::SectionMisnumbered, "form.section-misnumbered", form.key, Severity::Note,
          {section.written, han_numeral_of(expected)}).place.span = section.where;
    // Where a text lost its line ends, what follows is no part of the heading.
    const std::string_view words = without_ordinal(inside_brackets(section.written));
    if (!words.starts_with(form.title) && !fold_label(words).starts_with(fold_label(form.title)))
      add(FindingKind::SectionAltered, "form.section-altered", form.key, Severity::Note, {section.written, form.title})
          .place.span = section.where;
  }

  const Form* report_form() const { return record_.report.form ? &forms_.forms[*record_.report.form] : nullptr; }

  // Of a report without any grid and year: the form in force.
  const Form* expected_form() const {
    const Form* form = report_form();
    if (form != nullptr || record_.report.year) return form;
    for (const Form& other : forms_.forms)
      if (other.family == family_.id && (form == nullptr || other.last_year > form->last_year)) form = &other;
    return form;
  }

  void report_no_grids() {
    std::string evidence = record_.report.title;
    for (const RecordSection& section : record_.sections) evidence += (evidence.empty() ? "" : "、") + section.written;
    const Span where = record_.report.title.empty() && !record_.sections.empty() ? record_.sections.front().where : record_.report.title_where;
    add(FindingKind::NoGrids, "form.no-grids", "report", Severity::Warning, {std::move(evidence)}).place.span = where;
  }

  void look_for_missing_grids() {
    if (record_.grids.empty()) report_no_grids();
    const Form* form = expected_form();
    if (form == nullptr) return;
    for (const FormGrid& grid : form->grids) {
      const bool found = std::any_of(record_.grids.begin(), record_.grids.end(), [&](const RecordGrid& other) {
        return grid_of(forms_, other.id).key == grid.key;
      });
      if (!found) report_missing(*form, grid);
    }
  }

  // Whether the section holds other grids of the form too: its text then stands in place of none of them.
  static bool shares_section(const Form& form, const FormGrid& grid) {
    return std::any_of(form.grids.begin(), form.grids.end(),
                       [&](const FormGrid& other) { return &other != &grid && other.section == grid.section; });
  }

  void report_missing(const Form& of_form, const FormGrid& grid) {
    for (const RecordSection& section : record_.sections) {
      if (family_.sections[section.section].key != grid.section || shares_section(of_form, grid)) continue;
      const PlaceOfGrid place = place_of(grid, family_, blocks_, section.body);
      if (place.what != InPlace::Nothing) return report_instead(grid, place);
    }
    const Severity severity = grid.optional ? Severity::Note : Severity::Warning;
    add(FindingKind::GridMissing, "form.grid-missing", grid.key, severity, {grid.name.zh}).grid_name = lent(grid.name);
  }

  // Only a sentence is the agency's own doing; else the grid may be there and was not read.
  void report_instead(const FormGrid& grid, const PlaceOfGrid& place) {
    const bool replaced = place.what == InPlace::Sentence;
    Finding& finding = add(replaced ? FindingKind::GridReplaced : FindingKind::GridMissing,
                           replaced ? "form.grid-replaced" : "form.grid-missing", grid.key, Severity::Warning,
                           {grid.name.zh, written(place.where)});
    if (place.what == InPlace::Labels) finding.words.push_back("labels");
    if (place.what == InPlace::Other) finding.words.push_back("unlike");
    if (!replaced) finding.cause = Cause::Reading;
    finding.grid_name = lent(grid.name);
    finding.place.span = blocks_.text.where(place.where);
  }

  void look_at_grid(const RecordGrid& record_grid) {
    const Grid& grid = grids_[record_grid.found];
    const FormGrid& form = grid_of(forms_, record_grid.id);
    look_at_its_form(record_grid, form, grid);
    std::vector<bool> is_there(form.rows.size());
    for (const GridRow& row : grid.rows) {
      look_at_label(form, row);
      is_there[row.row] = true;
    }
    for (std::uint32_t r = 0; r < form.rows.size(); ++r)
      if (!is_there[r]) report_missing_row(form, grid, r);
    for (const ExtraRow& extra : grid.extra) report_extra(form, extra);
    for (const HeaderNote& head : grid.altered_headers) report_head(form, head);
  }

  void look_at_its_form(const RecordGrid& record_grid, const FormGrid& form, const Grid& grid) {
    const Form& its_form = forms_.forms[record_grid.id.form];
    const Form* of_report = report_form();
    const auto year = record_.report.year;
    const auto where = [&] { return blocks_.text.where({grid.from.front().begin, grid.from.front().begin}); };
    if (year && *year > its_form.last_year) {
      Finding& finding = add(FindingKind::FormOld, "form.old-form", form.key, Severity::Warning,
                             {form.name.zh, its_form.id, std::to_string(*year)});
      finding.grid_name = lent(form.name);
      finding.place.span = where();
    }
    if (of_report == nullptr || of_report == &its_form) return;
    Finding& finding = add(FindingKind::FormMixed, "form.mixed", form.key, Severity::Note, {form.name.zh, its_form.id, of_report->id});
    finding.grid_name = lent(form.name);
    finding.place.span = where();
  }

  void look_at_label(const FormGrid& form, const GridRow& row) {
    if (row.row_by == RowBy::Header || row.label_state == LabelState::Exact) return;
    const FormRow& form_row = form.rows[row.row];
    const bool lost = row.label_state == LabelState::Lost;
    std::vector<std::string> words = {written(row.written_label), form_row.label.text};
    if (lost) std::swap(words[0], words[1]);
    Finding& finding = add(lost ? FindingKind::LabelLost : FindingKind::LabelAltered, lost ? "form.label-lost" : "form.label-altered",
                           form.key + "." + form_row.key, Severity::Note, std::move(words));
    finding.grid_name = lent(form.name);
    finding.at_name = lent(form_row.name);
    finding.place.span = blocks_.text.where(row.written_label);
    if (!row.readings.empty() && !row.readings.front().empty()) {
      finding.place.table = row.readings.front().front().table;
      finding.place.row = row.readings.front().front().table_row;
    }
  }

  static std::vector<std::u16string> spellings_of(const Label& label) {
    std::vector<std::u16string> spellings = {fold_label_without_notes(label.text)};
    for (const std::string& alias : label.aliases) spellings.push_back(fold_label_without_notes(alias));
    return spellings;
  }

  // A stretch begins with the first row that was bound; the row before it may be the one that is sought.
  std::uint32_t begin_of_label_before(std::uint32_t at, const Label& label) const {
    auto begin = at - std::min(at, static_cast<std::uint32_t>(label.text.size()));
    while (begin < at && (static_cast<unsigned char>(blocks_.text.bytes[begin]) & 0xC0) == 0x80) ++begin;
    return begin;
  }

  // The same of the last row: behind the grid stands nothing but the heads of its block before its label.
  bool is_printed_behind(const FormGrid& form, const Grid& grid, std::uint32_t r) const {
    constexpr std::uint32_t kReach = 400;  // bytes
    const std::uint32_t begin = grid.from.back().end;
    std::uint32_t end = std::min(blocks_.text.size(), begin + kReach);
    while (end > begin && end < blocks_.text.size() && (static_cast<unsigned char>(blocks_.text.bytes[end]) & 0xC0) == 0x80) --end;
    const std::u16string folded = fold_label(blocks_.text.view({begin, end}));
    std::u16string_view text = folded;
    const FormBlock& block = form.block_of(r);
    const auto take = [&](const Label& label) {
      const std::u16string head = fold_label(label.text);
      if (!head.empty() && text.starts_with(head)) text.remove_prefix(head.size());
    };
    for (const Label& heading : block.headings) take(heading);
    for (const FormColumn& column : block.columns) take(column.label);
    const std::vector<std::u16string> labels = spellings_of(form.rows[r].label);
    return std::any_of(labels.begin(), labels.end(), [&](const std::u16string& label) { return !label.empty() && text.starts_with(label); });
  }

  // Whether a row without figures has its label all the same, right before the label of the next row: its blanks were lost.
  bool is_printed(const FormGrid& form, const Grid& grid, std::uint32_t r) const {
    if (r + 1 >= form.rows.size()) return is_printed_behind(form, grid, r);
    std::u16string text;
    for (const Range stretch : grid.from) text += fold_label(blocks_.text.view({begin_of_label_before(stretch.begin, form.rows[r].label), stretch.end}));
    for (const std::u16string& label : spellings_of(form.rows[r].label))
      for (const std::u16string& next : spellings_of(form.rows[r + 1].label))
        if (text.find(label + next) != std::u16string::npos) return true;
    return false;
  }

  void report_missing_row(const FormGrid& form, const Grid& grid, std::uint32_t r) {
    const bool printed = is_printed(form, grid, r);
    Finding& finding = add(FindingKind::RowMissing, "form.row-missing", form.key + "." + form.rows[r].key, Severity::Warning,
                           {form.rows[r].label.text});
    if (printed) {
      finding.words.push_back("printed");
      finding.cause = Cause::Reading;
    }
    finding.grid_name = lent(form.name);
    finding.at_name = lent(form.rows[r].name);
    finding.place.span = blocks_.text.where({grid.from.front().begin, grid.from.back().end});
  }

  void report_extra(const FormGrid& form, const ExtraRow& extra) {
    Finding& finding = add(FindingKind::RowExtra, "form.row-extra", form.key, Severity::Note,
                           {extra.label.empty() ? written(extra.range) : written(extra.label)});
    finding.grid_name = lent(form.name);
    finding.place.span = blocks_.text.where(extra.range);
  }

  void report_head(const FormGrid& form, const HeaderNote& head) {
    const FormColumn& column = form.blocks[head.block].columns[head.column];
    Finding& finding = add(FindingKind::HeaderAltered, "form.header-altered", form.key + "." + column.key, Severity::Note,
                           {written(head.written), column.label.text});
    finding.grid_name = lent(form.name);
    finding.at_name = lent(column.name);
    finding.place.span = blocks_.text.where(head.written);
  }

  void report_repeated(const Grid& grid) {
    const FormGrid& form = grid_of(forms_, grid.id);
    Finding& finding = add(FindingKind::GridRepeated, "form.grid-repeated", form.key, Severity::Warning, {form.name.zh});
    finding.grid_name = lent(form.name);
    finding.place.span = blocks_.text.where({grid.from.front().begin, grid.from.back().end});
  }

  const Record& record_;
  const Blocks& blocks_;
  const Grids& grids_;
  const Forms& forms_;
  const Family& family_;
  Findings& findings_;
};

}  // namespace

void look_at_form(const Record& record, const Blocks& blocks, const Grids& grids, const Forms& forms,
                  Findings& findings) {
  FormChecker(record, blocks, grids, forms, findings).look();
}

}  // namespace gouji
