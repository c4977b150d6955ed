#include "grids/glued_rows.h"

#include <algorithm>
#include <string>

#include "grids/page_number.h"
#include "grids/settle.h"
#include "grids/split_run.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/ordinal.h"

namespace gouji {
namespace {

// Ways to read one row that are kept and shown; a row with more stays open without them.
constexpr std::size_t kMostReadings = 1024;

class GluedRows {
 public:
  GluedRows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& occurrences,
            const std::vector<Occurrence>& labelled, Blanks blanks)
      : text_(text), stream_(stream), form_(form), occurrences_(occurrences), labelled_(labelled), blanks_(blanks) {}

  void settle_into(Draft& draft) const {
    const bool blanks_lost = blanks_ == Blanks::Lost || lost_blanks();
    std::vector<ReadRun> runs;
    std::vector<OpenRow> tied;
    for (const Occurrence& o : labelled_) {
      runs.push_back(read_run(o));
      const bool may_have_lost_blanks = blanks_lost && splitter_for(o).may_be_fewer();
      if (may_have_lost_blanks || may_be_broken(o) || is_spliced(o) || may_hold_two(o) || adds_up_only_with_blanks(o, runs.back()))
        runs.back().tied.complete = false;
      tied.push_back(runs.back().tied);
    }
    const auto solution = settle(text_, form_, tied);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      GridRow* row = find_row(draft, labelled_[i].row);
      const bool one_way = tied[i].complete && runs[i].count == 1;
      row->split_by = (solution && !one_way) || runs[i].signs_settled ? SplitBy::Ties : SplitBy::Text;
      row->truncated = !tied[i].complete || (!solution && runs[i].count > kMostReadings);
      if (solution) row->readings = RowReadings(tied[i].readings[(*solution)[i]]);
      else if (!is_spliced(labelled_[i])) row->readings = std::move(runs[i].shown);
    }
  }

 private:
  std::string_view view(Range range) const { return text_.substr(range.begin, range.size()); }
  std::uint32_t columns_of(std::uint32_t row) const { return static_cast<std::uint32_t>(form_.block_of(row).columns.size()); }
  RunSplitter splitter_for(const Occurrence& o) const { return {text_, stream_, o.at, o.figures, columns_of(o.row)}; }

  // A decimal among counts was never one figure: something was spliced into the run, and no reading of it holds.
  bool is_spliced(const Occurrence& o) const {
    if (o.torn) return true;
    for (std::uint32_t i = 0; i < o.figures && has_tie_across(form_, o.row); ++i)
      if (view(stream_.tokens[o.at + i].range).find('.') != std::string_view::npos) return true;
    return false;
  }

  // A line end inside a run may stand inside a figure; only a tie across shows that it does not.
  bool may_be_broken(const Occurrence& o) const {
    if (has_tie_across(form_, o.row)) return false;
    for (std::uint32_t i = 1; i < o.figures; ++i)
      if (stream_.tokens[o.at + i].line_ends > 0) return true;
    return false;
  }

  // The ordinal cut off a run belongs to the next label only if that is the label it numbers, or if the run cannot take it up.
  bool ends_surely(const Occurrence& o) const {
    const std::uint32_t after = end_of(o);
    if (after >= stream_.tokens.size() || stream_.tokens[after].kind != TokenKind::Ordinal || stream_.tokens[after].separated) return true;
    const std::string_view digit = view(stream_.tokens[after].range);
    const auto is_numbered = [&](const Occurrence& next) {
      return next.begin == after + 1 && digit == std::to_string(read_ordinal(form_.rows[next.row].label.text).number);
    };
    if (std::any_of(occurrences_.begin(), occurrences_.end(), is_numbered) || std::any_of(labelled_.begin(), labelled_.end(), is_numbered)) return true;
    return o.at == o.end && !fits_with_next_digit(o);
  }

  // Whether the run with one more digit at its end can be read as a row: then nobody knows whose the digit is.
  bool fits_with_next_digit(const Occurrence& o) const {
    std::string digits(view({stream_.tokens[o.at].range.begin, stream_.tokens[end_of(o) - 1].range.end}));
    for (const char c : digits)
      if (c < '0' || c > '9') return true;
    // Each figure takes one digit if that is a zero; what is left can go to any of the others.
    digits += view(stream_.tokens[end_of(o)].range).substr(0, 1);
    std::size_t fewest = 0;
    for (std::size_t i = 0; i < digits.size(); ++fewest) {
      if (digits[i] == '0') ++i;
      else i = digits.size();
    }
    return fewest <= columns_of(o.row) && digits.size() >= columns_of(o.row);
  }

  // Every way the text allows to read a run; for the ties only those that add up across.
  struct ReadRun {
    RowReadings shown{};
    std::size_t count = 0;
    bool signs_settled = false;  // only where the form lets a figure be negative tells some ways apart
    OpenRow tied{};
  };

  ReadRun read_run(const Occurrence& o) const {
    ReadRun run;
    run.tied.row = o.row;
    bool all_seen = add_readings(o, run);
    // What stands alone below the run may be a page's number; only ties tell.
    if (o.figures > 1 && has_tie_across(form_, o.row) && may_be_page_number(text_, stream_, o.at + o.figures - 1)) {
      Occurrence without = o;
      --without.figures;
      all_seen = add_readings(without, run) && all_seen;
    }
    run.tied.complete = !o.torn && ends_surely(o) && all_seen && run.count > 0;
    return run;
  }

  // Whether all ways were seen.
  bool add_readings(const Occurrence& o, ReadRun& run) const {
    RunSplitter splitter = splitter_for(o);
    const bool placed = has_place_for_sign(o);
    const auto keep = [&](const RowReading& reading) {
      if (placed && !has_signs_in_place(o.row, reading)) {
        run.signs_settled = true;
        return true;
      }
      if (++run.count <= kMostReadings) run.shown.push_back(reading);
      if (adds_up_across(text_, form_, o.row, reading)) run.tied.readings.push_back(reading);
      return true;
    };
    return splitter.for_each(keep, [](const RowReading&) { return true; });
  }

  // Whether no reading with a figure in every column adds up, but one with fewer figures does, whose last is the total: then blanks may have
  // been lost here, even where other rows have none.
  bool adds_up_only_with_blanks(const Occurrence& o, const ReadRun& run) const {
    if (!has_tie_across(form_, o.row) || !run.tied.readings.empty() || !splitter_for(o).may_be_fewer()) return false;
    for (std::uint32_t figures = columns_of(o.row) - 1; figures > 1; --figures) {
      bool found = false;
      const auto stop_at_sum = [&](const RowReading& reading) {
        found = ends_in_sum(o.row, reading);
        return !found;
      };
      RunSplitter splitter(text_, stream_, o.at, o.figures, figures);
      if (!splitter.for_each(stop_at_sum, [](const RowReading&) { return true; }) || found) return true;
    }
    return false;
  }

  // Whether the figures would add up in the row's first columns and its last.
  bool ends_in_sum(std::uint32_t row, RowReading reading) const {
    reading.insert(reading.end() - 1, columns_of(row) - reading.size(), GridCell{{}, true});
    return adds_up_with_blanks(text_, form_, row, reading);
  }

  // A minus among the run's figures stands in a column that may be negative, where the row has one and some way puts it there: a count
  // below zero is a rule of the form that is broken, and what rests on it is marked like what rests on a tie.
  bool has_place_for_sign(const Occurrence& o) const {
    const auto& columns = form_.block_of(o.row).columns;
    if (std::none_of(columns.begin(), columns.end(), [](const FormColumn& column) { return column.may_be_negative; })) return false;
    bool found = false;
    splitter_for(o).for_each(
        [&](const RowReading& reading) {
          found = has_signs_in_place(o.row, reading);
          return !found;
        },
        [](const RowReading&) { return true; });
    return found;
  }

  bool has_signs_in_place(std::uint32_t row, const RowReading& reading) const {
    const auto& columns = form_.block_of(row).columns;
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (!columns[c].may_be_negative && read_number(view(reading[c].range)).amount.units < 0) return false;
    return true;
  }

  // Where some label has too few digits behind it, this text lost its blanks: then a run counts only if it cannot be read as
  // fewer figures. A row without any digit was left out whole where more rows are there that cannot have lost one: a text that gives up
  // its blank cells, as it does where zeros are blank, leaves hardly any such row.
  bool lost_blanks() const {
    std::size_t empty = 0, whole = 0;
    for (const Occurrence& o : labelled_) {
      const std::uint32_t columns = columns_of(o.row);
      empty += o.figures == 0;
      if (o.figures > 0 && lacks_digits(text_, stream_, o.at, o.figures, columns)) return true;
      whole += columns > 1 && splitter_for(o).most_figures() == columns && !splitter_for(o).may_be_fewer();
    }
    return empty > 0 && empty >= whole;
  }

  // Digits for two rows beside a label that has none.
  bool may_hold_two(const Occurrence& o) const {
    const bool beside_empty = std::any_of(labelled_.begin(), labelled_.end(), [&](const Occurrence& other) {
      return other.figures == 0 && (other.row + 1 == o.row || o.row + 1 == other.row);
    });
    return beside_empty && splitter_for(o).most_figures() >= std::size_t{2} * columns_of(o.row);
  }

  std::string_view text_;
  const Stream& stream_;
  const FormGrid& form_;
  const std::vector<Occurrence>& occurrences_;
  const std::vector<Occurrence>& labelled_;
  Blanks blanks_;
};

}  // namespace

void count_filled_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& labelled, Draft& draft) {
  for (const Occurrence& o : labelled) {
    const auto columns = static_cast<std::uint32_t>(form.block_of(o.row).columns.size());
    if (columns < 2 || o.figures == 0) continue;
    ++(lacks_digits(text, stream, o.at, o.figures, columns) ? draft.short_of : draft.filled);
  }
}

void settle_glued_rows(std::string_view text, const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& occurrences,
                       const std::vector<Occurrence>& labelled, Blanks blanks, Draft& draft) {
  GluedRows(text, stream, form, occurrences, labelled, blanks).settle_into(draft);
  draft.cut = true;
}

}  // namespace gouji
