#include "blocks/docx/styles.h"

#include <cctype>

#include "blocks/docx/names.h"

namespace gouji::docx {
namespace {

bool is_yes(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

std::optional<std::int64_t> optional_number(Node element) {
  const std::int64_t number = number_in(attribute(element, "val"), -1);
  return number < 0 ? std::nullopt : std::optional(number);
}

// "heading 1" and "标题 1" are outline levels by their name, as Word treats them.
std::optional<int> level_by_name(std::string_view name) {
  std::string lower;
  for (const char c : name) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const std::string_view word : {"heading ", "标题 "})
    if (lower.size() == word.size() + 1 && lower.starts_with(word) && lower.back() >= '1' &&
        lower.back() <= '9')
      return lower.back() - '1';
  return std::nullopt;
}

void read_paragraph_properties(Node properties, const Names& names, Style& style) {
  for (const Node child : properties.children()) {
    const Tag tag = names.tag(child);
    if (tag == Tag::NumPr) style.numbered = numbered_by(child);
    if (tag == Tag::OutlineLvl) style.outline_level = static_cast<int>(number_in(attribute(child, "val"), 9));
  }
  if (style.numbered.list) style.numbered_in = style.id;
}

void read_run_properties(Node properties, const Names& names, Style& style) {
  for (const Node child : properties.children()) style.look.read(child, names.tag(child));
}

Style read_style(Node element, const Names& names) {
  Style style{.id = std::string(attribute(element, "styleId"))};
  std::string_view name;
  for (const Node child : element.children()) {
    const std::string_view local = local_name(child.name());
    if (local == "basedOn") style.based_on = attribute(child, "val");
    if (local == "name") name = attribute(child, "val");
    if (local == "pPr") read_paragraph_properties(child, names, style);
    if (local == "rPr") read_run_properties(child, names, style);
  }
  if (!style.outline_level) style.outline_level = level_by_name(name);
  return style;
}

void take_over(Style& style, const Style& base) {
  style.look.take_over(base.look);
  if (!style.outline_level) style.outline_level = base.outline_level;
  if (!style.numbered.list) {
    style.numbered.list = base.numbered.list;
    style.numbered_in = base.numbered_in;
  }
  if (!style.numbered.level) style.numbered.level = base.numbered.level;
}

}  // namespace

NumberedBy numbered_by(Node properties) {
  NumberedBy result;
  for (const Node child : properties.children()) {
    const std::string_view local = local_name(child.name());
    if (local == "numId") result.list = optional_number(child);
    if (local == "ilvl") result.level = optional_number(child);
  }
  return result;
}

Styles::Styles(const Part& part) {
  Names names;
  names.enter(part.root());
  for (const Node element : part.root().children()) {
    if (local_name(element.name()) != "style") continue;
    const std::string_view type = attribute(element, "type");
    if (type == "table") continue;
    Style style = read_style(element, names);
    const bool is_paragraph = type == "paragraph" || type.empty();
    if (is_paragraph && is_yes(attribute(element, "default"))) default_paragraph_ = style.id;
    Family& family = is_paragraph ? paragraphs_ : type == "character" ? characters_ : lists_;
    family.emplace(style.id, std::move(style));
  }
  inherit(paragraphs_);
  inherit(characters_);
}

void Styles::inherit(Family& family) {
  for (auto& [id, style] : family) complete(family, style);
}

Style* Styles::base_of(Family& family, const Style& style) {
  const auto found = style.based_on.empty() ? family.end() : family.find(style.based_on);
  return found == family.end() ? nullptr : &found->second;
}

// Follows the chain of a style to where it ends or was followed before, and takes over from its end on. A
// chain that runs in a circle, which only a broken file has, comes back to a style that is open: gone
// through twice, each style of the circle has what all have.
void Styles::complete(Family& family, Style& style) {
  std::vector<Style*> chain;
  Style* end = &style;
  for (; end != nullptr && end->inherits == Style::Inherits::New; end = base_of(family, *end)) {
    end->inherits = Style::Inherits::Open;
    chain.push_back(end);
  }
  const bool is_circle = end != nullptr && end->inherits == Style::Inherits::Open;
  for (int round = is_circle ? 2 : 1; round > 0; --round) {
    const Style* base = end;
    for (auto each = chain.rbegin(); each != chain.rend(); ++each) {
      if (base != nullptr) take_over(**each, *base);
      base = *each;
    }
  }
  for (Style* each : chain) each->inherits = Style::Inherits::Done;
}

const Style* Styles::paragraph(std::string_view id) {
  if (last_paragraph_ != nullptr && last_paragraph_->id == id) return last_paragraph_;
  const auto found = paragraphs_.find(std::string(id));
  if (found == paragraphs_.end()) return nullptr;
  return last_paragraph_ = &found->second;
}

const Style* Styles::character(std::string_view id) {
  const auto found = characters_.find(std::string(id));
  return found == characters_.end() ? nullptr : &found->second;
}

const Style* Styles::default_paragraph() {
  return default_paragraph_.empty() ? nullptr : paragraph(default_paragraph_);
}

std::optional<std::int64_t> Styles::list_of(std::string_view numbering_style) const {
  const auto found = lists_.find(std::string(numbering_style));
  return found == lists_.end() ? std::nullopt : found->second.numbered.list;
}

}  // namespace gouji::docx
