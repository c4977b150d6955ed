// A report names one period in some thousand characters: a line is folded only where it may hold the words of a pattern, and searched
// only where it does.
#include "records/period.h"

#include <cstdint>
#include <string>
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
      : text_(blocks.text), patterns_(patterns.periods), lines_(blocks, text, text.size(), text.size()) {}

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
    for (const PeriodPattern& pattern : patterns_) {
      std::vector<bool>& held = held_.emplace_back();
      for (const Clause& word : pattern.words) held.push_back(may_hold_any || has_word_of(written, word));
    }
  }

  // Whether each word of a pattern may stand in one of two lines.
  bool may_stand_in(std::size_t pattern, std::size_t first, std::size_t second) const {
    const std::vector<bool>& a = held_[first * patterns_.size() + pattern];
    const std::vector<bool>& b = held_[second * patterns_.size() + pattern];
    for (std::size_t word = 0; word < a.size(); ++word)
      if (!a[word] && !b[word]) return false;
    return true;
  }

  // In one line, or in two that follow each other: what parts them folds away.
  std::optional<Period> period_in(std::size_t first, std::size_t second) {
    std::string joined;
    for (std::size_t p = 0; p < patterns_.size(); ++p) {
      if (!may_stand_in(p, first, second)) continue;
      if (first != second) joined = lines_[first].folded() + lines_[second].folded();
      const std::string& folded = first == second ? lines_[first].folded() : joined;
      if (!satisfies(folded, patterns_[p].clauses)) continue;
      const auto found = patterns_[p].pattern.find(folded);
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
  std::vector<std::vector<bool>> held_{};  // of each line for each pattern: which of its words the line may hold
};

}  // namespace

std::optional<Period> find_period(const Blocks& blocks, const FamilyPatterns& patterns, Range text) {
  return PeriodFinder(blocks, patterns, text).find();
}

}  // namespace gouji
