// One pass over the tags, with counts in place of a tree: how many elements of each name stand open.
#include "blocks/html/guard.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

namespace gouji::html {
namespace {

using namespace std::string_view_literals;

// A tag with more has been made to hurt.
constexpr std::uint32_t kMostAttributes = 200;
// Every block reopens the formatting elements that stand open around it; so many may be reopened in all.
constexpr std::uint64_t kMostReopened = 500'000;
// From then on none is opened any more. If blocks go on reopening those that stand open, the page ends here.
constexpr std::uint64_t kMostReopenedByBlocks = 2'000'000;
constexpr std::size_t kLongestName = 24;

// Elements that end by themselves where the next of their kind begins, or that hold nothing.
constexpr std::array kSelfEnding = {"p"sv,      "li"sv,    "td"sv,    "th"sv,    "tr"sv,     "tbody"sv,
                                    "thead"sv,  "tfoot"sv, "dd"sv,    "dt"sv,    "option"sv, "br"sv,
                                    "hr"sv,     "img"sv,   "input"sv, "meta"sv,  "link"sv,   "colgroup"sv,
                                    "col"sv,    "area"sv,  "base"sv,  "embed"sv, "param"sv,  "wbr"sv,
                                    "source"sv, "html"sv,  "head"sv,  "body"sv};
constexpr std::array kFormatting = {"a"sv,    "b"sv, "big"sv,   "code"sv,   "em"sv,     "font"sv, "i"sv,
                                    "nobr"sv, "s"sv, "small"sv, "strike"sv, "strong"sv, "tt"sv,   "u"sv};
// Their content is text, whatever it looks like.
constexpr std::array kRawText = {"script"sv, "style"sv,  "textarea"sv, "title"sv,
                                 "xmp"sv,    "iframe"sv, "noembed"sv};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

struct Tag {
  std::size_t begin = 0, end = 0;  // from "<" to behind ">"
  bool closes = false;
  std::string name{};
  std::uint32_t attributes = 0;
  std::size_t name_end = 0;
  std::size_t surplus = 0;  // where the attributes begin that are too many, or 0
};

class Guard {
 public:
  Guard(std::string_view page, const Limits& limits) : page_(page), limits_(limits) { result_.page = page; }

  Guarded run() {
    std::size_t at = page_.find('<');
    while (at != std::string_view::npos) at = page_.find('<', take(at));
    return std::move(result_);
  }

 private:
  // Takes what begins at this "<" and gives the place to go on from.
  std::size_t take(std::size_t at) {
    if (page_.substr(at, 4) == "<!--") return end_of("-->", at + 4);
    const bool closes = page_.substr(at, 2) == "</";
    const std::size_t name = at + (closes ? 2 : 1);
    if (name >= page_.size() || !is_letter(page_[name])) return at + 1;
    const Tag tag = read_tag(at, name, closes);
    count(tag);
    return tag.closes || !is_one_of(tag.name, kRawText) ? tag.end : end_of_raw_text(tag);
  }

  std::size_t end_of(std::string_view mark, std::size_t from) const {
    const std::size_t found = page_.find(mark, from);
    return found == std::string_view::npos ? page_.size() : found + mark.size();
  }

  std::size_t end_of_raw_text(const Tag& tag) const {
    for (std::size_t at = page_.find("</", tag.end); at != std::string_view::npos;
         at = page_.find("</", at + 2)) {
      const std::string_view found = page_.substr(at + 2, tag.name.size());
      if (std::equal(found.begin(), found.end(), tag.name.begin(), tag.name.end(),
                     [](char a, char b) { return lower(a) == b; }))
        return at;
    }
    return page_.size();
  }

  Tag read_tag(std::size_t begin, std::size_t at, bool closes) const {
    Tag tag{.begin = begin, .closes = closes};
    for (; at < page_.size() && !is_space(page_[at]) && page_[at] != '>' && page_[at] != '/'; ++at)
      if (tag.name.size() < kLongestName) tag.name += lower(page_[at]);
    tag.name_end = at;
    read_attributes(tag, at);
    return tag;
  }

  void read_attributes(Tag& tag, std::size_t at) const {
    while (at < page_.size() && page_[at] != '>') {
      if (is_space(page_[at]) || page_[at] == '/') {
        ++at;
        continue;
      }
      if (++tag.attributes == kMostAttributes) tag.surplus = at;
      at = end_of_attribute(at);
    }
    tag.end = std::min(at + 1, page_.size());
  }

  std::size_t end_of_attribute(std::size_t at) const {
    while (at < page_.size() && !is_space(page_[at]) && page_[at] != '>' && page_[at] != '=' &&
           page_[at] != '/')
      ++at;
    std::size_t sign = at;
    while (sign < page_.size() && is_space(page_[sign])) ++sign;
    if (sign >= page_.size() || page_[sign] != '=') return at;
    at = sign + 1;
    while (at < page_.size() && is_space(page_[at])) ++at;
    if (at >= page_.size()) return at;
    if (page_[at] == '"' || page_[at] == '\'') return end_of(page_.substr(at, 1), at + 1);
    while (at < page_.size() && !is_space(page_[at]) && page_[at] != '>') ++at;
    return at;
  }

  void count(const Tag& tag) {
    spent_ += 1 + std::min(tag.attributes, kMostAttributes);
    if (spent_ > limits_.elements) return end_here(tag.begin);
    if (tag.surplus > 0) blank(tag.surplus, tag.end - 1);
    if (tag.name == "html" || tag.name == "body") bound_of_page(tag);
    if (is_one_of(tag.name, kSelfEnding)) return count_block(tag);
    if (tag.closes)
      close(tag);
    else
      open(tag);
  }

  // What further tags of these two say is added to the first ones.
  void bound_of_page(const Tag& tag) {
    of_page_ += std::min(tag.attributes, kMostAttributes);
    if (of_page_ > kMostAttributes && tag.name_end < tag.end) blank(tag.name_end, tag.end - 1);
  }

  void count_block(const Tag& tag) {
    if (!tag.closes) reopen(tag);
  }

  // Gives whether the page goes on.
  bool reopen(const Tag& tag) {
    reopened_ += formatting_;
    if (reopened_ <= kMostReopenedByBlocks) return true;
    end_here(tag.begin);
    return false;
  }

  void open(const Tag& tag) {
    Names& name = names_[tag.name];
    const bool formatting = is_one_of(tag.name, kFormatting);
    if (!formatting && !reopen(tag)) return;
    if (depth_ >= kMostDepth || (formatting && reopened_ > kMostReopened)) {
      ++name.blanked;
      meet(result_.depth, tag.begin);
      return blank(tag.begin, tag.end);
    }
    ++name.open;
    ++depth_;
    formatting_ += formatting;
  }

  // An end tag ends the innermost element of its name: one that was blanked, if any is open.
  void close(const Tag& tag) {
    const auto found = names_.find(tag.name);
    if (found == names_.end()) return;
    Names& name = found->second;
    if (name.blanked > 0) {
      --name.blanked;
      return blank(tag.begin, tag.end);
    }
    if (name.open == 0) return;
    --name.open;
    --depth_;
    formatting_ -= is_one_of(tag.name, kFormatting);
  }

  void blank(std::size_t begin, std::size_t end) {
    std::memset(result_.page.data() + begin, ' ', end - begin);
  }

  static void meet(Guarded::Met& met, std::size_t at) {
    if (!met.met) met = {true, static_cast<std::uint32_t>(at)};
  }

  void end_here(std::size_t at) {
    meet(result_.elements, at);
    result_.page.resize(at);
    page_ = page_.substr(0, at);
  }

  struct Names {
    std::uint32_t open = 0, blanked = 0;
  };

  std::string_view page_;
  const Limits& limits_;
  Guarded result_{};
  std::unordered_map<std::string, Names> names_{};
  std::uint32_t depth_ = 0;
  std::uint32_t formatting_ = 0;  // formatting elements that stand open
  std::uint64_t of_page_ = 0;     // attributes of <html> and <body>
  std::uint64_t reopened_ = 0;
  std::uint64_t spent_ = 0;
};

}  // namespace

Guarded guard(std::string_view page, const Limits& limits) { return Guard(page, limits).run(); }

}  // namespace gouji::html
