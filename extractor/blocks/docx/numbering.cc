// Lists that share one definition share its counters, as in Word; a list that overrides a start begins
// anew when it is first used.
#include "blocks/docx/numbering.h"

#include <algorithm>

#include "blocks/docx/decode.h"
#include "blocks/docx/names.h"
#include "blocks/docx/number_format.h"
#include "blocks/docx/symbols.h"

namespace gouji::docx {
namespace {

// Far beyond what Word allows; a longer one would be written before every paragraph.
constexpr std::size_t kLongestText = 1024;

std::string_view value_of(Node element) { return attribute(element, "val"); }

// Newer formats are written twice; the older one is in the fallback.
Node format_in_fallback(Node alternatives) {
  for (const Node branch : alternatives.children())
    if (local_name(branch.name()) == "Fallback") return branch.first_child();
  return {};
}

std::string font_of(Node run_properties) {
  for (const Node child : run_properties.children())
    if (local_name(child.name()) == "rFonts") return decoded(attribute(child, "ascii"));
  return {};
}

bool hides(Node run_properties) {
  for (const Node child : run_properties.children())
    if (local_name(child.name()) == "vanish") return is_on(child);
  return false;
}

Level read_level(Node element) {
  Level level;
  for (const Node child : element.children()) {
    const std::string_view local = local_name(child.name());
    if (local == "start") level.start = number_in(value_of(child), 0);
    if (local == "numFmt") level.format = value_of(child);
    if (local == "AlternateContent") level.format = value_of(format_in_fallback(child));
    if (local == "lvlText" && value_of(child).size() <= kLongestText) level.text = decoded(value_of(child));
    if (local == "lvlRestart") level.restart_after = number_in(value_of(child), 0);
    if (local == "pStyle") level.style = value_of(child);
    if (local == "isLgl") level.legal = is_on(child);
    if (local == "rPr") {
      level.font = font_of(child);
      level.hidden = hides(child);
    }
  }
  return level;
}

std::optional<std::size_t> level_index(Node element) {
  const std::int64_t index = number_in(attribute(element, "ilvl"), -1);
  if (index < 0 || index >= static_cast<std::int64_t>(kLevels)) return std::nullopt;
  return static_cast<std::size_t>(index);
}

bool restarts(const Level& level, std::size_t index, std::size_t used) {
  if (!level.restart_after) return used < index;
  return static_cast<std::int64_t>(used) < *level.restart_after;
}

}  // namespace

Numbering::Numbering(const Part& part, const Styles& styles) {
  for (const Node element : part.root().children()) {
    const std::string_view local = local_name(element.name());
    if (local == "abstractNum") read_abstract(element);
    if (local == "num") read_list(element);
  }
  follow_links(styles);
}

void Numbering::read_abstract(Node element) {
  Abstract& abstract = abstracts_[number_in(attribute(element, "abstractNumId"), -1)];
  for (const Node child : element.children()) {
    const std::string_view local = local_name(child.name());
    if (local == "numStyleLink") abstract.style_link = value_of(child);
    if (local != "lvl") continue;
    if (const auto index = level_index(child)) abstract.levels[*index] = read_level(child);
  }
}

void Numbering::read_list(Node element) {
  List& list = lists_[number_in(attribute(element, "numId"), -1)];
  for (const Node child : element.children()) {
    const std::string_view local = local_name(child.name());
    if (local == "abstractNumId") list.abstract = number_in(value_of(child), -1);
    const auto index = local == "lvlOverride" ? level_index(child) : std::nullopt;
    if (!index) continue;
    for (const Node change : child.children()) {
      if (local_name(change.name()) == "startOverride") list.starts[*index] = number_in(value_of(change), 0);
      if (local_name(change.name()) == "lvl") list.levels[*index] = read_level(change);
    }
  }
}

// A definition may say "as that numbering style": its lists then count with the style's own list.
void Numbering::follow_links(const Styles& styles) {
  for (auto& [id, list] : lists_) {
    const auto abstract = abstracts_.find(list.abstract);
    if (abstract == abstracts_.end() || abstract->second.style_link.empty()) continue;
    const auto linked = styles.list_of(abstract->second.style_link);
    const auto found = linked ? lists_.find(*linked) : lists_.end();
    if (found != lists_.end()) list.abstract = found->second.abstract;
  }
}

const Level& Numbering::level_in(const List& list, std::size_t level) const {
  return list.levels[level] ? *list.levels[level] : abstracts_.at(list.abstract).levels[level];
}

std::int64_t Numbering::start_of(const List& list, std::size_t level) const {
  return list.starts[level].value_or(level_in(list, level).start);
}

std::optional<std::int64_t> Numbering::level_of(std::int64_t list, std::string_view style) const {
  const auto found = lists_.find(list);
  if (found == lists_.end() || abstracts_.count(found->second.abstract) == 0) return std::nullopt;
  for (std::size_t level = 0; level < kLevels; ++level)
    if (level_in(found->second, level).style == style) return static_cast<std::int64_t>(level);
  return std::nullopt;
}

Rendered Numbering::next(std::int64_t list, std::int64_t level) {
  const auto found = lists_.find(list);
  if (found == lists_.end() || abstracts_.count(found->second.abstract) == 0) return {};
  const auto index = static_cast<std::size_t>(std::clamp<std::int64_t>(level, 0, kLevels - 1));
  count(found->second, index);
  return write(found->second, index);
}

void Numbering::count(List& list, std::size_t level) {
  Counts& counts = abstracts_.at(list.abstract).counts;
  const bool begins = list.starts[level] && !list.begun[level];
  counts[level] = begins || !counts[level] ? start_of(list, level) : *counts[level] + 1;
  list.begun[level] = true;
  for (std::size_t deeper = level + 1; deeper < kLevels; ++deeper)
    if (restarts(level_in(list, deeper), deeper, level)) counts[deeper].reset();
}

// A bullet's character may be one of a symbol font.
Rendered Numbering::write(const List& list, std::size_t level) const {
  const Level& own = level_in(list, level);
  if (own.hidden) return {};
  if (own.format == "bullet") return {with_symbols(own.text, own.font), {}};
  const Counts& counts = abstracts_.at(list.abstract).counts;
  Rendered result;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool place =
        own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!place) {
      result.text += own.text[i];
      continue;
    }
    const auto referred = static_cast<std::size_t>(own.text[++i] - '1');
    const std::int64_t number = counts[referred].value_or(start_of(list, referred));
    const std::string& format = level_in(list, referred).format;
    const auto written = numeral(own.legal && format != "none" ? "decimal" : format, number);
    if (!written) result.unknown_format = format;
    result.text += written.value_or(std::to_string(number));
  }
  return result;
}

}  // namespace gouji::docx
