// Only heads that stand exactly as the form has them count, each once. A table with an unknown head among
// them, or with a second row of figures, stays open: the figures cannot be told apart safely.
#include "grids/headed.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "text/fold.h"

namespace gouji {
namespace {

// Fewer heads may be words of any table.
constexpr std::size_t kLeastHeads = 3;

// A head of the innermost level.
struct LeafHead {
  const LineCell* cell = nullptr;
  std::uint32_t line = 0;
  std::uint32_t column = kNone;  // of the form; kNone: the form does not have it
};

GridRow row_of(Range range, SplitBy split_by) {
  GridRow row;
  row.row_by = RowBy::Header;
  row.split_by = split_by;
  row.range = range;
  row.written_label = {range.begin, range.begin};
  row.truncated = true;
  return row;
}

// Columns that the table does not have read absent.
RowReading absent_row(std::size_t columns, std::uint32_t at) {
  GridCell absent{{at, at}};
  absent.absent = true;
  return RowReading(columns, absent);
}

class HeadedBinder {
 public:
  HeadedBinder(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id)
      : blocks_(blocks), lines_(lines.lines), form_(grid_of(forms, id)), id_(id) {}

  std::vector<Draft> find() const {
    std::vector<Draft> drafts;
    for (std::uint32_t i = 0; i < lines_.size();) {
      const std::uint32_t last = end_of_heads(i);
      if (last == i) {
        ++i;
        continue;
      }
      const std::vector<LeafHead> heads = leaf_heads(i, last);
      if (known(heads) >= kLeastHeads && last < lines_.size() && is_figures(last, heads)) {
        drafts.push_back(bind(i, last, heads));
        i = last;
      }
      ++i;
    }
    return drafts;
  }

 private:
  const LabelUse* head_use(const LineCell& cell) const {
    return cell.match.edits == 0 ? use_in(cell.match, id_, LabelKind::Column) : nullptr;
  }

  bool has_heads(std::uint32_t index) const {
    if (!lines_[index].kinds.may_have(id_, LabelKind::Column)) return false;
    const auto labels = lines_[index].labels();
    return std::any_of(labels.begin(), labels.end(), [&](const LineCell& cell) { return head_use(cell) != nullptr; });
  }

  // From a line with heads on, the lines of its table that hold heads too.
  std::uint32_t end_of_heads(std::uint32_t first) const {
    std::uint32_t last = first;
    while (last < lines_.size() && lines_[last].table == lines_[first].table && has_heads(last)) ++last;
    return last;
  }

  std::vector<LeafHead> leaf_heads(std::uint32_t first, std::uint32_t last) const {
    std::vector<LeafHead> heads;
    for (std::uint32_t i = first; i < last; ++i)
      for (const LineCell& cell : lines_[i].cells) {
        const LabelUse* use = head_use(cell);
        const bool spans = cell.cols > 1 && use == nullptr;  // it heads several columns
        if (cell.words && !spans) heads.push_back({&cell, i, use == nullptr ? kNone : use->index});
      }
    std::stable_sort(heads.begin(), heads.end(),
                     [](const LeafHead& a, const LeafHead& b) { return a.cell->column < b.cell->column; });
    return heads;
  }

  static std::size_t known(const std::vector<LeafHead>& heads) {
    return static_cast<std::size_t>(
        std::count_if(heads.begin(), heads.end(), [](const LeafHead& head) { return head.column != kNone; }));
  }

  // Words may stand only before the figures: whose row it is.
  bool is_figures(std::uint32_t index, const std::vector<LeafHead>& heads) const {
    const Line& line = lines_[index];
    if (line.table != lines_[index - 1].table) return false;
    const auto first =
        std::find_if(heads.begin(), heads.end(), [](const LeafHead& head) { return head.column != kNone; });
    return std::none_of(line.cells.begin(), line.cells.end(), [&](const LineCell& cell) {
      return cell.words && cell.column >= first->cell->column;
    });
  }

  Draft bind(std::uint32_t first, std::uint32_t figures, const std::vector<LeafHead>& heads) const {
    Draft draft{id_, kHead * static_cast<int>(known(heads))};
    draft.first_line = first;
    draft.last_line = figures;
    draft.grid.id = id_;
    draft.grid.from = {{lines_[first].range.begin, lines_[figures].range.end}};
    const CellsBy by = blocks_.tables[lines_[figures].table].cells_by;
    GridRow row = row_of(lines_[figures].range,
                         by == CellsBy::Markup || by == CellsBy::Boxes ? SplitBy::Cell : SplitBy::Separator);
    for (const LeafHead& head : heads)
      if (head.column != kNone) draft.grid.heads.push_back({0, head.column, head.cell->range});
    if (auto reading = read(figures, heads)) row.readings.push_back(std::move(*reading));
    row.truncated = row.readings.empty();
    if (row.truncated) {
      draft.fit += kOpenRow;
      draft.notes.push_back({Code::RowUnbound,
                             Severity::Warning,
                             blocks_.text.where(row.range),
                             {std::string(blocks_.text.view(row.range))}});
    }
    draft.grid.rows.push_back(std::move(row));
    return draft;
  }

  bool is_followed_by_figures(std::uint32_t index) const {
    if (index + 1 >= lines_.size() || lines_[index + 1].table != lines_[index].table) return false;
    const auto& cells = lines_[index + 1].cells;
    const auto figures = std::count_if(cells.begin(), cells.end(),
                                       [](const LineCell& cell) { return !cell.words && !cell.blank; });
    return static_cast<std::size_t>(figures) >= kLeastHeads;
  }

  // Unknown heads may stand behind the known ones; elsewhere they could be kinds that the sums lack.
  static bool are_sure(const std::vector<LeafHead>& heads) {
    std::vector<std::uint32_t> seen;
    bool unknown = false;
    for (const LeafHead& head : heads) {
      if (head.column == kNone) {
        unknown = unknown || !seen.empty();
        continue;
      }
      if (unknown || std::find(seen.begin(), seen.end(), head.column) != seen.end()) return false;
      seen.push_back(head.column);
    }
    return true;
  }

  std::optional<RowReading> read(std::uint32_t figures, const std::vector<LeafHead>& heads) const {
    const Line& line = lines_[figures];
    if (!are_sure(heads) || is_followed_by_figures(figures)) return std::nullopt;
    const bool real = blocks_.tables[line.table].cells_by == CellsBy::Markup ||
                      blocks_.tables[line.table].cells_by == CellsBy::Boxes;
    const bool one_line = heads.front().line == heads.back().line;
    if (!real && !one_line) return std::nullopt;
    if (!real && line.cells.size() != heads.size()) return std::nullopt;
    return by_place(line, heads);
  }

  std::optional<RowReading> by_place(const Line& line, const std::vector<LeafHead>& heads) const {
    RowReading reading = absent_row(form_.blocks.front().columns.size(), line.range.end);
    for (const LeafHead& head : heads) {
      if (head.column == kNone) continue;
      const auto cell = std::find_if(line.cells.begin(), line.cells.end(), [&](const LineCell& other) {
        return other.column == head.cell->column;
      });
      if (cell == line.cells.end() || cell->cols != head.cell->cols) return std::nullopt;
      reading[head.column] = {cell->range, false, line.table + 1, line.row + 1, cell->column + 1};
    }
    return reading;
  }

  const Blocks& blocks_;
  const std::vector<Line>& lines_;
  const FormGrid& form_;
  GridId id_;
};

// One spelling of a column head.
struct HeadSpelling {
  std::u16string text{};
  std::uint32_t column = 0;
};

class HeadedTracer {
 public:
  HeadedTracer(const Stream& stream, const Forms& forms, GridId id)
      : stream_(stream), form_(grid_of(forms, id)), id_(id) {
    const auto& columns = form_.blocks.front().columns;
    for (std::uint32_t c = 0; c < columns.size(); ++c) {
      take(columns[c].label.text, c);
      for (const std::string& alias : columns[c].label.aliases) take(alias, c);
    }
    openings_.push_back(fold_label(form_.name.zh));
    for (const Label& heading : form_.blocks.front().headings) openings_.push_back(fold_label(heading.text));
    for (const FormRow& row : form_.rows) openings_.push_back(fold_label(row.label.text));
  }

  std::vector<Draft> trace() {
    std::vector<Draft> drafts;
    const auto& tokens = stream_.tokens;
    for (std::uint32_t t = 0; t < tokens.size();) {
      std::uint32_t count = 0;
      while (t + count < tokens.size() && tokens[t + count].kind == TokenKind::Figure) ++count;
      if (count >= kLeastHeads)
        if (auto draft = bind(t, count)) drafts.push_back(std::move(*draft));
      t += std::max(1u, count);
    }
    return drafts;
  }

 private:
  void take(std::string_view label, std::uint32_t column) {
    for (std::u16string text : {fold_label(label), fold_label_without_notes(label)}) {
      const bool known = std::any_of(spellings_.begin(), spellings_.end(),
                                     [&](const HeadSpelling& s) { return s.text == text; });
      if (!text.empty() && !known) spellings_.push_back({std::move(text), column});
    }
  }

  std::optional<Draft> bind(std::uint32_t first, std::uint32_t count) {
    if (!are_parted(first, count)) return std::nullopt;
    chosen_.clear();
    ways_.clear();
    look_back(first, count);
    if (ways_.size() != 1) return std::nullopt;
    Draft draft{id_, kHead * static_cast<int>(count)};
    draft.first_line = first_token_;
    draft.last_line = first + count - 1;
    draft.grid.id = id_;
    const Range range{stream_.tokens[first].range.begin, stream_.tokens[draft.last_line].range.end};
    draft.grid.from = {{stream_.tokens[first_token_].range.begin, range.end}};
    GridRow row = row_of(range, SplitBy::Separator);
    RowReading reading = absent_row(form_.blocks.front().columns.size(), range.end);
    // The head nearest to the figures was found first.
    for (std::uint32_t i = 0; i < count; ++i) {
      const FoundHead& head = ways_.front()[count - 1 - i];
      reading[head.column] = {stream_.tokens[first + i].range};
      draft.grid.heads.push_back({0, head.column, head.written});
    }
    row.readings.push_back(std::move(reading));
    row.truncated = false;
    draft.grid.rows.push_back(std::move(row));
    return draft;
  }

  bool are_parted(std::uint32_t first, std::uint32_t count) const {
    for (std::uint32_t i = 0; i < count; ++i)
      if (!stream_.tokens[first + i].separated) return false;
    return true;
  }

  struct FoundHead {
    std::uint32_t column = 0;
    Range written{};
  };

  // Every way to read the words before token `end` as `left` heads, each of them once, each parted from its
  // neighbours.
  void look_back(std::uint32_t end, std::uint32_t left) {
    if (left == 0) {
      if (!begins_at(end)) return;
      ways_.push_back(chosen_);
      first_token_ = end;
      return;
    }
    for (const HeadSpelling& spelling : spellings_) {
      const auto length = static_cast<std::uint32_t>(spelling.text.size());
      const bool used = std::any_of(chosen_.begin(), chosen_.end(),
                                    [&](const FoundHead& head) { return head.column == spelling.column; });
      if (used || length > end || ways_.size() > 1 || !stands_at(spelling.text, end - length)) continue;
      // The unit in a head's brackets is parted from it too, so the line or cell decides.
      if (!stream_.tokens[end - length].separated) continue;
      chosen_.push_back({spelling.column, {stream_.tokens[end - length].range.begin, end_of(end)}});
      look_back(end - length, left - 1);
      chosen_.pop_back();
    }
  }

  // A grid's heads begin behind its name or what is printed over them. Behind anything else there may be more
  // heads than figures: blanks were lost.
  bool begins_at(std::uint32_t token) const {
    return std::any_of(openings_.begin(), openings_.end(), [&](const std::u16string& text) {
      return text.size() <= token && stands_at(text, token - static_cast<std::uint32_t>(text.size()));
    });
  }

  // With the bracket that closes behind the head's last character.
  std::uint32_t end_of(std::uint32_t token) const {
    return token < stream_.tokens.size() ? stream_.tokens[token].range.begin
                                         : stream_.tokens[token - 1].range.end;
  }

  bool stands_at(std::u16string_view text, std::uint32_t token) const {
    for (std::uint32_t i = 0; i < text.size(); ++i)
      if (stream_.tokens[token + i].kind != TokenKind::Han || stream_.tokens[token + i].han != text[i])
        return false;
    return true;
  }

  const Stream& stream_;
  const FormGrid& form_;
  GridId id_;
  std::vector<HeadSpelling> spellings_{};
  std::vector<std::u16string> openings_{};
  std::vector<FoundHead> chosen_{};
  std::vector<std::vector<FoundHead>> ways_{};
  std::uint32_t first_token_ = 0;
};

}  // namespace

std::vector<Draft> find_headed(const Blocks& blocks, const Lines& lines, const Forms& forms, GridId id) {
  return HeadedBinder(blocks, lines, forms, id).find();
}

std::vector<Draft> trace_headed(const Stream& stream, const Forms& forms, GridId id) {
  return HeadedTracer(stream, forms, id).trace();
}

}  // namespace gouji
