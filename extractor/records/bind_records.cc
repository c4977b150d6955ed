// Joins grids, sections and head matter into records.
#include "gouji/records.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "grammar/lexicon.h"
#include "records/attachment.h"
#include "records/grid_copies.h"
#include "records/head_matter.h"
#include "records/read_figure.h"
#include "records/split_reports.h"
#include "text/number.h"
#include "text/places.h"

namespace gouji {
namespace {

// Sections without any grid and title make a report only if at least this many are there.
constexpr std::size_t kLeastSections = 3;

constexpr std::int64_t kThousand = 1000;

class RecordBinder {
 public:
  RecordBinder(const Blocks& blocks, const Grids& grids, const Sections& sections, const Forms& forms)
      : blocks_(blocks), grids_(grids), sections_(sections), forms_(forms) {}

  // Grids of another family that stand in the file are no part of the report.
  Record bind(ReportExtent& extent) {
    Record record;
    record.family = family_of(extent);
    std::erase_if(extent.grids, [&](std::uint32_t g) { return family_of_grid(g) != record.family; });
    std::erase_if(extent.repeated, [&](std::uint32_t g) { return family_of_grid(g) != record.family; });
    Sections own;
    own.reserve(extent.sections.size());
    for (const std::uint32_t s : extent.sections)
      if (sections_[s].family == record.family) own.push_back(sections_[s]);
    record.report = read_head_matter(blocks_, forms_, record.family, extent.text, own);
    record.sections.reserve(own.size());
    for (const Section& section : own) add_section(record, section, extent);
    choose_copies(blocks_, grids_, forms_, record, extent);
    record.report.form = form_of(extent, record);
    record.grids.reserve(extent.grids.size());
    for (const std::uint32_t g : extent.grids) add_grid(record, g);
    std::sort(record.grids.begin(), record.grids.end(), [&](const RecordGrid& a, const RecordGrid& b) {
      return a.id.grid < b.id.grid;
    });
    record.repeated_grids = extent.repeated;
    return record;
  }

 private:
  std::uint32_t family_index(const std::string& id) const {
    for (std::uint32_t f = 0; f < forms_.families.size(); ++f)
      if (forms_.families[f].id == id) return f;
    return 0;
  }

  std::uint32_t family_of_grid(std::uint32_t grid) const { return family_index(forms_.forms[grids_[grid].id.form].family); }

  // Those to whose titles the report's fits, if it has grids or sections of theirs or none at all; else that of the first grid, else that of
  // the first section. Where one family alone may be it, the title would tell nothing.
  std::uint32_t family_of(const ReportExtent& extent) const {
    std::vector<std::uint32_t> families;
    for (std::uint32_t f = 0; f < forms_.families.size(); ++f)
      if (may_be_of(extent, f)) families.push_back(f);
    if (families.size() == 1) return families.front();
    for (const std::uint32_t f : families)
      if (has_title(blocks_, forms_, f, extent.text)) return f;
    if (!extent.grids.empty()) return family_of_grid(extent.grids.front());
    return extent.sections.empty() ? 0 : sections_[extent.sections.front()].family;
  }

  bool may_be_of(const ReportExtent& extent, std::uint32_t family) const {
    const auto grid_fits = [&](std::uint32_t g) { return family_of_grid(g) == family; };
    const auto section_fits = [&](std::uint32_t s) { return sections_[s].family == family; };
    if (!extent.grids.empty()) return std::any_of(extent.grids.begin(), extent.grids.end(), grid_fits);
    return extent.sections.empty() || std::any_of(extent.sections.begin(), extent.sections.end(), section_fits);
  }

  void add_section(Record& record, const Section& section, const ReportExtent& extent) {
    const FormSection& form = forms_.families[section.family].sections[section.section];
    RecordSection result;
    result.section = section.section;
    result.ordinal = static_cast<std::uint32_t>(record.sections.size()) + 1;
    result.printed_ordinal = section.printed_ordinal;
    result.han_numeral = section.han_numeral;
    result.title = form.title;
    result.written = blocks_.text.view(section.heading);
    result.where = blocks_.text.where(section.heading);
    result.body = {section.body.begin, std::min(section.body.end, extent.text.end)};
    record.sections.push_back(std::move(result));
  }

  // The form of the grid that ranks first and that only one form fits; else the form in force in the report's year.
  std::optional<std::uint16_t> form_of(const ReportExtent& extent, const Record& record) const {
    const Grid* first = nullptr;
    for (const std::uint32_t g : extent.grids) {
      if (grids_[g].same_in_other_form) continue;
      if (first == nullptr || grid_of(forms_, grids_[g].id).rank < grid_of(forms_, first->id).rank) first = &grids_[g];
    }
    if (first != nullptr) return first->id.form;
    for (std::uint16_t f = 0; f < forms_.forms.size(); ++f) {
      const Form& form = forms_.forms[f];
      const bool in_force = record.report.year && *record.report.year >= form.first_year && *record.report.year <= form.last_year;
      if (in_force && form.family == forms_.families[record.family].id) return f;
    }
    if (!extent.grids.empty()) return grids_[extent.grids.front()].id.form;
    return std::nullopt;
  }

  // A grid that is the same in two forms takes the report's.
  GridId settled_id(const Grid& grid, std::optional<std::uint16_t> form) const {
    if (!grid.same_in_other_form || !form) return grid.id;
    const FormGrid& found = grid_of(forms_, grid.id);
    const auto& grids = forms_.forms[*form].grids;
    for (std::uint16_t g = 0; g < grids.size(); ++g)
      if (grids[g].key == found.key && grids[g].first_figure == found.first_figure) return {*form, g};
    return grid.id;
  }

  void add_grid(Record& record, std::uint32_t found) {
    const Grid& grid = grids_[found];
    RecordGrid result;
    result.id = settled_id(grid, record.report.form);
    result.found = found;
    const FormGrid& form = grid_of(forms_, result.id);
    result.figures.resize(form.figure_count());
    const HeadUnits units = units_in_heads(form, grid);
    std::vector<bool> is_there(form.rows.size());
    for (const GridRow& row : grid.rows) {
      add_row(result, form, units, row);
      is_there[row.row] = true;
    }
    open_grouped(result, form);
    for (std::uint32_t row = 0; row < is_there.size(); ++row)
      if (!is_there[row]) set_absent(result, form, row, grid);
    record.grids.push_back(std::move(result));
  }

  // Its place is where the grid ends.
  void set_absent(RecordGrid& result, const FormGrid& form, std::uint32_t row, const Grid& grid) const {
    const Span end = blocks_.text.where({grid.from.back().end, grid.from.back().end});
    for (std::uint32_t i = form.first_figure[row]; i < form.first_figure[row + 1]; ++i) {
      result.figures[i].reading = Absent{};
      result.figures[i].place.span = end;
    }
  }

  // The unit of money that the printed head of each column names: few do.
  class HeadUnits {
   public:
    explicit HeadUnits(const FormGrid& form) {
      for (const FormBlock& block : form.blocks) widest_ = std::max(widest_, block.columns.size());
      units_.resize(form.blocks.size() * widest_);
    }
    std::string& at(std::uint32_t block, std::uint32_t column) { return units_[block * widest_ + column]; }
    const std::string& at(std::uint32_t block, std::uint32_t column) const { return units_[block * widest_ + column]; }

   private:
    std::size_t widest_ = 0;            // block, in columns
    std::vector<std::string> units_{};  // of one block behind the other, each with as many as that
  };

  HeadUnits units_in_heads(const FormGrid& form, const Grid& grid) const {
    HeadUnits units(form);
    for (const HeaderNote& head : grid.heads) {
      // A grid that is settled as another form's may have been found with a column which that form does not have.
      if (head.block >= form.blocks.size() || head.column >= form.blocks[head.block].columns.size()) continue;
      std::string& unit = units.at(head.block, head.column);
      if (unit.empty()) unit = unit_in_label(blocks_.text.view(head.written));
    }
    return units;
  }

  void add_row(RecordGrid& result, const FormGrid& form, const HeadUnits& units, const GridRow& row) {
    const auto columns = static_cast<std::uint32_t>(form.block_of(row.row).columns.size());
    const bool settled = row.readings.size() == 1 && !row.truncated;
    for (std::uint32_t c = 0; c < columns; ++c) {
      Figure& figure = result.figures[form.figure_index(row.row, c)];
      if (settled) set_figure(figure, row.readings.front()[c]);
      else figure = open_figure(row, c);
      figure.row_by = row.row_by;
      figure.split_by = row.split_by;
      set_unit(figure, form, units, row.row, c);
    }
    if (!settled) add_ambiguous_row(result, row);
  }

  // A count with three decimals is more likely one with its thousands set off by a point, as a comma is read from a scan; but a sheet that
  // prints 0.000 prints 7.000 too.
  static void open_grouped(RecordGrid& grid, const FormGrid& form) {
    std::vector<Figure*> grouped;
    for (std::uint32_t row = 0; row < form.rows.size(); ++row)
      for (std::uint32_t i = form.first_figure[row]; i < form.first_figure[row + 1]; ++i) {
        const Amount* amount = three_decimals(grid, form, row, i);
        if (amount == nullptr || amount->units >= kThousand * kThousand) continue;
        if (amount->units < kThousand) return;
        grouped.push_back(&grid.figures[i]);
      }
    for (Figure* figure : grouped) {
      const Amount decimal = std::get<Amount>(figure->reading), whole{decimal.units, 0};
      figure->reading = Ambiguous{{decimal, whole}};
    }
  }

  static const Amount* three_decimals(const RecordGrid& grid, const FormGrid& form, std::uint32_t row, std::uint32_t figure) {
    if (!form.is_whole(row, figure - form.first_figure[row])) return nullptr;
    const auto* amount = std::get_if<Amount>(&grid.figures[figure].reading);
    return amount != nullptr && amount->scale == 3 && amount->units >= 0 ? amount : nullptr;
  }

  void set_figure(Figure& figure, const GridCell& cell) {
    read_figure_into(figure, blocks_.text.view(cell.range));
    if (cell.absent) figure.reading = Absent{};
    figure.place.span = where_near(blocks_.text, cell.range, near_);
    figure.place.table = cell.table;
    figure.place.row = cell.table_row;
    figure.place.column = cell.table_column;
  }

  Figure figure_of(const GridCell& cell) {
    Figure figure;
    set_figure(figure, cell);
    return figure;
  }

  // What every reading of the row gives for a column settles it; else the candidates stay.
  Figure open_figure(const GridRow& row, std::uint32_t column) {
    Ambiguous open;
    open.complete = !row.truncated;
    std::optional<Figure> first;
    bool agree = open.complete;
    for (const RowReading& reading : row.readings) {
      Figure figure = figure_of(reading[column]);
      if (const auto* amount = std::get_if<Amount>(&figure.reading)) {
        if (std::find(open.candidates.begin(), open.candidates.end(), *amount) == open.candidates.end())
          open.candidates.push_back(*amount);
      } else {
        open.may_be_blank = true;
      }
      agree = agree && (!first || first->written == figure.written);
      if (!first) first = std::move(figure);
    }
    if (agree && first) return *first;
    Figure figure;
    figure.written = blocks_.text.view(row.range);
    figure.place.span = blocks_.text.where(row.range);
    figure.reading = std::move(open);
    return figure;
  }

  void add_ambiguous_row(RecordGrid& result, const GridRow& row) {
    AmbiguousRow ambiguous{row.row, std::string(blocks_.text.view(row.range)), row.truncated, {}};
    for (const RowReading& reading : row.readings) {
      std::vector<std::optional<Amount>> amounts;
      for (const GridCell& cell : reading) {
        const Figure figure = figure_of(cell);
        const auto* amount = std::get_if<Amount>(&figure.reading);
        amounts.push_back(amount ? std::optional<Amount>(*amount) : std::nullopt);
      }
      ambiguous.readings.push_back(std::move(amounts));
    }
    result.ambiguous.push_back(std::move(ambiguous));
  }

  // The unit beside the number counts first, then the one in the printed head, then the form's.
  static void set_unit(Figure& figure, const FormGrid& form, const HeadUnits& units, std::uint32_t row, std::uint32_t column) {
    if (figure.unit_source == UnitSource::Cell) return;
    const std::string& unit = units.at(form.rows[row].block, column);
    if (!unit.empty()) {
      figure.unit = unit;
      figure.unit_source = UnitSource::Header;
      return;
    }
    figure.unit = lent(form.unit_of(row, column));
    figure.unit_source = figure.unit->empty() ? UnitSource::None : UnitSource::Form;
  }

  const Blocks& blocks_;
  const Grids& grids_;
  const Sections& sections_;
  const Forms& forms_;
  std::size_t near_ = 0;  // the run of the text in which the last figure was found
};

// Whether nothing else than its title need be asked.
bool is_plainly_report(const ReportExtent& extent, const Record& record) {
  return !record.report.title.empty() && !(extent.grids.empty() && record.sections.empty());
}

// A document without grids is a report by its title and sections. One that is titled as another kind and has no more than one grid, which
// some of its words may make, is none.
bool is_report(const ReportExtent& extent, const Record& record, const OtherTitle& other) {
  const bool titled = !record.report.title.empty();
  const bool sectioned = record.sections.size() >= kLeastSections;
  if (!other.title.empty() && !titled && !sectioned && extent.grids.size() <= 1) return false;
  if (!extent.grids.empty()) return true;
  if (titled && !record.sections.empty()) return true;
  return sectioned && other.title.empty();
}

bool is_of_a_row(Code code) {
  constexpr Code kOfRows[] = {Code::HeaderDisagrees, Code::ReadingDiffers, Code::RowTooNarrow, Code::RowTooWide, Code::RowUnbound};
  return std::find(std::begin(kOfRows), std::end(kOfRows), code) != std::end(kOfRows);
}

// What was noted of the rows of a grid that is not read would be taken for one of those that are. That the grid is there is a finding; of a
// table that only has some of its words, a note.
void note_unread(const std::vector<std::uint32_t>& unread, const Blocks& blocks, const Grids& grids, const Forms& forms,
                 Diagnostics& notes) {
  std::vector<Span> spans;
  for (const std::uint32_t grid : unread)
    for (const Range stretch : grids[grid].from) spans.push_back(blocks.text.where(stretch));
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return std::pair(a.part, a.begin) < std::pair(b.part, b.begin); });
  std::erase_if(notes, [&](const Diagnostic& note) {
    if (!is_of_a_row(note.code)) return false;
    const auto behind = std::upper_bound(spans.begin(), spans.end(), note.where,
                                         [](Span a, Span b) { return std::pair(a.part, a.begin) < std::pair(b.part, b.begin); });
    return behind != spans.begin() && std::prev(behind)->part == note.where.part && note.where.end <= std::prev(behind)->end;
  });
  for (const std::uint32_t grid : unread) {
    if (has_shape_of_form(forms, grids[grid])) continue;
    notes.push_back({Code::ContentSkipped, Severity::Note, blocks.text.where(grids[grid].from.front()), {"table"}});
  }
}

}  // namespace

Records bind_records(const Blocks& blocks, const Grids& grids, const Sections& sections, const Forms& forms,
                     Diagnostics& notes) {
  Records records;
  RecordBinder binder(blocks, grids, sections, forms);
  auto extents = split_reports(blocks, grids, sections, forms);
  for (ReportExtent& extent : extents) {
    Record record = binder.bind(extent);
    const bool plain = is_plainly_report(extent, record);
    const OtherTitle other = plain ? OtherTitle{} : other_title(blocks, forms, extent.text);
    if (!plain && !is_report(extent, record, other)) {
      std::vector<std::string> words = {other.title, other.kind.zh, other.kind.en};
      // The title of a report alone is that of the page on which one can be had.
      if (!record.report.title.empty()) words.push_back(attachment_in(blocks, extent.text));
      notes.push_back({Code::NotSuchReport, Severity::Note, {}, std::move(words)});
      continue;
    }
    if (!record.repeated_grids.empty()) note_unread(record.repeated_grids, blocks, grids, forms, notes);
    record.ordinal = static_cast<std::uint32_t>(records.size()) + 1;
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace gouji
