#include "grammar/brief_name.h"

#include "text/fold.h"
#include "text/ordinal.h"
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

// Steps that lead to it are shortened each for itself.
void append_brief(std::string& out, std::string_view name) {
  for (auto step = name.find(kStep); step != std::string_view::npos; step = name.find(kStep)) {
    out.append(shortened(name.substr(0, step))).append(kStep);
    name.remove_prefix(step + kStep.size());
  }
  out.append(shortened(name));
}

}  // namespace

void append_brief_zh(std::string& out, const Words& name) { append_brief(out, name.zh); }

void append_brief_en(std::string& out, const Words& name) {
  if (name.en.empty()) append_brief(out, name.zh);
  else out += name.en;
}

Words brief_name(const Words& name) {
  Words brief;
  append_brief_zh(brief.zh, name);
  append_brief_en(brief.en, name);
  return brief;
}

}  // namespace gouji
