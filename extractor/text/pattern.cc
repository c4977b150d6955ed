#include "text/pattern.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <numeric>
#include <optional>

namespace gouji {

namespace {

// More captures than any pattern of a grammar needs.
constexpr std::size_t kMostCaptures = 12;

re2::RE2::Options quiet() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return options;
}

}  // namespace

// Several threads may be the first to use one.
struct Pattern::Compiled {
  std::string source{};
  mutable std::once_flag once{};
  mutable std::optional<re2::RE2> made{};

  const re2::RE2& expression() const {
    std::call_once(once, [&] { made.emplace(source, quiet()); });
    return *made;
  }
};

Pattern::Pattern(std::string_view expression, Compile compile) : compiled_(new Compiled{std::string(expression)}) {
  if (compile == Compile::Now && !compiled_->expression().ok()) error_ = compiled_->expression().error();
}

std::vector<Range> Pattern::find(std::string_view text, std::size_t from) const {
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

bool Pattern::matches(std::string_view text) const {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled_->expression());
}

struct PatternSet::Compiled {
  re2::RE2::Set set;
  std::uint32_t size = 0;
};

namespace {

// The automaton of some hundred patterns over Han text is large; where it does not fit, every pattern is tried.
constexpr std::int64_t kSetMemory = 64 << 20;

re2::RE2::Options roomy() {
  re2::RE2::Options options = quiet();
  options.set_max_mem(kSetMemory);
  return options;
}

}  // namespace

PatternSet::PatternSet(const std::vector<std::string>& expressions) {
  auto compiled = std::make_shared<Compiled>(Compiled{{roomy(), re2::RE2::UNANCHORED}, 0});
  for (const std::string& expression : expressions) {
    if (compiled->set.Add(expression, nullptr) < 0) compiled->set.Add("$.", nullptr);
    ++compiled->size;
  }
  compiled->set.Compile();
  compiled_ = std::move(compiled);
}

std::vector<std::uint32_t> PatternSet::matching(std::string_view text) const {
  std::vector<int> found;
  re2::RE2::Set::ErrorInfo error{re2::RE2::Set::kNoError};
  if (compiled_->size > 0) compiled_->set.Match(re2::StringPiece(text.data(), text.size()), &found, &error);
  std::vector<std::uint32_t> numbers(found.begin(), found.end());
  if (error.kind != re2::RE2::Set::kNoError) {
    numbers.resize(compiled_->size);
    std::iota(numbers.begin(), numbers.end(), 0u);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace gouji
