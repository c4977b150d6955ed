#include "text/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <mutex>
#include <optional>

#include "text/utf8.h"

namespace gouji {

namespace {

// More captures than any pattern of a grammar needs.
constexpr std::size_t kMostCaptures = 12;
// To look for more words than this takes longer than to look for the pattern.
constexpr std::size_t kMostNeeded = 4;

re2::RE2::Options quiet() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

// Several threads may be the first to use one.
struct Pattern::Compiled {
  std::string source{};
  Clause needed{};  // empty: it may match anywhere
  mutable std::once_flag once{};
  mutable std::optional<re2::RE2> made{};

  const re2::RE2& expression() const {
    std::call_once(once, [&] { made.emplace(source, quiet()); });
    return *made;
  }
};

Pattern::Pattern(std::string_view expression, Compile compile) : Pattern(expression, compile, {}) {}

Pattern::Pattern(std::string_view expression, Compile compile, Clause needed)
    : compiled_(new Compiled{std::string(expression), needed.size() > kMostNeeded ? Clause{} : std::move(needed)}) {
  if (compile == Compile::Now && !compiled_->expression().ok()) error_ = compiled_->expression().error();
}

std::vector<Range> Pattern::find(std::string_view text, std::size_t from) const {
  if (!may_match(text)) return {};
  std::array<re2::StringPiece, kMostCaptures> captures;
  const int groups = 1 + compiled_->expression().NumberOfCapturingGroups();
  if (groups > static_cast<int>(kMostCaptures) || from > text.size()) return {};
  const re2::StringPiece whole(text.data(), text.size());
  if (!compiled_->expression().Match(whole, from, text.size(), re2::RE2::UNANCHORED, captures.data(), groups))
    return {};
  std::vector<Range> found;
  for (int i = 0; i < groups; ++i) {
    const auto& capture = captures[static_cast<std::size_t>(i)];
    if (capture.data() == nullptr) {
      found.push_back({});
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(capture.data() - text.data());
    found.push_back({begin, begin + static_cast<std::uint32_t>(capture.size())});
  }
  return found;
}

Range Pattern::capture(const std::vector<Range>& found, std::string_view name) const {
  const auto& names = compiled_->expression().NamedCapturingGroups();
  const auto group = names.find(std::string(name));
  if (group == names.end() || static_cast<std::size_t>(group->second) >= found.size()) return {};
  return found[static_cast<std::size_t>(group->second)];
}

bool Pattern::may_match(std::string_view text) const {
  const Clause& needed = compiled_->needed;
  return needed.empty() || std::any_of(needed.begin(), needed.end(), [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

bool Pattern::matches(std::string_view text) const {
  return may_match(text) && re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled_->expression());
}

namespace {

// Which of its words stand in a text.
class WordFinder {
 public:
  // The number of the word, which is not empty.
  std::uint32_t add(const std::string& word) {
    const auto known = std::find(words_.begin(), words_.end(), word);
    if (known != words_.end()) return static_cast<std::uint32_t>(known - words_.begin());
    const auto number = static_cast<std::uint32_t>(words_.size());
    words_.push_back(word);
    const std::size_t first = decode_utf8(word, 0).value % kBeginnings;
    begins_.set(first);
    std::uint8_t& group = group_of_[first];
    if (group == 0 && groups_.size() < kMostGroups) {
      group = static_cast<std::uint8_t>(groups_.size());
      groups_.emplace_back();
    }
    groups_[group].push_back(number);
    return number;
  }

  std::size_t size() const { return words_.size(); }

  // The numbers of those that stand in `text`, in any order, some more than once.
  std::vector<std::uint32_t> found_in(std::string_view text) const {
    std::vector<std::uint32_t> found;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint first = decode_utf8(text, at);
      if (begins_.test(first.value % kBeginnings)) add_at(group_of_[first.value % kBeginnings], text.substr(at), found);
      at += first.length;
    }
    return found;
  }

 private:
  static constexpr std::size_t kBeginnings = 0x10000;
  static constexpr std::size_t kMostGroups = 256;

  void add_at(std::uint8_t group, std::string_view rest, std::vector<std::uint32_t>& found) const {
    for (const std::uint32_t number : groups_[group])
      if (rest.starts_with(words_[number])) found.push_back(number);
  }

  std::vector<std::string> words_{};
  std::bitset<kBeginnings> begins_{};  // few characters begin a word: this stays near
  // Words by the character they begin with: its group, and the words of each group; the first is of all characters beyond the others.
  std::vector<std::uint8_t> group_of_ = std::vector<std::uint8_t>(kBeginnings);
  std::vector<std::vector<std::uint32_t>> groups_ = std::vector<std::vector<std::uint32_t>>(1);
};

}  // namespace

struct PatternSet::Compiled {
  using Numbers = std::vector<std::uint32_t>;
  std::vector<std::vector<Numbers>> clauses{};  // of each pattern, its clauses but the first, as numbers of words
  WordFinder words{};
  WordFinder first_words{};             // those of every first clause
  std::vector<Numbers> patterns_of{};   // for each first word
  Numbers without_clauses{};            // patterns

  void add(const std::vector<Clause>& found) {
    const auto pattern = static_cast<std::uint32_t>(clauses.size());
    auto& others = clauses.emplace_back();
    if (found.empty()) return without_clauses.push_back(pattern);
    for (const std::string& word : found.front()) {
      const std::uint32_t number = first_words.add(word);
      patterns_of.resize(first_words.size());
      patterns_of[number].push_back(pattern);
    }
    for (auto clause = found.begin() + 1; clause != found.end(); ++clause) {
      auto& numbers = others.emplace_back();
      for (const std::string& word : *clause) numbers.push_back(words.add(word));
    }
  }

  bool may_match(std::uint32_t pattern, const std::vector<bool>& found) const {
    return std::all_of(clauses[pattern].begin(), clauses[pattern].end(), [&](const Numbers& clause) {
      return std::any_of(clause.begin(), clause.end(), [&](std::uint32_t word) { return found[word]; });
    });
  }
};

PatternSet::PatternSet(const std::vector<std::vector<Clause>>& patterns) {
  auto compiled = std::make_shared<Compiled>();
  for (const std::vector<Clause>& clauses : patterns) compiled->add(clauses);
  compiled_ = std::move(compiled);
}

std::vector<std::uint32_t> PatternSet::candidates(std::string_view text) const {
  std::vector<std::uint32_t> numbers = compiled_->without_clauses;
  for (const std::uint32_t word : compiled_->first_words.found_in(text))
    numbers.insert(numbers.end(), compiled_->patterns_of[word].begin(), compiled_->patterns_of[word].end());
  if (numbers.empty()) return numbers;
  std::vector<bool> found(compiled_->words.size());
  for (const std::uint32_t word : compiled_->words.found_in(text)) found[word] = true;
  const auto cannot = [&](std::uint32_t pattern) { return !compiled_->may_match(pattern, found); };
  numbers.erase(std::remove_if(numbers.begin(), numbers.end(), cannot), numbers.end());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

}  // namespace gouji
