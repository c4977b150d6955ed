// Exact occurrences in one pass over the Han-only stream, damaged ones by Sellers' algorithm: the edit distance
// of a pattern to every stretch of a text in one pass.
#include "grids/occurrences.h"

#include <algorithm>
#include <string>

#include "grammar/lexicon.h"

namespace gouji {
namespace {

// Work on one label over the whole text, in characters; a text beyond it is searched for exact labels only.
constexpr std::size_t kMostFuzzyCharacters = 2'000'000;

// Tokens of the longest label with whatever ordinals stand in it.
constexpr std::uint32_t kLongestLabel = 128;

class Finder {
 public:
  Finder(const Stream& stream, const Lexicon& lexicon, GridId id, bool one_column)
      : stream_(stream), one_column_(one_column), spellings_(lexicon.row_spellings(id)), index_(lexicon.row_index(id)), with_figures_(spellings_.size(), false) {}

  std::vector<Occurrence> find() {
    find_exact();
    if (is_hopeless()) return std::move(found_);
    for (std::uint32_t row = 0; row < spellings_.size(); ++row) {
      if (with_figures_[row]) continue;
      for (const Spelling& spelling : spellings_[row])
        if (!spelling.alias) find_damaged(row, spelling);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Occurrence& a, const Occurrence& b) { return a.begin < b.begin; });
    return std::move(found_);
  }

 private:
  // A grid of one column needs many of its labels; where hardly any stands exactly, the work to find damaged ones is for nothing.
  bool is_hopeless() const {
    constexpr std::ptrdiff_t kHardlyAny = 5;  // one in so many
    return one_column_ && std::count(with_figures_.begin(), with_figures_.end(), true) * kHardlyAny < std::ssize(with_figures_);
  }

  std::uint32_t token_at(std::size_t han) const { return stream_.han_at[han]; }

  void add(std::uint32_t row, std::size_t begin, std::size_t end, std::uint32_t edits, const Spelling& spelling) {
    const std::uint32_t first = token_at(begin), last = token_at(end - 1) + 1;
    Occurrence found{row, first, last, figures_from(stream_, last), last, edits, spelling.alias, false, false, spelling.with_ordinal};
    // A label on two lines may have its figures between them, as a cell that is centred has.
    if (found.figures == 0) take_figures_inside(found);
    else found.torn = has_figure_inside(first, last);
    found_.push_back(found);
  }

  void take_figures_inside(Occurrence& found) const {
    std::uint32_t at = found.begin;
    while (at < found.end && stream_.tokens[at].kind != TokenKind::Figure) ++at;
    const std::uint32_t figures = figures_from(stream_, at);
    // Figures in two places are no row.
    found.torn = has_figure_inside(at + figures, found.end);
    if (at == found.end || found.torn) return;
    found.at = at;
    found.figures = figures;
  }

  // A shorter spelling of the same label inside a longer one is no occurrence of its own.
  bool is_inside_known(std::uint32_t row, std::uint32_t begin, std::uint32_t end) const {
    for (auto known = found_.rbegin(); known != found_.rend() && known->begin + kLongestLabel > begin; ++known)
      if (known->row == row && known->begin <= begin && end <= known->end) return true;
    return false;
  }

  // One pass: at each character the spellings that begin with it and the next, the longest first.
  void find_exact() {
    for (std::size_t at = 0; at + 1 < stream_.han.size(); ++at) {
      const auto* entries = index_.entries_at(stream_.han[at], stream_.han[at + 1]);
      if (entries == nullptr) continue;
      for (const SpellingIndex::Entry& entry : *entries) {
        const Spelling& spelling = spellings_[entry.row][entry.spelling];
        if (stream_.han.compare(at, spelling.text.size(), spelling.text) != 0) continue;
        const std::size_t end = at + spelling.text.size();
        if (is_inside_known(entry.row, token_at(at), token_at(end - 1) + 1) || is_part_of_word(spelling, end) || has_other_numeral(spelling, at)) continue;
        if (spelling.alias && is_beginning_only(entry.row, spelling) && figures_from(stream_, token_at(end - 1) + 1) == 0) continue;
        add(entry.row, at, end, 0, spelling);
        with_figures_[entry.row] = with_figures_[entry.row] || found_.back().figures > 0;
      }
    }
  }

  // A short label that goes on as a word is another word.
  bool is_part_of_word(const Spelling& spelling, std::size_t end) const {
    constexpr std::size_t kShort = 3;
    if (spelling.text.size() > kShort || end == stream_.han.size()) return false;
    const std::uint32_t next = token_at(end);
    return next == token_at(end - 1) + 1 && !stream_.tokens[next].separated;
  }

  // Such a label without figures right behind it is the whole one, damaged further on.
  bool is_beginning_only(std::uint32_t row, const Spelling& spelling) const {
    return std::any_of(spellings_[row].begin(), spellings_[row].end(), [&](const Spelling& other) {
      return !other.alias && other.text.size() > spelling.text.size() && other.text.starts_with(spelling.text);
    });
  }

  // A short label behind a numeral that is not its own, as （六） is not that of 3., is another label cut short.
  bool has_other_numeral(const Spelling& spelling, std::size_t at) const {
    constexpr std::u16string_view kNumerals = u"一二三四五六七八九十";
    constexpr std::size_t kShort = 3;
    if (spelling.with_ordinal || spelling.text.size() > kShort || at == 0) return false;
    const std::uint32_t first = token_at(at);
    return token_at(at - 1) + 1 == first && stream_.tokens[first].separated && stream_.tokens[first].line_ends == 0 &&
           kNumerals.find(stream_.han[at - 1]) != std::u16string_view::npos;
  }

  bool has_figure_inside(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t t = begin; t < end; ++t)
      if (stream_.tokens[t].kind == TokenKind::Figure) return true;
    return false;
  }

  void find_damaged(std::uint32_t row, const Spelling& spelling) {
    const std::u16string& pattern = spelling.text;
    const std::uint32_t limit = edits_allowed(pattern.size());
    if (limit == 0 || pattern.size() * stream_.han.size() > kMostFuzzyCharacters) return;
    // cost[i]: edits between the first i characters of the pattern and a stretch that ends here; begin[i]: where it begins.
    std::vector<std::uint32_t> cost(pattern.size() + 1), begin(pattern.size() + 1);
    for (std::uint32_t i = 0; i <= pattern.size(); ++i) cost[i] = i;
    for (std::size_t j = 0; j < stream_.han.size(); ++j) {
      advance(pattern, stream_.han[j], static_cast<std::uint32_t>(j), cost, begin);
      if (cost.back() <= limit && stream_.han[j] == pattern.back()) take_damaged(row, spelling, begin.back(), j + 1, cost.back());
    }
  }

  static void advance(const std::u16string& pattern, char16_t character, std::uint32_t j, std::vector<std::uint32_t>& cost,
                      std::vector<std::uint32_t>& begin) {
    std::uint32_t diagonal = cost[0], diagonal_begin = j;
    cost[0] = 0;
    begin[0] = j + 1;
    for (std::size_t i = 1; i <= pattern.size(); ++i) {
      const std::uint32_t replaced = diagonal + (pattern[i - 1] != character);
      const std::uint32_t skipped = cost[i] + 1, inserted = cost[i - 1] + 1;
      diagonal = cost[i];
      const std::uint32_t next_begin = begin[i];
      const std::uint32_t best = std::min({replaced, skipped, inserted});
      begin[i] = best == replaced ? diagonal_begin : best == skipped ? next_begin : begin[i - 1];
      diagonal_begin = next_begin;
      cost[i] = best;
    }
  }

  void take_damaged(std::uint32_t row, const Spelling& spelling, std::size_t begin, std::size_t end, std::uint32_t edits) {
    if (end <= begin || stream_.han[begin] != spelling.text.front()) return;
    if (has_figure_inside(token_at(begin), token_at(end - 1))) return;
    add(row, begin, end, edits, spelling);
  }

  const Stream& stream_;
  bool one_column_;
  const std::vector<std::vector<Spelling>>& spellings_;
  const SpellingIndex& index_;
  std::vector<bool> with_figures_;  // rows that stand exactly somewhere with figures behind them
  std::vector<Occurrence> found_{};
};

}  // namespace

std::uint32_t figures_from(const Stream& stream, std::uint32_t token) {
  std::uint32_t count = 0;
  while (token + count < stream.tokens.size() && stream.tokens[token + count].kind == TokenKind::Figure) ++count;
  return count;
}

namespace {

// A row whose label stands with its numeral is not begun anew by the short word of that label, as it stands among another table's heads,
// unless a whole row's figures follow it.
void drop_bare_words(const FormGrid& form, std::vector<Occurrence>& found) {
  constexpr std::uint32_t kShort = 3;
  std::vector<bool> with_ordinal(form.rows.size(), false);
  for (const Occurrence& o : found)
    if (o.with_ordinal && o.edits == 0) with_ordinal[o.row] = true;
  std::erase_if(found, [&](const Occurrence& o) {
    return with_ordinal[o.row] && !o.with_ordinal && o.end - o.begin <= kShort && o.figures != form.block_of(o.row).columns.size();
  });
}

}  // namespace

std::vector<Occurrence> find_occurrences(const Stream& stream, const Forms& forms, GridId id) {
  const FormGrid& form = grid_of(forms, id);
  std::vector<Occurrence> found = Finder(stream, *forms.lexicon, id, form.is_one_column()).find();
  drop_bare_words(form, found);
  return found;
}

}  // namespace gouji
