#include "text/clauses.h"

#include <algorithm>
#include <optional>
#include <random>

#include "support/catch.h"
#include "text/pattern.h"

using namespace gouji;

namespace {

using Clauses = std::vector<Clause>;

const Clause kDigits = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

// The order of words within a clause is RE2's own.
Clauses sorted_clauses_of(const std::string& expression) {
  Clauses clauses = clauses_of(expression);
  for (Clause& clause : clauses) std::sort(clause.begin(), clause.end());
  std::sort(clauses.begin(), clauses.end());
  return clauses;
}

std::vector<PatternWords> words_of(const std::vector<std::string>& expressions) {
  std::vector<PatternWords> words;
  for (const std::string& expression : expressions) words.push_back({clauses_of(expression), beginnings_of(expression)});
  return words;
}

}  // namespace

TEST_CASE("a pattern needs the words it cannot match without") {
  const struct {
    const char* expression;
    Clauses clauses;
  } cases[] = {
      {"收到申请", {{"收到申请"}}},
      {"收到(?:了)?申请", {{"收到"}, {"申请"}}},
      {"收到.*[0-9]+件", {{"件"}, {"收到"}, kDigits}},
      {"(?:收到|受理)[^,]*申请", {{"受理", "收到"}, {"申请"}}},
      {"(?:收到)?[0-9]+", {kDigits}},
      {"[一-龥]+", {}},
      {".*", {}},
      {"", {}},
      // What is no pattern may be anything.
      {"(", {}},
      // Capitals match lower case words of RE2's: such patterns are always tried.
      {"PDF版", {}},
      {"ＰＤＦ版", {}},
      {"Σ共", {}},
      // Dashes and quotation marks have no capitals.
      {"1月[—-]3月", {{"1月-3月", "1月—3月"}}},
      {"“共", {{"“共"}}},
      {"[0-9]+日(?:至|—|–|-)", {{"日-", "日–", "日—", "日至"}, kDigits}},
  };
  for (const auto& [expression, clauses] : cases) {
    INFO(expression);
    Clauses expected = clauses;
    std::sort(expected.begin(), expected.end());
    CHECK(sorted_clauses_of(expression) == expected);
  }
}

TEST_CASE("a text satisfies clauses of each of which it has a word") {
  const std::vector<Clause> clauses = {{"月"}, {"至", "到"}, {"20"}};
  CHECK(satisfies("自2021年1月到3月", clauses));
  CHECK(satisfies("至20月", clauses));
  CHECK_FALSE(satisfies("自2021年1月", clauses));
  CHECK_FALSE(satisfies("到2021年", clauses));
  CHECK_FALSE(satisfies("", clauses));
  CHECK(satisfies("", {}));
}

TEST_CASE("the clause that tells most comes first") {
  CHECK(clauses_of("[件条份].*规范性文件").front() == Clause{"规范性文件"});
}

TEST_CASE("a pattern shows at once with which words its matches begin, or nothing is said of it") {
  const struct {
    const char* expression;
    Clause beginnings;
  } cases[] = {
      {"收到申请", {"收到申请"}},
      {"收到申请?", {"收到申"}},
      {"收到申请*了", {"收到申"}},
      {"收到[0-9]+(?:件|条)", {"收到"}},
      {"(?:收到|受理)申请", {"收到", "受理"}},
      {"(?:收到|受理)+申请", {"收到", "受理"}},
      {"收到[^(|]*申请", {"收到"}},
      {"收到\\|申请", {"收到"}},
      {"收?到", {}},
      {"(?:收到|受理)?申请", {}},
      {"(?:收到|受理){0,1}申请", {}},
      {"(?:收到|)申请", {}},
      {"(?:收(?:到|了)|受理)申请", {}},
      {"收到|受理", {}},
      {"收到[^]|]|受理", {}},
      {"收到[[:alpha:](]|受理[)]", {}},
      {"收到\\Q(\\E|受理\\Q)\\E", {}},
      {"(?i)pdf", {}},
      // RE2 takes what stands before the flags for what is repeated.
      {"收到(?s)?", {}},
      {"(?:收到|受理)(?s)*申请", {}},
      {"(?P<n>收到)?申请", {}},
      {"收到(?P<n>[0-9]+)", {"收到"}},
      {"^收到", {}},
      {".*", {}},
      {"收到(", {}},
      {"", {}},
  };
  for (const auto& [expression, beginnings] : cases) {
    INFO(expression);
    CHECK(beginnings_of(expression) == beginnings);
  }
}

TEST_CASE("groups of words side by side are joined where every match goes through both") {
  const struct {
    const char* expression;
    Clause joined;
  } cases[] = {
      {"(?:局|厅)(?:收到|受理)", {"局收到", "局受理", "厅收到", "厅受理"}},
      {"(?:^|,)[^,]{1,9}(?:局|厅)(?:收到|受理)+件", {"局收到", "局受理", "厅收到", "厅受理"}},
      {"(?P<n>[^(|]*(?:局|厅))(?:共)", {"局共", "厅共"}},
      {"(?P<n>(?:某(?:局|厅)))(?:共)", {"局共", "厅共"}},
      {"(?:局|厅)?(?:甲|乙)(?:共)", {"甲共", "乙共"}},
      {"(?:局|厅)的(?:共)", {}},
      {"(?:局|厅)?(?:共)", {}},
      {"(?:局|厅)+(?:共)", {}},
      {"(?P<n>(?:局|厅)){0,2}(?:共)", {}},
      {"(?:局|厅)(?:共)*", {}},
      {"(?:局|厅)(?:共|)", {}},
      {"(?P<n>(?:局|厅)[市县])(?:共)", {}},
      {"(?P<n>市|某(?:局|厅))(?:共)", {}},
      {"(?:某|(?:局|厅)(?:共))", {}},
      {"(?:局|厅)(?:共)|无", {}},
      {"(?i)(?:局|厅)(?:x)", {}},
      {"(?:局|厅)\\((?:共)", {}},
      {"(?:局|厅)(?P<n>共)", {}},
      {"(?:局|厅)(?:共", {}},
      {")(", {}},
      {")|(", {}},
      {"", {}},
  };
  for (const auto& [expression, joined] : cases) {
    INFO(expression);
    CHECK(joined_words_of(expression) == joined);
    const Pattern pattern(expression);
    if (joined.empty()) continue;
    for (const std::string before : {"", "某", "市", ",某"})
      for (const std::string middle : {"局", "厅", "甲", "乙", "局的", "某厅"})
        for (const std::string behind : {"收到", "受理件", "共", "共件"}) {
          const std::string text = before + middle + behind;
          INFO(text);
          CHECK((has_word_of(text, joined) || !pattern.matches(text)));
        }
  }
}

TEST_CASE("a match begins only where one may begin") {
  // RE2 knows of the last one only that it needs 申请: what else it may begin with holds that.
  const std::vector<std::string> expressions = {"收到.*?申请", "(?:未|没有)收到", "[0-9]+件", "(?:申请|受理)[^。]*件", "件收?", "(?:未申请|申请某|申请)[0-9]"};
  const std::vector<std::string> pieces = {"收到", "受理", "申请", "12", "件", "未", "没有", "。", "某"};
  const PatternSet set(words_of(expressions));
  CandidateSearch search(set);
  std::mt19937 random(20240229);
  std::size_t matched = 0, later = 0, alone = 0;
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (std::size_t piece = 1 + random() % 9; piece > 0; --piece) text += pieces[random() % pieces.size()];
    const auto size = static_cast<std::uint32_t>(text.size());
    search.in(text, {0, size});
    for (std::uint32_t from = 0; from < size; from += 3)
      for (std::uint32_t number = 0; number < expressions.size(); ++number) {
        const Pattern pattern(expressions[number]);
        const Range begins = search.begins(number, {from, size});
        const auto found = pattern.find(text, from);
        INFO(expressions[number] << " in " << text << " from " << from);
        CHECK(begins.begin >= from);
        const auto expected = found.empty() ? std::nullopt : std::optional(found.front());
        if (search.may_match(number, {begins.begin, size})) CHECK(pattern.locate(text, begins) == expected);
        else CHECK(found.empty());
        matched += !found.empty();
        later += begins.begin > from;
        alone += begins.size() == 1;
      }
  }
  CHECK(matched > 1'000);
  CHECK(later > 1'000);
  CHECK(alone > 1'000);
}

TEST_CASE("a pattern that matches a text is among the candidates") {
  const std::vector<std::string> expressions = {
      "收到申请[0-9]+件", "(?:收到|受理)(?:了)?.{0,9}申请", "(?:未|没有)(?:收到|发生)[^。]*复议", "^其中[:,]*", "[0-9]+[件条]:", ".*", "其[他它]",
      "(?:其中)?[一二三]+", "(?i)word版",
  };
  const std::vector<std::string> pieces = {"收到", "受理", "申请", "了", "12", "件", ":", "未", "没有", "复议", "其中", "其他", "其它", "。", ",", "三", "WORD", "word", "版", "x"};
  const PatternSet set(words_of(expressions));
  std::mt19937 random(20240229);
  std::size_t matched = 0, candidates = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (std::size_t piece = random() % 7; piece > 0; --piece) text += pieces[random() % pieces.size()];
    const std::vector<std::uint32_t> found = set.candidates(text);
    CHECK(std::is_sorted(found.begin(), found.end()));
    candidates += found.size();
    for (std::uint32_t number = 0; number < expressions.size(); ++number) {
      if (!Pattern(expressions[number]).matches(text)) continue;
      ++matched;
      INFO(expressions[number] << " in " << text);
      CHECK(std::binary_search(found.begin(), found.end(), number));
    }
  }
  // Some hundred match, and not everything is a candidate.
  CHECK(matched > 500);
  CHECK(candidates < 2'000 * expressions.size() * 2 / 3);
}

TEST_CASE("a pattern that matches in a part of the text searched may match there") {
  const std::vector<std::string> expressions = {"收到.*申请", "(?:未|没有)收到", "[0-9]+件", "申请|受理", ".*"};
  const std::vector<std::string> pieces = {"收到", "受理", "申请", "12", "件", "未", "没有", "。", "某"};
  const PatternSet set(words_of(expressions));
  CandidateSearch search(set);
  std::mt19937 random(20240229);
  std::size_t may_match = 0, matched = 0;
  for (int round = 0; round < 1'000; ++round) {
    std::string text;
    std::vector<std::uint32_t> ends = {0};
    for (std::size_t piece = 1 + random() % 9; piece > 0; --piece) {
      text += pieces[random() % pieces.size()];
      ends.push_back(static_cast<std::uint32_t>(text.size()));
    }
    search.in(text, {0, ends.back()});
    for (std::size_t b = 0; b < ends.size(); ++b)
      for (std::size_t e = b; e < ends.size(); ++e)
        for (std::uint32_t number = 0; number < expressions.size(); ++number) {
          const std::string part = text.substr(ends[b], ends[e] - ends[b]);
          const bool may = search.may_match(number, {ends[b], ends[e]}), does = Pattern(expressions[number]).matches(part);
          INFO(expressions[number] << " in " << part << " of " << text);
          CHECK((may || !does));
          may_match += may;
          matched += does;
        }
  }
  CHECK(matched > 1'000);
  // Parts that lack a word are told.
  CHECK(may_match < 2 * matched);
}

TEST_CASE("a pattern of words alone matches where it does without knowing that it is one") {
  const std::vector<std::string> expressions = {"申请公开|公开申请|信息公开申请", "收到", "收到|受理|未收到", "收到.受理", "收到|受理?"};
  const std::vector<std::string> pieces = {"收到", "受理", "申请", "公开", "信息", "未", "受", "。"};
  std::mt19937 random(20240229);
  std::size_t matched = 0;
  for (int round = 0; round < 1'000; ++round) {
    std::string text;
    for (std::size_t piece = random() % 5; piece > 0; --piece) text += pieces[random() % pieces.size()];
    for (const std::string& expression : expressions) {
      const Pattern pattern(expression), knowing(expression, Compile::Now, clauses_of(expression).front());
      INFO(expression << " in " << text);
      CHECK(knowing.matches(text) == pattern.matches(text));
      matched += pattern.matches(text);
    }
  }
  CHECK(matched > 500);
}

TEST_CASE("words of any length are found wherever they stand") {
  const std::vector<std::string> words = {"x", "·", "·号", "无", "𠀋", "𠀋x", "无x", "申请", "申请人", "申请人民政府公开", "12345", "0件"};
  std::vector<PatternWords> known;
  for (const std::string& word : words) known.push_back({{{word}}, {}});
  const PatternSet set(known);
  CandidateSearch search(set);
  for (const std::string before : {"", "y", "某", "某年的某日", "·某"})
    for (const std::string behind : {"", "y", "某", "某年的某日", "·某"})
      for (std::uint32_t number = 0; number < words.size(); ++number) {
        const std::string text = before + words[number] + behind;
        const auto found = set.candidates(text);
        const auto begin = static_cast<std::uint32_t>(before.size()), end = static_cast<std::uint32_t>(text.size() - behind.size());
        CHECK(search.in(text, {begin, end}) == set.candidates(words[number]));
        for (std::uint32_t other = 0; other < words.size(); ++other) {
          INFO(words[other] << " in " << text);
          CHECK(std::binary_search(found.begin(), found.end(), other) == (text.find(words[other]) != std::string::npos));
        }
      }
}

TEST_CASE("a match at the start is what is found first where that begins there") {
  const std::vector<std::string> expressions = {"^[,、]?(?P<label>[^0-9]+?)(?:共)?(?P<n>[0-9]+)(?P<unit>[件条])(?:,占[0-9]+%)?", "(?P<a>甲+?)(乙*)", "甲*", "乙$", "(?:甲|甲乙)(?P<rest>.*)$"};
  const std::vector<std::string> pieces = {"甲", "乙", "共", "12", "件", "条", ",", "、", "占", "%", "\n"};
  std::mt19937 random(20240229);
  std::size_t matched = 0;
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (std::size_t piece = random() % 9; piece > 0; --piece) text += pieces[random() % pieces.size()];
    for (const std::string& expression : expressions) {
      const Pattern pattern(expression);
      const auto anywhere = pattern.find(text), at_start = pattern.find_at_start(text);
      INFO(expression << " in " << text);
      if (!anywhere.empty() && anywhere.front().begin == 0) {
        ++matched;
        CHECK(at_start == anywhere);
      } else {
        CHECK(at_start.empty());
      }
    }
  }
  CHECK(matched > 1'000);
}

TEST_CASE("a pattern tells how long its match at the start is, the longest where that is asked for") {
  struct Case { std::string_view expression; Prefer prefer; std::string_view text; std::optional<std::size_t> length; };
  const Case cases[] = {
      {"甲|甲乙", Prefer::First, "甲乙丙", 3},
      {"甲|甲乙", Prefer::Longest, "甲乙丙", 6},
      {"^(甲(乙)?|甲乙丙丁)", Prefer::Longest, "甲乙丙", 6},
      {"甲|甲乙", Prefer::Longest, "丙甲乙", std::nullopt},
      {"(?s).*", Prefer::Longest, "甲\n乙", 7},
      // More captures than find() gives.
      {"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)(m)", Prefer::Longest, "abcdefghijklmn", 13},
  };
  for (const auto& [expression, prefer, text, length] : cases) {
    INFO(expression << " in " << text);
    CHECK(Pattern(expression, Compile::Now, {}, prefer).length_at_start(text) == length);
  }
}

TEST_CASE("a text may match where it has a needed word, wherever that stands") {
  const std::vector<std::string> pieces = {"其", "他", "它", "余", "1", "2", "a", "·", "𠀋", "\xE5\x85"};
  std::mt19937 random(20240229);
  std::size_t found = 0;
  const auto any_text = [&](std::size_t longest) {
    std::string text;
    for (std::size_t piece = random() % longest; piece > 0; --piece) text += pieces[random() % pieces.size()];
    return text;
  };
  for (int round = 0; round < 20'000; ++round) {
    const std::string word = pieces[random() % pieces.size()] + any_text(3), text = any_text(9);
    INFO(word << " in " << text);
    const bool has_word = text.find(word) != std::string::npos;
    CHECK(Pattern("", Compile::AtFirstUse, {word}).may_match(text) == has_word);
    found += has_word;
  }
  CHECK(found > 1'000);
}
