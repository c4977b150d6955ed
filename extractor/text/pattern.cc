#include "text/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/capture_names.h"

namespace gouji {

namespace {

// As many captures, with the whole match, have room without asking for memory.
constexpr std::size_t kFewCaptures = 12;
// To look for more words than this takes longer than to look for the pattern.
constexpr std::size_t kMostNeeded = 4;

re2::RE2::Options options_for(Prefer prefer) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_longest_match(prefer == Prefer::Longest);
  return options;
}

// RE2 locks its automaton at every match, and threads that share one wait for each other's locks: so many threads have their own.
constexpr std::size_t kCopies = 8;

std::size_t copy_of_thread() {
  static std::atomic<std::size_t> threads = 0;
  thread_local const std::size_t kCopy = threads++ % kCopies;
  return kCopy;
}

// From a place on to the end. RE2 finds nothing in longer texts than places can count.
Range whole(std::string_view text, std::size_t from) { return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(text.size())}; }

// Whether the expression matches just where one of the words stands that it needs: those are all of its alternatives, or all but such as
// hold another.
bool is_one_of(std::string_view expression, const Clause& needed) {
  if (needed.empty() || expression.find_first_of("\\^$.[]()?*+{}") != std::string_view::npos) return false;
  return std::all_of(needed.begin(), needed.end(), [&](const std::string& word) {
    return ("|" + std::string(expression) + "|").find("|" + word + "|") != std::string::npos;
  });
}

// Of `match`, as places in `text`.
Range range_of(re2::StringPiece match, std::string_view text) {
  if (match.data() == nullptr) return {};
  const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(match.size())};
}

}  // namespace

struct Pattern::Compiled {
  struct Made {
    re2::RE2 expression;
    // The named captures. They are few: to go through them is faster than to ask RE2, which wants a string for it.
    std::vector<std::pair<std::string, std::size_t>> names{};

    Made(const std::string& source, Prefer prefer) : expression(source, options_for(prefer)) {
      for (const auto& [name, group] : expression.NamedCapturingGroups()) names.emplace_back(name, static_cast<std::size_t>(group));
    }
    Made(WithoutNames without, Prefer prefer) : expression(without.expression, options_for(prefer)), names(std::move(without.names)) {}
  };
  // Several threads may be the first to use one.
  struct Copy {
    std::once_flag once{};
    std::unique_ptr<const Made> made{};
    std::atomic<const Made*> ready{nullptr};  // asked at every match: much faster than the flag
  };

  std::string source{};
  Clause needed{};       // empty: it may match anywhere
  bool is_words = false; // it is nothing but those
  Prefer prefer = Prefer::First;
  Compile compile = Compile::Now;
  mutable std::array<Copy, kCopies> copies{};

  const Made& made() const {
    Copy& copy = copies[copy_of_thread()];
    if (const Made* ready = copy.ready.load(std::memory_order_acquire)) return *ready;
    std::call_once(copy.once, [&] {
      copy.made = make();
      copy.ready.store(copy.made.get(), std::memory_order_release);
    });
    return *copy.made;
  }
  // To hold a name against all letters of Unicode, as RE2 does, takes it as long as to compile several patterns. Of what is known to
  // compile nothing has to be said.
  std::unique_ptr<const Made> make() const {
    auto without = compile == Compile::AtFirstUse ? without_names(source) : std::nullopt;
    return without ? std::make_unique<const Made>(std::move(*without), prefer) : std::make_unique<const Made>(source, prefer);
  }
  const re2::RE2& expression() const { return made().expression; }
  std::size_t groups() const { return 1 + static_cast<std::size_t>(expression().NumberOfCapturingGroups()); }

  // Whether it matches between two places, and where.
  bool match(std::string_view text, Range within, re2::RE2::Anchor anchor, re2::StringPiece* captured, int count) const {
    return expression().Match(re2::StringPiece(text.data(), text.size()), within.begin, within.end, anchor, captured, count);
  }
};

Pattern::Pattern(std::string_view expression, Compile compile) : Pattern(expression, compile, {}) {}

Pattern::Pattern(std::string_view expression, Compile compile, Clause needed, Prefer prefer) {
  if (needed.size() > kMostNeeded) needed.clear();
  const bool is_words = is_one_of(expression, needed);
  compiled_.reset(new Compiled{std::string(expression), std::move(needed), is_words, prefer, compile});
  if (compile == Compile::Now && !compiled_->expression().ok()) error_ = compiled_->expression().error();
}

std::vector<Range> Pattern::find_at_start(std::string_view text) const {
  const auto length = length_at_start(text);
  return length ? captures(text, {0, static_cast<std::uint32_t>(*length)}) : std::vector<Range>{};
}

std::optional<std::size_t> Pattern::length_at_start(std::string_view text) const {
  re2::StringPiece match;
  const bool found = may_match(text) && compiled_->match(text, whole(text, 0), re2::RE2::ANCHOR_START, &match, 1);
  return found ? std::optional(match.size()) : std::nullopt;
}

std::vector<Range> Pattern::find(std::string_view text, std::size_t from) const {
  re2::StringPiece match;
  if (from > text.size() || !may_match(text)) return {};
  if (!compiled_->match(text, whole(text, from), re2::RE2::UNANCHORED, &match, 1)) return {};
  return captures(text, range_of(match, text));
}

std::optional<Range> Pattern::locate(std::string_view text, Range begins) const {
  re2::StringPiece match;
  const auto anchor = begins.size() == 1 ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  if (begins.empty()) return std::nullopt;
  return compiled_->match(text, whole(text, begins.begin), anchor, &match, 1) ? std::optional(range_of(match, text)) : std::nullopt;
}

// RE2 goes through what is given to it for captures step by step, and much faster where it only seeks the match: it gets that alone.
std::vector<Range> Pattern::captures(std::string_view text, Range match) const {
  const std::size_t groups = compiled_->groups();
  if (groups == 1) return {match};
  std::array<re2::StringPiece, kFewCaptures> few;
  std::vector<re2::StringPiece> many(groups > kFewCaptures ? groups : 0);
  re2::StringPiece* const captured = many.empty() ? few.data() : many.data();
  if (!compiled_->match(text, match, re2::RE2::ANCHOR_BOTH, captured, static_cast<int>(groups))) return {};
  std::vector<Range> found(groups);
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = range_of(captured[i], text);
  return found;
}

bool Pattern::has_capture(std::string_view name) const {
  const auto& names = compiled_->made().names;
  return std::any_of(names.begin(), names.end(), [&](const auto& known) { return known.first == name; });
}

Range Pattern::capture(const std::vector<Range>& found, std::string_view name) const {
  if (found.empty()) return {};
  for (const auto& [known, group] : compiled_->made().names)
    if (known == name && group < found.size()) return found[group];
  return {};
}

bool Pattern::may_match(std::string_view text) const { return compiled_->needed.empty() || has_word_of(text, compiled_->needed); }

bool Pattern::matches(std::string_view text) const {
  return may_match(text) && (compiled_->is_words || compiled_->match(text, whole(text, 0), re2::RE2::UNANCHORED, nullptr, 0));
}

namespace {

// A word by its first bytes as one number, which is all of it where it is short.
struct WordStart {
  std::uint64_t bytes = 0;
  std::uint64_t mask = 0;   // of those that count
  std::uint32_t word = 0;
  std::uint32_t size = 0;   // of the word
  std::uint32_t next = 0;   // among the others of its slot: one more than its place, 0 at the end
};

// Bytes of the character that begins so.
std::size_t length_from(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Words by a number made of so many bytes that they begin with. All is near: it is asked at every character of a text.
template <std::size_t kBytes, int kSlotBits>
class WordStarts {
 public:
  void add(WordStart start) {
    std::uint16_t& first = first_[slot_of(start.bytes)];
    start.next = first;
    starts_.push_back(start);
    first = static_cast<std::uint16_t>(starts_.size());
  }

  // Takes each word whose first eight bytes are these. With most bytes none begins.
  template <typename Take>
  void for_each(std::uint64_t bytes, const Take& take) const {
    for (std::uint32_t next = first_[slot_of(bytes)]; next != 0;) {
      const WordStart& start = starts_[next - 1];
      if ((bytes & start.mask) == start.bytes) take(start);
      next = start.next;
    }
  }

 private:
  static constexpr std::uint64_t kMask = (std::uint64_t{1} << kBytes * 8) - 1;

  // The upper bits of a product with a number of many ones (2^64 over the golden ratio).
  static std::size_t slot_of(std::uint64_t bytes) { return ((bytes & kMask) * 0x9E3779B97F4A7C15U) >> (64 - kSlotBits); }

  std::array<std::uint16_t, (1U << kSlotBits)> first_{};  // one more than its place, 0 where there is none
  std::vector<WordStart> starts_{};
};

// Which of its words stand in a text, both of valid UTF-8. Most of a text is Han characters of three bytes, and nearly all words have two
// or more: the first six bytes tell most places where none begins.
class WordFinder {
 public:
  // The number of the word, which is not empty; nothing where there are too many.
  std::optional<std::uint32_t> add(const std::string& word) {
    if (const auto known = numbers_.find(word); known != numbers_.end()) return known->second;
    if (words_.size() == kMostWords) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(words_.size());
    words_.push_back(word);
    numbers_.emplace(word, number);
    const WordStart start{load(word), load(std::string(word.size(), '\xFF')), number, static_cast<std::uint32_t>(word.size()), 0};
    if (length_from(word.front()) < 3) of_one_byte_.add(start);
    else if (word.size() < 6) of_three_bytes_.add(start);
    else of_six_bytes_.add(start);
    return number;
  }

  // The number of a word that was added and stands in this text, and where it stands. In long texts none is sought.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> find_within(const std::string& text) const {
    constexpr std::size_t kLongest = 48;  // sixteen Han characters
    for (std::size_t size = text.size() > kLongest ? 0 : text.size(); size > 0; --size)
      for (std::size_t at = 0; at + size <= text.size(); ++at)
        if (const auto known = numbers_.find(text.substr(at, size)); known != numbers_.end())
          return std::pair{known->second, static_cast<std::uint32_t>(at)};
    return std::nullopt;
  }

  std::size_t size() const { return words_.size(); }

  // Tells of each place in `range` of `text` where a word begins that ends in it: take(number, place). Places come in their order.
  // Where the next character begins waits for the length of this one: three bytes are told by a branch, which is foreseen, and not computed.
  template <typename Take>
  void find_in(std::string_view text, Range range, const Take& take_word) const {
    const std::size_t last_whole = std::min<std::size_t>(range.end, text.size() - std::min(text.size(), sizeof(std::uint64_t) - 1));
    std::size_t at = range.begin;
    const auto take = [&](const WordStart& start) {
      if (at + start.size > range.end) return;
      if (start.size <= sizeof start.bytes || text.substr(at).starts_with(words_[start.word])) take_word(start.word, static_cast<std::uint32_t>(at));
    };
    while (at < last_whole) {
      const std::uint64_t bytes = load_eight(text.data() + at);
      if ((bytes & 0xF0) == 0xE0) {
        of_three_bytes_.for_each(bytes, take);
        of_six_bytes_.for_each(bytes, take);
        at += 3;
      } else {
        at += take_starts(bytes, text[at], take);
      }
    }
    while (at < range.end) at += take_starts(load(text.substr(at)), text[at], take);
  }

 private:
  static constexpr std::size_t kMostWords = 0xFFFF;

  // Eight bytes as one number, of which the first are the lowest.
  static std::uint64_t load_eight(const char* text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    return std::endian::native == std::endian::big ? __builtin_bswap64(bytes) : bytes;
  }

  // The first bytes as such a number, zeros behind the end.
  static std::uint64_t load(std::string_view text) {
    std::array<char, sizeof(std::uint64_t)> bytes{};
    if (text.size() >= bytes.size()) return load_eight(text.data());
    text.copy(bytes.data(), bytes.size());
    return load_eight(bytes.data());
  }

  // Takes the words that begin so; gives the length of the first character.
  template <typename Take>
  std::size_t take_starts(std::uint64_t bytes, char first, const Take& take) const {
    const std::size_t length = length_from(first);
    if (length < 3) of_one_byte_.for_each(bytes, take);
    else {
      of_three_bytes_.for_each(bytes, take);
      of_six_bytes_.for_each(bytes, take);
    }
    return length;
  }

  std::vector<std::string> words_{};
  std::unordered_map<std::string, std::uint32_t> numbers_{};
  WordStarts<1, 8> of_one_byte_{};
  WordStarts<3, 12> of_three_bytes_{};
  WordStarts<6, 13> of_six_bytes_{};
};

// To look for what stands in most sentences takes longer than what it tells saves.
bool tells_little(const Clause& clause) {
  constexpr std::string_view kCommon = "0123456789,()";
  const auto is_common = [&](const std::string& word) { return word.size() == 1 && kCommon.find(word) != std::string_view::npos; };
  return std::all_of(clause.begin(), clause.end(), is_common);
}

}  // namespace

// Patterns share many of their clauses: each is kept once.
struct PatternSet::Compiled {
  using Numbers = std::vector<std::uint32_t>;
  WordFinder words{};
  std::vector<Numbers> clauses{};     // as numbers of words
  std::map<Numbers, std::uint32_t> clause_numbers{};
  std::vector<Numbers> clauses_of{};  // of each word, those that have it
  std::vector<Numbers> begin_with{};  // for each clause, the patterns whose first it is
  std::vector<Numbers> patterns{};    // as numbers of clauses
  // A match begins so many bytes before a word.
  struct Beginning {
    std::uint32_t word = 0;
    std::uint32_t before = 0;
  };
  std::vector<std::vector<Beginning>> beginnings{};  // of each pattern; none: it may begin with anything
  Numbers without_clauses{};          // patterns

  void add(const PatternWords& found) {
    const auto pattern = static_cast<std::uint32_t>(patterns.size());
    patterns.emplace_back();
    beginnings.emplace_back();
    const auto first = found.clauses.empty() ? std::nullopt : number_of(found.clauses.front());
    if (!first) return without_clauses.push_back(pattern);
    begin_with[*first].push_back(pattern);
    for (const Clause& clause : found.clauses)
      if (const auto number = tells_little(clause) ? std::nullopt : number_of(clause)) patterns.back().push_back(*number);
    if (patterns.back().empty()) patterns.back().push_back(*first);
    beginnings.back() = known_beginnings(found.beginnings);
  }

  // Of clauses with a word that holds another only the other is kept, and that is enough here. None where a word is sought for no clause:
  // it would have to be sought for this alone.
  std::vector<Beginning> known_beginnings(const Clause& begin_with_one) const {
    std::vector<Beginning> known;
    for (const std::string& beginning : begin_with_one) {
      const auto within = words.find_within(beginning);
      if (!within) return {};
      known.push_back({within->first, within->second});
    }
    return known;
  }

  // Nothing where its words are too many to be told apart: the clause is taken for one that every text satisfies.
  std::optional<std::uint32_t> number_of(const Clause& clause) {
    Numbers numbers;
    for (const std::string& word : clause) {
      const auto number = words.add(word);
      if (!number) return std::nullopt;
      numbers.push_back(*number);
    }
    const auto [known, is_new] = clause_numbers.emplace(numbers, static_cast<std::uint32_t>(clauses.size()));
    if (!is_new) return known->second;
    clauses_of.resize(words.size());
    for (const std::uint32_t word : numbers) clauses_of[word].push_back(known->second);
    clauses.push_back(std::move(numbers));
    begin_with.emplace_back();
    return known->second;
  }
};

PatternSet::PatternSet(const std::vector<PatternWords>& patterns) {
  auto compiled = std::make_shared<Compiled>();
  for (const PatternWords& words : patterns) compiled->add(words);
  // Of a clause with too many words some may have been added, and are sought for nothing.
  compiled->clauses_of.resize(compiled->words.size());
  compiled_ = std::move(compiled);
}

std::vector<std::uint32_t> PatternSet::candidates(std::string_view text) const {
  return CandidateSearch(*this).in(text, {0, static_cast<std::uint32_t>(text.size())});
}

CandidateSearch::CandidateSearch(const PatternSet& set)
    : set_(set.compiled_), places_(set_->words.size()), satisfied_(set_->clauses.size()) {}

const std::vector<std::uint32_t>& CandidateSearch::in(std::string_view text, Range range) {
  for (const std::uint32_t word : words_) places_[word] = {};
  words_.clear();
  ++search_;
  numbers_ = set_->without_clauses;
  set_->words.find_in(text, range, [this](std::uint32_t word, std::uint32_t at) {
    if (places_[word].empty()) {
      places_[word].begin = at;
      meet(word);
    }
    places_[word].end = at + 1;
  });
  std::erase_if(numbers_, [&](std::uint32_t pattern) {
    const auto& clauses = set_->patterns[pattern];
    return !std::all_of(clauses.begin(), clauses.end(), [&](std::uint32_t clause) { return satisfied_[clause] == search_; });
  });
  std::sort(numbers_.begin(), numbers_.end());
  return numbers_;
}

void CandidateSearch::meet(std::uint32_t word) {
  words_.push_back(word);
  for (const std::uint32_t clause : set_->clauses_of[word]) {
    if (std::exchange(satisfied_[clause], search_) == search_) continue;
    const auto& patterns = set_->begin_with[clause];
    numbers_.insert(numbers_.end(), patterns.begin(), patterns.end());
  }
}

bool CandidateSearch::may_match(std::uint32_t pattern, Range part) const {
  const auto& clauses = set_->patterns[pattern];
  return std::all_of(clauses.begin(), clauses.end(), [&](std::uint32_t clause) {
    if (satisfied_[clause] != search_) return false;
    const auto& words = set_->clauses[clause];
    return std::any_of(words.begin(), words.end(), [&](std::uint32_t word) { return places_[word].begin < part.end && places_[word].end > part.begin; });
  });
}

Range CandidateSearch::begins(std::uint32_t pattern, Range part) const {
  const auto& beginnings = set_->beginnings[pattern];
  if (beginnings.empty()) return {part.begin, part.end + 1};
  Range begins{part.end, part.begin};
  for (const auto [word, before] : beginnings) {
    const Range places = places_[word];
    if (places.end <= part.begin + before) continue;
    begins.begin = std::min(begins.begin, std::max(places.begin, part.begin + before) - before);
    begins.end = std::max(begins.end, places.end - before);
  }
  return begins.begin < begins.end ? begins : Range{part.end, part.end};
}

}  // namespace gouji
