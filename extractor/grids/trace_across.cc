// Converters scatter the characters of these heads; only where all of them are whole is their order asked for. A run of glued digits is cut by the ties of
// the rows one after the other, and counts only if that gives exactly one reading.
#include "grids/trace_across.h"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/lexicon.h"
#include "grids/occurrences.h"
#include "grids/order_across.h"
#include "grids/page_number.h"
#include "grids/settle.h"
#include "grids/split_run.h"

namespace gouji {
namespace {

// Two heads of the first line, such as stand over the rows.
constexpr std::size_t kFewHeads = 8;

class AcrossTracer {
 public:
  AcrossTracer(const Blocks& blocks, const Stream& stream, const Forms& forms, GridId id, const Spacing& usual)
      : blocks_(blocks), stream_(stream), form_(grid_of(forms, id)), id_(id), usual_(usual), count_(form_.figure_count()),
        columns_(static_cast<std::uint32_t>(form_.blocks.front().columns.size())), heads_(forms.lexicon->across_heads(id)) {}

  std::vector<Draft> trace() const {
    std::vector<Draft> drafts;
    for (std::uint32_t t = 0; t < stream_.tokens.size();) {
      std::uint32_t head_end = t;
      std::uint32_t figures = figures_from(stream_, t);
      if (const auto numbered = figures == count_ + 1 ? numbered_heads(t) : std::nullopt) {
        head_end = *numbered;
        ++t;
        --figures;
      }
      if (figures >= count_ && numbers_columns(t)) {
        t += count_;
        figures -= count_;
      }
      const auto surplus = figures == count_ + 1 ? page_number_among(stream_, t, figures) : std::nullopt;
      if (surplus && (*surplus == t || *surplus == t + count_)) {
        t += *surplus == t;
        --figures;
      }
      const std::size_t heads = figures > 0 ? heads_before(head_end) : 0;
      if (heads >= heads_.length / 2 || (heads >= kFewHeads && add_up(t, figures)))
        if (auto draft = bind(t, figures, {head_end - static_cast<std::uint32_t>(heads), head_end})) drafts.push_back(std::move(*draft));
      t += std::max(1u, figures);
    }
    return drafts;
  }

 private:
  // How many characters right before a run of figures are characters of the grid's heads.
  std::size_t heads_before(std::uint32_t token) const {
    std::size_t run = 0;
    for (std::uint32_t t = token; t-- > 0 && stream_.tokens[t].kind == TokenKind::Han; ++run)
      if (heads_.characters.find(stream_.tokens[t].han) == std::u16string::npos) break;
    return run;
  }

  // Tokens [first, last) of nothing but characters of heads.
  struct HeadTokens {
    std::uint32_t first = 0, last = 0;
  };

  // Where some heads are lost or scattered, the form's.
  OrderAcross order_of(HeadTokens tokens) const {
    std::vector<HeadAcross> heads;
    if (tokens.last - tokens.first == heads_.length) heads = heads_in(tokens);
    OrderAcross order = order_across(form_, heads, LinesOfHeads::OfText);
    if (heads.empty() && have_rows_turned(tokens.last)) order.order = HeadOrder::Contradicted;
    return order;
  }

  // Whether of two rows' heads, of which some characters are misspelt or lost, the later in the form stands before the other: all
  // characters that no other head has, before all of those.
  bool have_rows_turned(std::uint32_t end) const {
    std::uint32_t begun = 0;
    for (std::uint32_t row = 0; row < form_.rows.size(); ++row) {
      const auto is_its = [&](const AcrossHeads::Head& head) { return head.kind == LabelKind::Row && head.index == row; };
      const auto head = std::find_if(heads_.labels.begin(), heads_.labels.end(), is_its);
      const auto [first, last] = head == heads_.labels.end() ? std::pair(kNone, 0u) : own_characters(*head, end);
      if (first == kNone) continue;
      if (last < begun) return true;
      begun = std::max(begun, first);
    }
    return false;
  }

  // The first and the last of the tokens before `end` that are characters of this head alone; kNone where there are none.
  std::pair<std::uint32_t, std::uint32_t> own_characters(const AcrossHeads::Head& head, std::uint32_t end) const {
    std::pair<std::uint32_t, std::uint32_t> found{kNone, 0};
    const std::uint32_t reach = std::min(end, static_cast<std::uint32_t>(heads_.length));
    for (std::uint32_t t = end; t-- > end - reach && stream_.tokens[t].kind == TokenKind::Han;) {
      const char16_t han = stream_.tokens[t].han;
      const bool is_own = head.text.find(han) != std::u16string::npos && !is_of_another(han, head);
      if (!is_own) continue;
      found.first = t;
      found.second = std::max(found.second, t);
    }
    return found;
  }

  bool is_of_another(char16_t han, const AcrossHeads::Head& head) const {
    return std::any_of(heads_.labels.begin(), heads_.labels.end(), [&](const AcrossHeads::Head& other) {
      return !(other.kind == head.kind && other.index == head.index) && other.text.find(han) != std::u16string::npos;
    });
  }

  // Nothing if the tokens are anything else, too.
  std::vector<HeadAcross> heads_in(HeadTokens tokens) const {
    std::vector<HeadAcross> heads;
    std::uint32_t line = 0;
    for (auto& [first, last] = tokens; first < last;) {
      const auto label = std::find_if(heads_.labels.begin(), heads_.labels.end(), [&](const AcrossHeads::Head& head) { return stands_at(head.text, tokens); });
      if (label == heads_.labels.end()) return {};
      for (const std::uint32_t end = first + static_cast<std::uint32_t>(label->text.size()); first < end; ++first) line += stream_.tokens[first].line_ends > 0;
      heads.push_back({label->kind, label->index, line});
    }
    return heads;
  }

  bool stands_at(const std::u16string& text, HeadTokens tokens) const {
    if (text.size() > tokens.last - tokens.first) return false;
    return std::equal(text.begin(), text.end(), stream_.tokens.begin() + tokens.first, [](char16_t han, const Token& token) { return token.han == han; });
  }

  void note_heads(Draft& draft, HeadTokens tokens) const {
    std::string written;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (stream_.tokens[t].separated && !written.empty()) written += "、";
      written += blocks_.text.view(stream_.tokens[t].range);
    }
    const Range heads{stream_.tokens[tokens.first].range.begin, stream_.tokens[tokens.last - 1].range.end};
    draft.notes.push_back({Code::HeaderDisagrees, Severity::Warning, blocks_.text.where(heads), {written, form_.name.zh}});
  }

  // A converter that knows no heads for a table makes them up, one word with the numbers 1 to the last column's: 数据1, 数据2 … Where the last
  // of these is the token, gives where their line begins; what stands before it are the form's heads.
  std::optional<std::uint32_t> numbered_heads(std::uint32_t token) const {
    if (stream_.tokens[token + 1].line_ends == 0) return std::nullopt;
    const auto is_han = [&](std::uint32_t t) { return stream_.tokens[t].kind == TokenKind::Han; };
    const auto is_numbered = [&](std::uint32_t t, std::uint32_t number) {
      const Token& here = stream_.tokens[t];
      return here.kind == TokenKind::Figure && !here.separated && is_han(t - 1) && blocks_.text.view(here.range) == std::to_string(number);
    };
    std::uint32_t begin = token + 1;
    for (std::uint32_t number = count_; number > 0; --number) {
      if (begin < 2 || !is_numbered(begin - 1, number)) return std::nullopt;
      for (--begin; begin > 0 && is_han(begin - 1) && stream_.tokens[begin].line_ends == 0;) --begin;
    }
    return begin;
  }

  // Tables of statistics number their columns below the heads. As figures these never add up.
  bool numbers_columns(std::uint32_t first) const {
    for (std::uint32_t i = 0; i < count_; ++i)
      if (blocks_.text.view(stream_.tokens[first + i].range) != std::to_string(i + 1)) return false;
    return true;
  }

  // Where most heads are lost, only figures that stand apart, as many as the form has, and that add up in every row are the grid's; a row of
  // zeros adds up anywhere.
  bool add_up(std::uint32_t first, std::uint32_t figures) const {
    if (figures != count_ || !are_separated(stream_, first, figures)) return false;
    bool written = false;
    for (std::uint32_t r = 0; r < form_.rows.size(); ++r) {
      const RowReading reading = cells_from(stream_, first + form_.figure_index(r, 0), columns_);
      for (const GridCell& cell : reading) written |= blocks_.text.view(cell.range) != "0";
      if (!adds_up_across(blocks_.text.bytes, form_, r, reading)) return false;
    }
    return written;
  }

  struct Cut {
    RowReading reading{};
    SplitBy split_by{};
  };

  std::optional<Draft> bind(std::uint32_t first, std::uint32_t figures, HeadTokens heads) const {
    RunSplitter splitter(blocks_.text.bytes, stream_, first, figures, count_);
    std::optional<Cut> cut = place_run(first, figures);
    if (!cut && (figures > count_ || splitter.most_figures() < count_)) return std::nullopt;
    if (!cut) cut = cut_run(first, figures, splitter);
    Draft draft{id_, kHead * static_cast<int>(count_)};
    draft.grid.id = id_;
    draft.first_line = first;
    draft.last_line = first + figures - 1;
    const Range range{stream_.tokens[first].range.begin, stream_.tokens[draft.last_line].range.end};
    draft.grid.from = {range};
    const OrderAcross order = order_of(heads);
    if (order.order == HeadOrder::Contradicted) note_heads(draft, heads);
    if (order.order != HeadOrder::Confirmed) cut = in_form(cut, order);
    for (std::uint32_t r = 0; r < form_.rows.size(); ++r) draft.grid.rows.push_back(row_of(r, range, cut));
    return draft;
  }

  // Figures that were cut by the form's ties are not in another order.
  std::optional<Cut> in_form(const std::optional<Cut>& cut, const OrderAcross& order) const {
    if (!cut || cut->split_by != SplitBy::Separator || order.order == HeadOrder::Contradicted || order.figures.size() != count_) return std::nullopt;
    Cut result{RowReading(count_), cut->split_by};
    for (std::uint32_t i = 0; i < count_; ++i) result.reading[order.figures[i]] = cut->reading[i];
    return result;
  }

  GridRow row_of(std::uint32_t index, Range range, const std::optional<Cut>& cut) const {
    GridRow row;
    row.row = index;
    row.row_by = RowBy::Header;
    row.split_by = cut ? cut->split_by : SplitBy::Text;
    row.range = range;
    row.written_label = {range.begin, range.begin};
    row.truncated = !cut;
    if (!cut) return row;
    const auto begin = cut->reading.begin() + form_.first_figure[index];
    row.readings.push_back({begin, begin + columns_});
    return row;
  }

  // Fewer figures than the row has, where the text's spacing shows the blanks. The row stands below its heads as rows stand below each other.
  std::optional<Cut> place_run(std::uint32_t first, std::uint32_t figures) const {
    if (figures >= count_ || !are_separated(stream_, first, figures) || usual_.cell == 0 || usual_.row == 0) return std::nullopt;
    Spacing spacing = usual_;
    spacing.label = usual_.row;
    const auto places = place_figures(stream_, spacing, {first, figures}, count_);
    if (!places) return std::nullopt;
    Cut cut{{}, SplitBy::Separator};
    std::uint32_t end = stream_.tokens[first].range.begin;
    for (const std::uint32_t token : *places) {
      cut.reading.push_back(token == kNone ? GridCell{{end, end}, true} : cell_at(stream_, token));
      if (token != kNone) end = stream_.tokens[token].range.end;
    }
    return cut;
  }

  std::optional<Cut> cut_run(std::uint32_t first, std::uint32_t figures, RunSplitter& splitter) const {
    if (figures == count_ && are_separated(stream_, first, figures)) return Cut{cells_from(stream_, first, count_), SplitBy::Separator};
    if (!may_be_cut(first, figures) || (usual_.blanks == Blanks::Lost && splitter.may_be_fewer())) return std::nullopt;
    // One possible cut proves nothing where blanks may have been lost: there the ties must confirm it.
    const bool one_digit_each = splitter.most_figures() == count_ && usual_.blanks == Blanks::Kept;
    return one_digit_each ? first_cut(splitter, SplitBy::Text, false) : first_cut(splitter, SplitBy::Ties, true);
  }

  // Whether separators were lost here. A row of figures that stand apart and are too few has lost some of them, and is never cut: a
  // number that begins with a zero or is too long for a count shows that it is several.
  bool may_be_cut(std::uint32_t first, std::uint32_t figures) const {
    if (shows_glue(blocks_.text.bytes, stream_, first, figures)) return true;
    return !usual_.stands_apart && figures * 2 < count_;
  }

  // The only way to cut the run, or with `tied` the only one in which every row adds up.
  std::optional<Cut> first_cut(RunSplitter& splitter, SplitBy split_by, bool tied) const {
    std::optional<Cut> only;
    std::size_t found = 0;
    const auto keep = [&](const RowReading& reading) {
      only = Cut{reading, split_by};
      return ++found < 2;
    };
    const auto may_begin = [&](const RowReading& reading) { return !tied || rows_add_up(reading); };
    const bool all_seen = splitter.for_each(keep, may_begin);
    return all_seen && found == 1 ? only : std::nullopt;
  }

  // The row that is complete with the last figure taken must add up.
  bool rows_add_up(const RowReading& reading) const {
    if (reading.empty() || reading.size() % columns_ != 0) return true;
    const auto row = static_cast<std::uint32_t>(reading.size() / columns_ - 1);
    const RowReading last(reading.end() - columns_, reading.end());
    return adds_up_across(blocks_.text.bytes, form_, row, last);
  }

  const Blocks& blocks_;
  const Stream& stream_;
  const FormGrid& form_;
  GridId id_;
  Spacing usual_;
  std::uint32_t count_;
  std::uint32_t columns_;
  const AcrossHeads& heads_;
};

}  // namespace

std::vector<Draft> trace_across(const Blocks& blocks, const Stream& stream, const Forms& forms, GridId id, const Spacing& usual) {
  return AcrossTracer(blocks, stream, forms, id, usual).trace();
}

GridCell cell_at(const Stream& stream, std::uint32_t token) { return {stream.tokens[token].range, false, 0, 0, 0}; }

RowReading cells_from(const Stream& stream, std::uint32_t first, std::uint32_t count) {
  RowReading cells;
  cells.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) cells.push_back(cell_at(stream, first + i));
  return cells;
}

bool are_separated(const Stream& stream, std::uint32_t first, std::uint32_t count) {
  for (std::uint32_t i = 1; i < count; ++i)
    if (!stream.tokens[first + i].separated) return false;
  const std::uint32_t after = first + count;
  return after >= stream.tokens.size() || stream.tokens[after].separated || stream.tokens[after].kind == TokenKind::Han;
}

}  // namespace gouji
