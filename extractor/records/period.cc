// A report names one period in some thousand characters: a line is folded only where it may hold the words of a pattern, and searched
// only where it does.
#include "records/period.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "records/text_lines.h"
#include "text/han_words.h"

namespace gouji {
namespace {

// Six numbers and the whole.
constexpr std::size_t kCaptures = 7;

class PeriodFinder {
 public:
  PeriodFinder(const Blocks& blocks, const FamilyPatterns& patterns, Range text)
      : text_(blocks.text), patterns_(patterns.periods), lines_(blocks, text, text.size(), text.size()) {
    for (const PeriodPattern& pattern : patterns_) words_ += pattern.words.size();
  }

  std::optional<Period> find() {
    std::size_t count = 0;
    for (; lines_.has(count); ++count) {
      note_words(count);
      if (auto period = period_in(count, count)) return period;
    }
    // A date may be broken over two lines, though not by the end of a sentence.
    for (std::size_t i = 0; i + 1 < count; ++i) {
      if (text_.view(lines_[i].range()).ends_with("。")) continue;
      if (auto period = period_in(i, i + 1)) return period;
    }
    return std::nullopt;
  }

 private:
  void note_words(std::size_t line) {
    const std::string_view written = text_.view(lines_[line].range());
    const bool may_hold_any = may_fold_to_other_han(written);
    for (const PeriodPattern& pattern : patterns_)
      for (const Clause& word : pattern.words) held_.push_back(may_hold_any || has_word_of(written, word));
  }

  // Whether each word of a pattern, the first of which has this number among those of all, may stand in one of two lines.
  bool may_stand_in(const PeriodPattern& pattern, std::size_t first_word, std::size_t first, std::size_t second) const {
    const std::size_t a = first * words_ + first_word, b = second * words_ + first_word;
    for (std::size_t word = 0; word < pattern.words.size(); ++word)
      if (!held_[a + word] && !held_[b + word]) return false;
    return true;
  }

  // In one line, or in two that follow each other: what parts them folds away.
  std::optional<Period> period_in(std::size_t first, std::size_t second) {
    std::string joined;
    std::size_t next_word = 0;
    for (const PeriodPattern& pattern : patterns_) {
      const std::size_t first_word = std::exchange(next_word, next_word + pattern.words.size());
      if (!may_stand_in(pattern, first_word, first, second)) continue;
      if (first != second) joined = lines_[first].folded() + lines_[second].folded();
      const std::string& folded = first == second ? lines_[first].folded() : joined;
      if (!satisfies(folded, pattern.clauses)) continue;
      const auto found = pattern.pattern.find(folded);
      if (found.size() >= kCaptures) return period_of(folded, found, {lines_[first].range().begin, lines_[second].range().end});
    }
    return std::nullopt;
  }

  Period period_of(const std::string& folded, const std::vector<Range>& found, Range range) const {
    const auto number = [&](std::size_t i) { return number_in(folded, found[i]); };
    Period period;
    period.from = {number(1), number(2), number(3)};
    // The second year is often left out.
    period.to = {found[4].empty() ? period.from.year : number(4), number(5), number(6)};
    period.written = folded.substr(found[0].begin, found[0].size());
    period.where = text_.where(range);
    return period;
  }

  const Text& text_;
  const std::vector<PeriodPattern>& patterns_;
  TextLines lines_;
  std::size_t words_ = 0;     // of all patterns
  std::vector<bool> held_{};  // of one line behind the other, for each word: whether the line may hold it
};

}  // namespace

std::optional<Period> find_period(const Blocks& blocks, const FamilyPatterns& patterns, Range text) {
  return PeriodFinder(blocks, patterns, text).find();
}

}  // namespace gouji
