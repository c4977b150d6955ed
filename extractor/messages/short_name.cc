// Names of rows and columns as they fit into a sentence.
#include "messages/sentences.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::string_view kStep = " › ";

std::string_view without_instructions(std::string_view label) {
  constexpr std::string_view kOpen = "（";
  const auto open = label.find(kOpen);
  return open == std::string_view::npos || open == 0 ? label : label.substr(0, open);
}

bool has_more_than_two_characters(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 2 && at < text.size(); ++i) at += decode_utf8(text, at).length;
  return at < text.size();
}

// What is as short as 总计 or 其他 keeps its numeral, which tells it from others of that name.
std::string_view shortened(std::string_view label) {
  const std::string_view bare = without_ordinal(label);
  return without_instructions(has_more_than_two_characters(bare) ? bare : label);
}

}  // namespace

std::string short_name(const Words& name, Language language) {
  std::string_view rest = in(name, language);
  if (language == Language::English && !name.en.empty()) return std::string(rest);
  std::string result;
  for (auto step = rest.find(kStep); step != std::string_view::npos; step = rest.find(kStep)) {
    result.append(shortened(rest.substr(0, step))).append(kStep);
    rest.remove_prefix(step + kStep.size());
  }
  return result.append(shortened(rest));
}

}  // namespace gouji
