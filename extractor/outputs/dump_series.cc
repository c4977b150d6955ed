// Prints what is remembered of a report when reports are held against each other.
#include "messages/names.h"
#include "outputs/dump.h"
#include "outputs/dump_words.h"
#include "series/figures.h"

namespace gouji {
namespace {

std::string hexadecimal(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number /= 16) *digit = kDigits[number % 16];
  return text;
}

class EntryPrinter {
 public:
  EntryPrinter(const SeriesEntry& entry, const Forms& forms) : entry_(entry), forms_(forms), figures_(entry, forms) {}

  std::string print() {
    head();
    grids();
    for (const TextSketch& text : entry_.texts) sketch(text);
    keys("in failing ties", entry_.failing);
    keys("suspects", entry_.suspects);
    return std::move(text_);
  }

 private:
  void head() {
    text_ += "entry " + std::to_string(entry_.name.ordinal) + ": agency " + dump_text(entry_.name.agency) + " year ";
    text_ += entry_.name.year ? std::to_string(*entry_.name.year) : "?";
    text_ += " form " + (entry_.form ? forms_.forms[*entry_.form].id : "?") + " family " + forms_.families[entry_.family].id + "\n";
    text_ += "  amounts " + std::to_string(entry_.amounts) + ", failing ties " + std::to_string(entry_.ties_failing) + "\n";
    for (const std::string& part : entry_.parts) text_ += "  part " + part + "\n";
  }

  // A line a row: “12 [91,92)”, “?” behind what may be a mistake of reading.
  void grids() {
    const FormGrid* grid = nullptr;
    const FormGrid* row_of = nullptr;
    std::uint32_t row = 0;
    figures_.for_each([&](const FoundFigure& found) {
      if (found.grid != grid) this->grid(entry_.grids[found.at.grid]);
      if (found.grid != row_of || found.row != row) text_ += "\n    " + found.grid->rows[found.row].key + ":";
      grid = row_of = found.grid;
      row = found.row;
      figure(found);
    });
    if (grid != nullptr) text_ += "\n";
  }

  void grid(const SeriesGrid& grid) {
    if (&grid != &entry_.grids.front()) text_ += "\n";
    text_ += "  grid " + grid_of(forms_, grid.id).key + " " + forms_.forms[grid.id.form].id;
    text_ += grid.print == 0 ? " without print" : " print " + hexadecimal(grid.print) + ", different amounts " + std::to_string(grid.different);
  }

  void figure(const FoundFigure& found) {
    const Amount* amount = found.amount();
    text_ += " " + (amount != nullptr ? to_string(*amount) : std::string(id_of(found.figure->reading)));
    // The form's own is not repeated.
    const std::string& unit = figures_.unit_of(found);
    if (amount != nullptr && unit != found.grid->unit_of(found.row, found.column)) text_ += unit;
    if (found.figure->doubtful) text_ += "?";
    if (!(found.figure->place.span == Span{})) text_ += " " + dump_span(found.figure->place.span);
  }

  void sketch(const TextSketch& text) {
    text_ += "  text of " + forms_.families[entry_.family].sections[text.section].key + " characters " + std::to_string(text.characters) + " print " +
             hexadecimal(text.print) + " shingles " + std::to_string(text.shingles) + "\n    bands";
    for (const std::uint64_t band : text.bands) text_ += " " + hexadecimal(band);
    text_ += "\n    least " + std::to_string(text.least.size());
    if (!text.least.empty()) text_ += " from " + std::to_string(text.least.front()) + " to " + std::to_string(text.least.back());
    text_ += "\n";
  }

  void keys(std::string_view what, const std::vector<FigureAt>& figures) {
    if (figures.empty()) return;
    text_.append("  ").append(what).append(":");
    figures_.for_each([&](const FoundFigure& found) {
      for (const FigureAt& at : figures)
        if (at == found.at) text_ += " " + found.key();
    });
    text_ += "\n";
  }

  const SeriesEntry& entry_;
  const Forms& forms_;
  const Figures figures_;
  std::string text_{};
};

}  // namespace

std::string dump_series(const Extraction& extraction, const Forms& forms) {
  std::string text;
  for (const Audited& report : extraction.reports) {
    const SeriesEntry entry = entry_of(report, extraction, forms);
    text += EntryPrinter(entry, forms).print();
  }
  return text;
}

}  // namespace gouji
