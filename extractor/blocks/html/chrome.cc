// Weighs each element by the text in it that is no link, and goes down as long as one child has nearly all.
#include "blocks/html/chrome.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "blocks/html/look.h"

namespace gouji::html {
namespace {

using namespace std::string_view_literals;

// A child that has this much of its parent's text, in tenths, is the way to the report.
constexpr std::uint64_t kNearlyAll = 8;
// A page with less text than this (bytes) has nothing to tell apart.
constexpr std::uint64_t kLeastText = 600;
// A cell of a frame holds a page: that many blocks, or a table.
constexpr std::uint32_t kBlocksOfPage = 5;

// Names that sites give to what is not the article.
constexpr std::array kNames = {"nav"sv,      "menu"sv,      "foot"sv,    "crumb"sv,     "sidebar"sv,
                               "share"sv,    "copyright"sv, "friend"sv,  "toolbar"sv,   "search"sv,
                               "login"sv,    "qrcode"sv,    "related"sv, "recommend"sv, "pager"sv,
                               "position"sv, "location"sv,  "banner"sv,  "weizhi"sv,    "dqwz"sv};
// What stands at the foot of official sites.
constexpr std::array kFootWords = {"ICP备"sv,    "公网安备"sv, "网站标识码"sv,
                                   "版权所有"sv, "网站地图"sv, "扫一扫"sv};
constexpr std::array kTags = {GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM};

struct Weight {
  std::uint64_t text = 0;    // bytes that are no white space and in no link
  std::uint64_t links = 0;   // such bytes in links
  std::uint64_t hidden = 0;  // such bytes that are hidden
  std::uint64_t struck = 0;  // such bytes that are crossed out
  std::uint32_t link_count = 0;
  std::uint32_t blocks = 0;
  bool has_table = false;
  bool has_heading = false;  // <h1> or <h2>
};

std::uint64_t bytes_shown(std::string_view text) {
  return static_cast<std::uint64_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

class Scale {
 public:
  Weight weigh(const GumboNode& node, bool in_link, Drawn drawn) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA)
      return weigh_text(node, in_link, drawn);
    const bool is_element = node.type == GUMBO_NODE_ELEMENT;
    if (!is_element && node.type != GUMBO_NODE_DOCUMENT) return {};
    Weight weight;
    if (is_element) {
      const GumboElement& element = node.v.element;
      if (is_unread(element)) return {};
      const bool link = element.tag == GUMBO_TAG_A && !attribute(element, "href").empty();
      in_link = in_link || link;
      if (const Drawn own = drawn_as(element); own != Drawn::Plainly && drawn != Drawn::Hidden) drawn = own;
      weight.link_count += link;
      weight.blocks += is_block(element);
      weight.has_table = element.tag == GUMBO_TAG_TABLE;
      weight.has_heading = element.tag == GUMBO_TAG_H1 || element.tag == GUMBO_TAG_H2;
    }
    const GumboVector& children = children_of(node);
    for (unsigned i = 0; i < children.length; ++i)
      add(weight, weigh(*static_cast<const GumboNode*>(children.data[i]), in_link, drawn));
    weights_[&node] = weight;
    return weight;
  }

  const Weight& of(const GumboNode& node) const {
    static const Weight kNothing{};
    const auto found = weights_.find(&node);
    return found == weights_.end() ? kNothing : found->second;
  }

 private:
  static Weight weigh_text(const GumboNode& node, bool in_link, Drawn drawn) {
    Weight weight;
    const std::uint64_t bytes = bytes_shown(node.v.text.text);
    switch (drawn) {
      case Drawn::Plainly: (in_link ? weight.links : weight.text) = bytes; break;
      case Drawn::Hidden: weight.hidden = bytes; break;
      case Drawn::Struck: weight.struck = bytes; break;
    }
    return weight;
  }

  static void add(Weight& sum, const Weight& part) {
    sum.text += part.text;
    sum.links += part.links;
    sum.hidden += part.hidden;
    sum.struck += part.struck;
    sum.link_count += part.link_count;
    sum.blocks += part.blocks;
    sum.has_table = sum.has_table || part.has_table;
    sum.has_heading = sum.has_heading || part.has_heading;
  }

  std::unordered_map<const GumboNode*, Weight> weights_{};
};

bool is_part_of_table(const GumboNode& node) {
  constexpr std::array kParts = {GUMBO_TAG_TABLE, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT,
                                 GUMBO_TAG_TR};
  return node.type == GUMBO_NODE_ELEMENT &&
         std::find(kParts.begin(), kParts.end(), node.v.element.tag) != kParts.end();
}

bool is_cell(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT &&
         (node.v.element.tag == GUMBO_TAG_TD || node.v.element.tag == GUMBO_TAG_TH);
}

bool holds_page(const GumboNode& cell, const Scale& scale) {
  std::uint32_t blocks = 0;
  bool holds_table = false;
  const GumboVector& children = children_of(cell);
  for (unsigned i = 0; i < children.length; ++i) {
    const Weight& weight = scale.of(*static_cast<const GumboNode*>(children.data[i]));
    blocks += weight.blocks;
    holds_table = holds_table || weight.has_table;
  }
  return holds_table || blocks >= kBlocksOfPage;
}

// How far down the way leads: a table is a frame only if the way goes through it into a cell that holds a
// page.
std::size_t end_of_frames(const std::vector<const GumboNode*>& way, const Scale& scale) {
  std::size_t table = way.size();
  for (std::size_t i = 0; i < way.size(); ++i) {
    if (is_part_of_table(*way[i])) table = std::min(table, i);
    if (!is_cell(*way[i])) continue;
    if (!holds_page(*way[i], scale)) return std::min(table, i);
    table = way.size();
  }
  return table;
}

// The elements from the page down to the report.
std::vector<const GumboNode*> way_down(const GumboNode& root, const Scale& scale, const Chrome& chrome) {
  const auto text = [&](const GumboNode& node) {
    const Weight& weight = scale.of(node);
    return weight.text + (chrome.reads_hidden ? weight.hidden : 0) + (chrome.reads_struck ? weight.struck : 0);
  };
  std::vector<const GumboNode*> way{&root};
  for (bool found = true; found;) {
    found = false;
    const GumboVector& children = children_of(*way.back());
    for (unsigned i = 0; i < children.length && !found; ++i) {
      const auto* const child = static_cast<const GumboNode*>(children.data[i]);
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      found = text(*child) * 10 >= text(*way.back()) * kNearlyAll;
      if (found) way.push_back(child);
    }
  }
  way.resize(end_of_frames(way, scale));
  return way;
}

void collect_text(const GumboNode& node, std::string& text) {
  if (node.type == GUMBO_NODE_TEXT) text += node.v.text.text;
  const GumboVector& children = children_of(node);
  for (unsigned i = 0; i < children.length; ++i)
    collect_text(*static_cast<const GumboNode*>(children.data[i]), text);
}

bool has_name_of_chrome(const GumboElement& element) {
  std::string names(attribute(element, "class"));
  names += ' ';
  names += attribute(element, "id");
  for (char& c : names)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view name) { return names.find(name) != std::string::npos; });
}

bool has_foot_words(const GumboNode& node) {
  std::string text;
  collect_text(node, text);
  return std::any_of(kFootWords.begin(), kFootWords.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool has_tag_of_chrome(const GumboElement& element) {
  return std::find(kTags.begin(), kTags.end(), element.tag) != kTags.end();
}

// Beside the way down to the report.
bool is_around(const GumboNode& node, const Weight& weight) {
  if (node.type != GUMBO_NODE_ELEMENT || weight.has_heading) return false;
  const GumboElement& element = node.v.element;
  if (has_tag_of_chrome(element) || has_name_of_chrome(element)) return true;
  if (weight.link_count >= 2 && weight.links >= weight.text) return true;
  return has_foot_words(node);
}

// Among the paragraphs of the report: here one sign is not enough.
bool is_inside(const GumboNode& node, const Weight& weight) {
  if (node.type != GUMBO_NODE_ELEMENT || weight.has_heading || weight.has_table) return false;
  const bool named = has_tag_of_chrome(node.v.element) || has_name_of_chrome(node.v.element);
  const bool links = weight.link_count >= 2 && weight.links >= weight.text;
  return named && (links || has_foot_words(node));
}

}  // namespace

Chrome find_chrome(const GumboNode& root) {
  Chrome chrome;
  Scale scale;
  const Weight all = scale.weigh(root, false, Drawn::Plainly);
  chrome.reads_hidden = all.hidden > all.text;
  chrome.reads_struck = all.struck > all.text;
  if (all.text + all.hidden + all.struck < kLeastText) return chrome;
  const auto way = way_down(root, scale, chrome);
  for (std::size_t i = 0; i < way.size(); ++i) {
    const bool last = i + 1 == way.size();
    if (is_part_of_table(*way[i]) || is_cell(*way[i])) chrome.frame.insert(way[i]);
    const GumboVector& children = children_of(*way[i]);
    for (unsigned c = 0; c < children.length; ++c) {
      const auto* const child = static_cast<const GumboNode*>(children.data[c]);
      if (!last && child == way[i + 1]) continue;
      const Weight& weight = scale.of(*child);
      if (last ? is_inside(*child, weight) : is_around(*child, weight)) chrome.around.insert(child);
    }
  }
  return chrome;
}

}  // namespace gouji::html
