// Tables whose columns are ruled by groups of dashes (or =), as pandoc writes them in Markdown, plain text and reStructuredText:
//
//     ------ ------ ----        -----------        甲     乙
//     甲     0      1           甲     乙          ------ ----
//                               ------ ----        0      1
//     乙     2                  0      1           2      3
//     ------ ------ ----        -----------
//
// with blank lines between rows, whose cells may then have several lines, or a row a line. A group says where its column is; what stands
// elsewhere, or not as the rest of its column does (to the left, to the right, in the middle), was laid out by something else, and a figure
// might be taken for its neighbour's: then this is no table.
#include <algorithm>
#include <optional>

#include "blocks/plain/counting.h"
#include "blocks/plain/found_table.h"
#include "text/utf8.h"

namespace gouji::plain {
namespace {

// A line of dashes that holds more is a table's no more than one that holds one.
constexpr std::size_t kMostGroups = 100;
constexpr std::uint32_t kLeastDashes = 2;
// Lines of heads between two rulers, at most.
constexpr std::size_t kMostHeadLines = 12;
// Within a text; where more stand, two texts stand in what is one column.
constexpr std::uint32_t kMostSpacesInside = 1;

// Of the terminal, [begin, end).
struct Columns {
  std::uint32_t begin = 0, end = 0;
};

// The groups of dashes that a line is made of; none where it is made of anything else.
std::vector<Columns> groups_of(const Page& page, const Line& line) {
  const std::string_view text = page.view(line.range);
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos || (text[first] != '-' && text[first] != '=')) return {};
  std::vector<Columns> groups;
  for (std::size_t at = first; at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of(text[first], at), text.size());
    if (end - at < kLeastDashes || groups.size() == kMostGroups) return {};
    groups.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = std::min(text.find_first_not_of(' ', end), text.size());
  }
  return groups;
}

struct Piece {
  std::uint32_t group = 0;
  Range text{};
  Columns columns{};
};

// How texts stand in their column.
struct Standing {
  bool left = true, right = true, middle = true;

  void meet(Columns text, Columns group) {
    const std::uint32_t before = text.begin - group.begin, behind = group.end - text.end;
    left &= before == 0;
    right &= behind == 0;
    middle &= before <= behind + 1 && behind <= before + 1;
  }
  bool is_told() const { return left || right || middle; }
};

class RuledReader {
 public:
  RuledReader(const Page& page, const std::vector<Columns>& groups, Counting counting)
      : page_(page), groups_(groups), counting_(counting), standings_(groups.size()) {}

  // Takes a line, if it stands in the columns.
  bool take(std::size_t at) {
    const Line& line = page_.lines[at];
    if (line.tabs > 0) return false;
    RuledLine ruled{at, pieces_.size()};
    std::uint32_t column = 0;
    for (std::uint32_t i = line.range.begin; i < line.range.end;) {
      const CodePoint next = decode_utf8(page_.text, i);
      const std::uint32_t width = columns_of(next.value, counting_), length = static_cast<std::uint32_t>(next.length);
      if (next.value != ' ' && !take_character({i, i + length}, {column, column + width}, ruled.first_piece)) return false;
      column += width;
      i += length;
    }
    ruled.pieces = pieces_.size() - ruled.first_piece;
    meet_line(standings_, ruled);
    lines_.push_back(ruled);
    return true;
  }

  bool holds_figures() const {
    return std::any_of(pieces_.begin(), pieces_.end(), [this](const Piece& piece) { return is_figure_like(page_.view(piece.text)); });
  }

  // A line that says something of the table, as how many rows it has, is one.
  bool has_line_of_one_text() const {
    return std::any_of(lines_.begin(), lines_.end(), [](const RuledLine& line) { return line.pieces < 2; });
  }

  // What was taken is one row; so is each line from now on, or what blank lines part.
  void end_heads() { heads_ = lines_.size(); }

  // Nothing where the columns are not told.
  std::optional<FoundTable> table(bool ends_behind_blank) const {
    if (!are_told(standings_)) return std::nullopt;
    FoundTable table{CellsBy::Boxes};
    const bool parted = ends_behind_blank || has_blank_between();
    for (std::size_t from = 0; from < lines_.size();) {
      const std::size_t end = from < heads_ ? heads_ : parted ? end_of_part(from) : from + 1;
      if (from >= heads_ && has_figures_below_figures(from, end)) return std::nullopt;
      add_row(table, from, end);
      from = end;
    }
    return table;
  }

  // Where table() gives nothing: the last line from which on the lines alone would not make one either. `ruler` is the last one behind a
  // blank line, or 0.
  std::size_t end_of_failing(std::size_t ruler) const {
    std::vector<Standing> standings(groups_.size());
    std::vector<std::size_t> figures(groups_.size());
    bool has_blank = false;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      const bool parted = has_blank || ruler > lines_[i].at;
      meet_line(standings, lines_[i]);
      count_figures(figures, lines_[i]);
      if (!are_told(standings) || (parted && are_below_figures(figures))) return lines_[i].at;
      if (i == 0 || !follows_blank(i)) continue;
      if (are_below_figures(figures)) return lines_[i - 1].at;
      has_blank = true;
      figures.assign(groups_.size(), 0);
    }
    return 0;
  }

 private:
  struct RuledLine {
    std::size_t at = 0;
    std::size_t first_piece = 0, pieces = 0;
  };

  // It goes on with the piece before, or begins one in a column of its own.
  bool take_character(Range text, Columns columns, std::size_t first_piece) {
    const auto group = std::upper_bound(groups_.begin(), groups_.end(), columns.begin,
                                        [](std::uint32_t at, Columns each) { return at < each.end; });
    if (group == groups_.end() || columns.begin < group->begin || columns.end > group->end) return false;
    const auto number = static_cast<std::uint32_t>(group - groups_.begin());
    if (pieces_.size() == first_piece || pieces_.back().group != number) {
      pieces_.push_back({number, text, columns});
      return true;
    }
    if (columns.begin > pieces_.back().columns.end + kMostSpacesInside) return false;
    pieces_.back().text.end = text.end;
    pieces_.back().columns.end = columns.end;
    return true;
  }

  bool follows_blank(std::size_t line) const { return page_.lines[lines_[line].at].line_ends_before > 1; }

  bool has_blank_between() const {
    for (std::size_t i = heads_ + 1; i < lines_.size(); ++i)
      if (follows_blank(i)) return true;
    return false;
  }

  void meet_line(std::vector<Standing>& standings, const RuledLine& line) const {
    for (std::size_t p = line.first_piece; p < line.first_piece + line.pieces; ++p)
      standings[pieces_[p].group].meet(pieces_[p].columns, groups_[pieces_[p].group]);
  }

  static bool are_told(const std::vector<Standing>& standings) {
    return std::all_of(standings.begin(), standings.end(), [](const Standing& each) { return each.is_told(); });
  }

  // Of each group.
  void count_figures(std::vector<std::size_t>& figures, const RuledLine& line) const {
    for (std::size_t p = line.first_piece; p < line.first_piece + line.pieces; ++p)
      figures[pieces_[p].group] += is_figure_like(page_.view(pieces_[p].text));
  }

  // In two columns or more: lines that no blank line parts are rows of their own.
  static bool are_below_figures(const std::vector<std::size_t>& figures) {
    return std::count_if(figures.begin(), figures.end(), [](std::size_t count) { return count > 1; }) > 1;
  }

  bool has_figures_below_figures(std::size_t from, std::size_t end) const {
    std::vector<std::size_t> figures(groups_.size());
    for (std::size_t i = from; i < end; ++i) count_figures(figures, lines_[i]);
    return are_below_figures(figures);
  }

  std::size_t end_of_part(std::size_t from) const {
    std::size_t end = from + 1;
    while (end < lines_.size() && !follows_blank(end)) ++end;
    return end;
  }

  void add_row(FoundTable& table, std::size_t from, std::size_t end) const {
    table.begin_row();
    for (std::uint32_t group = 0; group < groups_.size(); ++group) {
      table.add_cell(place_of(lines_[from], group));
      for (std::size_t i = from; i < end; ++i)
        for (std::size_t p = lines_[i].first_piece; p < lines_[i].first_piece + lines_[i].pieces; ++p)
          if (pieces_[p].group == group) table.add_piece(pieces_[p].text);
    }
  }

  // Where an empty cell stands: right behind what stands before it.
  std::uint32_t place_of(const RuledLine& line, std::uint32_t group) const {
    std::uint32_t place = page_.lines[line.at].range.begin;
    for (std::size_t p = line.first_piece; p < line.first_piece + line.pieces; ++p)
      if (pieces_[p].group < group) place = pieces_[p].text.end;
    return place;
  }

  const Page& page_;
  const std::vector<Columns>& groups_;
  const Counting counting_;
  std::vector<Standing> standings_;
  std::vector<Piece> pieces_{};
  std::vector<RuledLine> lines_{};
  std::size_t heads_ = 0;  // of the lines
};

// What may begin at a ruler.
struct Layout {
  std::vector<Columns> groups{};
  std::size_t heads = 0, heads_end = 0;  // lines
  std::size_t rows = 0;                  // the line of the first; they end at a ruler
};

// The ruler right below lines of heads that begin here.
std::optional<std::size_t> ruler_below(const Page& page, std::size_t heads) {
  for (std::size_t at = heads; at < page.lines.size() && at - heads <= kMostHeadLines; ++at) {
    if (at > 0 && page.lines[at].line_ends_before > 1) return std::nullopt;
    if (!groups_of(page, page.lines[at]).empty()) return at > heads ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

bool is_row_right_behind(const Page& page, std::size_t ruler) {
  const std::size_t at = ruler + 1;
  return at < page.lines.size() && page.lines[at].line_ends_before == 1 && groups_of(page, page.lines[at]).empty();
}

std::vector<Layout> layouts_at(const Page& page, std::size_t first) {
  std::vector<Layout> layouts;
  const auto add = [&](std::size_t ruler, Layout layout) {
    layout.groups = groups_of(page, page.lines[ruler]);
    if (layout.groups.size() > 1) layouts.push_back(std::move(layout));
  };
  if (groups_of(page, page.lines[first]).empty()) return layouts;
  if (const auto below = ruler_below(page, first + 1); below && is_row_right_behind(page, *below))
    add(*below, {.groups = {}, .heads = first + 1, .heads_end = *below, .rows = *below + 1});
  add(first, {.groups = {}, .heads = first + 1, .heads_end = first + 1, .rows = first + 1});
  return layouts;
}

// Whether a ruler is this table's: of the same groups, or one stretch over all of them.
bool is_own_ruler(const std::vector<Columns>& ruler, const std::vector<Columns>& groups) {
  const auto same = [](Columns a, Columns b) { return a.begin == b.begin && a.end == b.end; };
  if (ruler.size() == 1) return ruler.front().begin == groups.front().begin;
  return std::equal(ruler.begin(), ruler.end(), groups.begin(), groups.end(), same);
}

// Whether the line stands in several of the columns.
bool is_row(const Page& page, std::size_t at, const std::vector<Columns>& groups, Counting counting) {
  RuledReader reader(page, groups, counting);
  return at < page.lines.size() && reader.take(at) && !reader.has_line_of_one_text();
}

Attempt attempt_of(std::size_t end, FoundTable table) {
  Attempt attempt{end};
  attempt.tables.push_back(std::move(table));
  return attempt;
}

// The table of a layout at `first`. Where there is none, a later ruler of its own would give none either as long as it is followed by
// another one, as the same lines below it stand in the same columns: they are settled.
Attempt read_between_rulers(const Page& page, std::size_t first, const Layout& layout, Counting counting) {
  RuledReader reader(page, layout.groups, counting);
  for (std::size_t at = layout.heads; at < layout.heads_end; ++at)
    if (!reader.take(at)) return {first};
  // Rows may have a ruler above and below them, too.
  if (reader.holds_figures()) return {first};
  reader.end_heads();
  std::size_t last_ruler = layout.rows - 1, behind_blank = 0;
  for (std::size_t at = layout.rows; at < page.lines.size(); ++at) {
    const auto ruler = groups_of(page, page.lines[at]);
    if (ruler.empty() ? !reader.take(at) : !is_own_ruler(ruler, layout.groups)) break;
    if (ruler.empty()) continue;
    last_ruler = at;
    if (page.lines[at].line_ends_before > 1) behind_blank = at;
    if (is_row_right_behind(page, at)) continue;
    auto table = reader.table(behind_blank > 0);
    return table ? attempt_of(at + 1, std::move(*table)) : Attempt{std::max(first, reader.end_of_failing(behind_blank))};
  }
  return {last_ruler};
}

// The table whose heads are the line `first`, above the ruler with these groups. It ends at a blank line.
std::optional<Attempt> read_below(const Page& page, std::size_t first, const std::vector<Columns>& groups, Counting counting) {
  RuledReader reader(page, groups, counting);
  if (!reader.take(first)) return std::nullopt;
  reader.end_heads();
  const std::size_t rows = first + 2;
  std::size_t at = rows;
  for (; at < page.lines.size(); ++at) {
    if (!groups_of(page, page.lines[at]).empty()) return std::nullopt;
    if (page.lines[at].line_ends_before > 1) break;
    if (!reader.take(at)) return std::nullopt;
  }
  if (at == rows || reader.has_line_of_one_text() || is_row(page, at, groups, counting)) return std::nullopt;
  auto table = reader.table(false);
  return table ? std::optional(attempt_of(at, std::move(*table))) : std::nullopt;
}

}  // namespace

// What one way of counting gives up another may read, and what it gave up is not read again: so each is asked by itself.
template <Counting counting>
Attempt read_ruled_columns(const Page& page, std::size_t first) {
  std::size_t settled = first;
  for (const Layout& layout : layouts_at(page, first)) {
    Attempt attempt = read_between_rulers(page, first, layout, counting);
    if (!attempt.tables.empty()) return attempt;
    settled = std::max(settled, attempt.end);
  }
  return {settled};
}

template Attempt read_ruled_columns<Counting::Terminal>(const Page& page, std::size_t first);
template Attempt read_ruled_columns<Counting::TextWide>(const Page& page, std::size_t first);
template Attempt read_ruled_columns<Counting::AllWide>(const Page& page, std::size_t first);
template Attempt read_ruled_columns<Counting::Characters>(const Page& page, std::size_t first);

Attempt read_columns_below_heads(const Page& page, std::size_t first) {
  const std::size_t ruler = first + 1;
  if (ruler >= page.lines.size() || page.lines[ruler].line_ends_before != 1) return {first};
  const auto groups = groups_of(page, page.lines[ruler]);
  if (groups.size() < 2 || !groups_of(page, page.lines[first]).empty()) return {first};
  for (const Counting counting : kCountings)
    if (auto attempt = read_below(page, first, groups, counting)) return std::move(*attempt);
  return {first};
}

}  // namespace gouji::plain
