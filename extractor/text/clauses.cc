#include "text/clauses.h"

#include <re2/filtered_re2.h>

#include <algorithm>
#include <numeric>

#include "text/utf8.h"

namespace gouji {
namespace {

// Bytes of a word that tells patterns apart.
constexpr int kShortestWord = 1;

// Scripts with capitals stand before and behind the Han characters and their marks, and so do dashes and quotation marks.
bool may_have_capital(char32_t c) {
  const bool is_punctuation = c >= 0x2000 && c <= 0x206F;
  return c < 0x80 ? c >= 'a' && c <= 'z' : !is_punctuation && (c < 0x2E80 || c > 0x9FFF);
}

// Words come in lower case, and a text may have them in capitals.
bool has_letter(const std::string& word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint next = decode_utf8(word, at);
    if (may_have_capital(next.value)) return true;
    at += next.length;
  }
  return false;
}

// RE2 tells which words a pattern is made of and whether it may match where only some of them stand; from that the clauses follow: a
// clause is a set of words without which it cannot match, while without fewer of them it may.
class ClauseFinder {
 public:
  explicit ClauseFinder(const std::string& expression) {
    int id = 0;
    re2::RE2::Options options;
    options.set_log_errors(false);
    if (filter_.Add(expression, options, &id) != re2::RE2::NoError) return;
    filter_.Compile(&words_);
    if (std::any_of(words_.begin(), words_.end(), has_letter)) words_.clear();
    left_.assign(words_.size(), true);
  }

  // The one that tells most comes first. No clause: the pattern may match anywhere.
  std::vector<Clause> take() {
    std::vector<Clause> clauses;
    while (!words_.empty() && !may_match_without(left_)) clauses.push_back(next());
    std::stable_sort(clauses.begin(), clauses.end(), [](const Clause& a, const Clause& b) { return mean_length(a) > mean_length(b); });
    return clauses;
  }

 private:
  // Long words are rare in texts, and so are few.
  static std::size_t mean_length(const Clause& clause) {
    std::size_t sum = 0;
    for (const std::string& word : clause) sum += word.size();
    return sum / clause.size();
  }

  bool may_match_without(const std::vector<bool>& missing) const {
    std::vector<int> present, potential;
    for (std::size_t word = 0; word < words_.size(); ++word)
      if (!missing[word]) present.push_back(static_cast<int>(word));
    filter_.AllPotentials(present, &potential);
    return !potential.empty();
  }

  // The shortest words are spared first: they stand in most texts and tell little.
  Clause next() {
    std::vector<std::size_t> order(words_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return words_[a].size() < words_[b].size(); });
    std::vector<bool> missing = left_;
    for (const std::size_t word : order) {
      if (!missing[word]) continue;
      missing[word] = false;
      if (may_match_without(missing)) missing[word] = true;
    }
    Clause clause;
    for (std::size_t word = 0; word < words_.size(); ++word)
      if (missing[word]) {
        left_[word] = false;
        clause.push_back(words_[word]);
      }
    return clause;
  }

  re2::FilteredRE2 filter_{kShortestWord};
  std::vector<std::string> words_{};
  std::vector<bool> left_{};  // in no clause so far
};

}  // namespace

std::vector<Clause> clauses_of(const std::string& expression) { return ClauseFinder(expression).take(); }

namespace {

constexpr std::string_view kMeta = "\\^$.[]|()?*+{}";
constexpr std::string_view kGroup = "(?:";

// Where the class of characters ends that begins there; nothing where that takes more than a look: with classes in it, or escapes.
std::size_t end_of_class(std::string_view expression, std::size_t at) {
  const std::size_t first = at + (expression.substr(at).starts_with("[^") ? 2 : 1);
  const std::size_t end = expression.find_first_of("[]\\", first);
  return end != std::string_view::npos && end > first && expression[end] == ']' ? end : std::string_view::npos;
}

// Whether the expression is one of several alternatives, or may be.
bool has_alternatives(std::string_view expression) {
  int depth = 0;
  for (std::size_t at = 0; at < expression.size(); ++at) {
    const char c = expression[at];
    if (c == '\\' && expression.substr(at).starts_with("\\Q")) return true;
    if (c == '\\') ++at;
    if (c == '[') at = end_of_class(expression, at);
    if (at == std::string_view::npos || (c == '|' && depth == 0)) return true;
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
  }
  return depth != 0;
}

// Whether flags such as (?i) stand in it: what repeats behind them stands before them.
bool has_flags(std::string_view expression) {
  for (std::size_t at = expression.find("(?"); at != std::string_view::npos; at = expression.find("(?", at + 1))
    if (const std::string_view behind = expression.substr(at + 2); !behind.starts_with(":") && !behind.starts_with("P<")) return true;
  return false;
}

bool may_be_left_out(std::string_view expression, std::size_t at) {
  return at < expression.size() && (expression[at] == '?' || expression[at] == '*' || expression[at] == '{');
}

// The alternatives of the group with which the expression begins, where they are words and it cannot be left out.
Clause words_of_group(std::string_view expression, std::size_t begin) {
  Clause words;
  const std::size_t end = expression.find(')', begin);
  if (end == std::string_view::npos || may_be_left_out(expression, end + 1)) return {};
  for (std::size_t at = begin; at <= end;) {
    const std::size_t meta = expression.find_first_of(kMeta, at);
    if (meta == at || (expression[meta] != '|' && expression[meta] != ')')) return {};
    words.emplace_back(expression.substr(at, meta - at));
    at = meta + 1;
  }
  return words;
}

}  // namespace

Clause beginnings_of(std::string_view expression) {
  if (has_alternatives(expression) || has_flags(expression)) return {};
  if (expression.starts_with(kGroup)) return words_of_group(expression, kGroup.size());
  std::size_t end = std::min(expression.find_first_of(kMeta), expression.size());
  // What may be left out is one character.
  if (may_be_left_out(expression, end))
    while (end > 0 && (static_cast<unsigned char>(expression[--end]) & 0xC0) == 0x80) {}
  return end == 0 ? Clause{} : Clause{std::string(expression.substr(0, end))};
}

namespace {

Clause joined(const Clause& first, const Clause& second) {
  // More take longer to look for than they save.
  constexpr std::size_t kMostJoined = 1000;
  Clause words;
  if (first.size() * second.size() > kMostJoined) return words;
  for (const std::string& a : first)
    for (const std::string& b : second) words.push_back(a + b);
  return words;
}

}  // namespace

// A group may end with another, as (?P<n>[^,]*(?:局|厅)) does: then the words of that stand at its end.
Clause joined_words_of(std::string_view expression) {
  struct Group {
    std::size_t begin = 0;
    bool has_alternatives = false;
  };
  if (has_alternatives(expression) || has_flags(expression)) return {};
  std::vector<Group> open;
  Clause last;  // what stands at the end of the group that was closed last
  std::size_t end = 0;
  const auto words_at = [&](std::size_t at) {
    return expression.substr(at).starts_with(kGroup) ? words_of_group(expression, at + kGroup.size()) : Clause{};
  };
  for (std::size_t at = 0; at < expression.size(); ++at) {
    const char c = expression[at];
    if (c == '\\') ++at;
    if (c == '[') at = end_of_class(expression, at);
    if ((c == '|' || c == ')') && open.empty()) return {};
    if (c == '|') open.back().has_alternatives = true;
    if (c == '(') {
      const bool joins = open.empty() && at == end && !last.empty();
      if (const Clause next = joins ? words_at(at) : Clause{}; !next.empty()) return joined(last, next);
      open.push_back({at});
    }
    if (c != ')') continue;
    const Clause words = words_at(open.back().begin);
    if (at != end || open.back().has_alternatives || !words.empty()) last = words;
    if (may_be_left_out(expression, at + 1) || expression.substr(at + 1).starts_with('+')) last.clear();
    open.pop_back();
    end = at + 1;
  }
  return {};
}

namespace {

// Most Han characters begin with one of a few bytes, so a text is gone through by the third of a word, not the first.
bool has_word(std::string_view text, std::string_view word) {
  constexpr std::size_t kThird = 2;
  if (word.size() <= kThird) return text.find(word) != std::string_view::npos;
  for (std::size_t at = text.find(word[kThird], kThird); at != std::string_view::npos; at = text.find(word[kThird], at + 1)) {
    const std::string_view rest = text.substr(at - kThird);
    if (rest[1] == word[1] && rest[0] == word[0] && rest.starts_with(word)) return true;
  }
  return false;
}

}  // namespace

bool has_word_of(std::string_view text, const Clause& clause) {
  return std::any_of(clause.begin(), clause.end(), [&](const std::string& word) { return has_word(text, word); });
}

bool satisfies(std::string_view text, const std::vector<Clause>& clauses) {
  return std::all_of(clauses.begin(), clauses.end(), [&](const Clause& clause) { return has_word_of(text, clause); });
}

}  // namespace gouji
