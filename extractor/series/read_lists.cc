// The user's files of names, line by line.
#include "gouji/series.h"
#include "text/fold.h"

namespace gouji {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kWhite = " \t\r";
  const auto begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) - begin + 1);
}

// Calls `take` with each line that says something; the number of the first for which it gives false, else 0.
template <typename Take>
int for_each_line(std::string_view text, Take take) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
  for (int number = 1; !text.empty(); ++number) {
    const auto end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (!line.empty() && line.front() != '#' && !take(line)) return number;
  }
  return 0;
}

// The two sides of the first `mark`, in normal width too; empty where one is missing.
std::pair<std::string_view, std::string_view> parted(std::string_view line, std::string_view mark, std::string_view wide) {
  auto at = line.find(mark);
  std::size_t length = mark.size();
  if (const auto other = line.find(wide); other < at) at = other, length = wide.size();
  if (at == std::string_view::npos) return {};
  return {trimmed(line.substr(0, at)), trimmed(line.substr(at + length))};
}

}  // namespace

AliasFile read_aliases(std::string_view text) {
  AliasFile file;
  file.bad_line = for_each_line(text, [&](std::string_view line) {
    const auto [name, means] = parted(line, "=", "＝");
    if (name.empty() || means.empty()) return false;
    file.aliases.push_back({fold_for_patterns(name), fold_for_patterns(means)});
    return true;
  });
  return file;
}

LevelFile read_levels(std::string_view text) {
  LevelFile file;
  file.bad_line = for_each_line(text, [&](std::string_view line) {
    auto [parent, rest] = parted(line, ":", "：");
    AgencyLevel level{std::string(parent), {}};
    while (!rest.empty()) {
      const auto [name, others] = parted(rest, ";", "；");
      const std::string_view one = name.empty() && others.empty() ? rest : name;
      rest = name.empty() && others.empty() ? std::string_view() : others;
      if (!one.empty()) level.children.emplace_back(one);
    }
    if (parent.empty() || level.children.empty()) return false;
    file.levels.push_back(std::move(level));
    return true;
  });
  return file;
}

}  // namespace gouji
