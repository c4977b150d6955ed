// One pass from '<' to '<'. What stands there is accepted only in the forms that every writer uses, so that
// whatever this accepts pugixml reads as the same tree; a property element that was read before is taken
// over whole (shapes.h).
#include "blocks/docx/read_tree.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include "blocks/docx/shapes.h"

namespace gouji::docx {
namespace {

enum Class : unsigned char { kOther = 0, kSpace = 1, kNameStart = 2, kName = 4 };

constexpr std::array<unsigned char, 256> make_classes() {
  std::array<unsigned char, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 128 || c == '_' || c == ':';
    const bool inner = (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (letter) classes[static_cast<std::size_t>(c)] = kNameStart | kName;
    if (inner) classes[static_cast<std::size_t>(c)] = kName;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') classes[static_cast<std::size_t>(c)] = kSpace;
  }
  return classes;
}

constexpr std::array<unsigned char, 256> kClasses = make_classes();

bool is(Class wanted, char c) { return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0; }

// Longer ones are hardly repeated.
constexpr std::size_t kLongestShape = 4096;

// w:rPr, w:tblPrEx.
bool has_property_name(std::string_view name) { return name.ends_with("Pr") || name.ends_with("PrEx"); }

bool is_declaration(std::string_view attribute) { return attribute.starts_with("xmlns"); }

// Elements whose meaning depends on what stands around them.
bool depends_on_place(std::string_view name) {
  return name.ends_with("txbxContent") || name.ends_with("AlternateContent");
}

// Reads a part. Every byte behind the last one is a zero (std::string), which ends every loop.
class TreeReader {
 public:
  TreeReader(const std::string& xml, Tree& tree)
      : at_(xml.data()), end_(xml.data() + xml.size()), tree_(tree) {
    if (xml.starts_with("\xef\xbb\xbf")) at_ += 3;
    tree_.entries.reserve(xml.size() / 64 + 16);
    tree_.attributes.reserve(xml.size() / 128 + 16);
  }

  bool read() {
    while (at_ != end_)
      if (*at_ == '<' ? !read_markup() : !read_text()) return false;
    tree_.entries[0] = {};
    return open_.size() == 1 && tree_.entries.size() > 1;
  }

 private:
  struct Open {
    std::uint32_t entry = 0;
    std::uint32_t last_child = 0;
  };

  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  bool is_next(std::string_view expected) const {
    return std::string_view(at_, left()).starts_with(expected);
  }
  static std::uint32_t length(const char* begin, const char* end) {
    return static_cast<std::uint32_t>(end - begin);
  }
  static const char* past(Class skipped, const char* at) {
    while (is(skipped, *at)) ++at;
    return at;
  }

  bool read_markup() {
    if (is(kNameStart, at_[1])) return read_element();
    if (at_[1] == '/') return close();
    if (is_next("<!--")) return skip_to("-->", 4);
    if (is_next("<![CDATA[")) return read_cdata();
    return at_[1] == '?' && is(kNameStart, at_[2]) && skip_to("?>", 2);
  }

  bool skip_to(std::string_view terminator, std::size_t from) {
    const std::string_view rest(at_, left());
    const std::size_t found = rest.find(terminator, from);
    if (found == std::string_view::npos) return false;
    at_ += found + terminator.size();
    return true;
  }

  bool read_cdata() {
    constexpr std::size_t kOpening = 9;
    const char* const begin = at_ + kOpening;
    if (open_.size() == 1 || !skip_to("]]>", kOpening)) return false;
    add_text(begin, at_ - 3);
    return true;
  }

  // White space counts where it is all that an element holds.
  bool read_text() {
    const char* const begin = at_;
    const char* const visible = past(kSpace, begin);
    const auto* const found =
        static_cast<const char*>(std::memchr(visible, '<', static_cast<std::size_t>(end_ - visible)));
    at_ = found == nullptr ? end_ : found;
    if (open_.size() == 1) return visible == at_;
    if (found == nullptr) return false;
    const bool is_all = at_[1] == '/' && open_.back().last_child == 0;
    if (visible != at_ || is_all) add_text(begin, at_);
    return true;
  }

  void add_text(const char* begin, const char* end) {
    tree_.entries[add(begin, length(begin, end))].shape = Tree::kText;
  }

  std::uint32_t add(const char* at, std::uint32_t size) {
    const auto index = static_cast<std::uint32_t>(tree_.entries.size());
    Open& around = open_.back();
    Tree::Entry& entry = tree_.entries.emplace_back();
    entry.at = at;
    entry.length = size;
    entry.parent = around.entry;
    entry.previous = around.last_child;
    if (around.last_child == 0) tree_.entries[around.entry].child = index;
    if (around.last_child != 0) tree_.entries[around.last_child].next = index;
    around.last_child = index;
    return index;
  }

  bool read_element() {
    const char* const name = at_ + 1;
    const char* at = past(kName, name);
    if (open_.size() == 1 && tree_.entries.size() > 1) return false;  // a second root
    const bool has_shape = open_.size() > 1 && has_property_name({name, length(name, at)});
    if (has_shape && take_over(name, at)) return true;
    const std::uint32_t element = add(name, length(name, at));
    if (*at != '>') at = read_attributes(at, element);
    if (at == nullptr) return false;
    open_.push_back({element, 0});
    at_ = at + 1;
    if (*at == '>') return true;
    if (*at_ != '>') return false;  // behind a slash
    ++at_;
    leave();
    return true;
  }

  // Comes to the '>' or '/' that ends a tag; null where something else does.
  const char* read_attributes(const char* at, std::uint32_t element) {
    tree_.entries[element].attributes = static_cast<std::uint32_t>(tree_.attributes.size());
    while (is(kSpace, *at)) {
      at = past(kSpace, at);
      if (!is(kNameStart, *at)) break;
      const char* const name = at;
      at = past(kName, at);
      if (at[0] != '=' || (at[1] != '"' && at[1] != '\'')) return nullptr;
      const char* const value = at + 2;
      const char* const quote = find_quote(value, at[1]);
      if (quote == nullptr) return nullptr;
      tree_.attributes.push_back({name, value, length(name, at), length(value, quote)});
      ++tree_.entries[element].attribute_count;
      at = quote + 1;
    }
    return *at == '>' || *at == '/' ? at : nullptr;
  }

  const char* find_quote(const char* value, char quote) const {
    return static_cast<const char*>(std::memchr(value, quote, static_cast<std::size_t>(end_ - value)));
  }

  bool close() {
    const Tree::Entry& closed = tree_.entries[open_.back().entry];
    const char* at = at_ + 2;
    if (open_.size() == 1 || left() < closed.length + 3) return false;
    for (std::uint32_t i = 0; i < closed.length; ++i)
      if (*at++ != closed.at[i]) return false;
    at = past(kSpace, at);
    if (*at != '>') return false;
    at_ = at + 1;
    leave();
    return true;
  }

  void leave() {
    const std::uint32_t element = open_.back().entry;
    open_.pop_back();
    Tree::Entry& entry = tree_.entries[element];
    if (open_.size() == 1 || !has_property_name({entry.at, entry.length})) return;
    const std::string_view bytes(entry.at - 1, length(entry.at - 1, at_));
    if (bytes.size() <= kLongestShape && may_be_shared(element)) entry.shape = shapes_.keep(bytes, element);
  }

  // Everything in a shape must mean the same wherever it stands: no text and no names of its own.
  bool may_be_shared(std::uint32_t element) const {
    return std::all_of(tree_.entries.begin() + element, tree_.entries.end(), [&](const Tree::Entry& entry) {
      const auto first = tree_.attributes.begin() + entry.attributes;
      return entry.shape != Tree::kText && !depends_on_place({entry.at, entry.length}) &&
             std::none_of(first, first + entry.attribute_count,
                          [](const Attribute& attribute) { return is_declaration(attribute.name()); });
    });
  }

  bool take_over(const char* name, const char* name_end) {
    const std::uint32_t number = shapes_.find({at_, left()});
    if (number == 0) return false;
    const std::uint32_t added = add(name, length(name, name_end));
    Tree::Entry& entry = tree_.entries[added];
    const Tree::Entry& first = tree_.entries[shapes_[number].entry];
    entry.child = first.child;
    entry.attributes = first.attributes;
    entry.attribute_count = first.attribute_count;
    entry.shape = number;
    at_ += shapes_[number].length;
    return true;
  }

  const char* at_;
  const char* const end_;
  Tree& tree_;
  std::vector<Open> open_{{}};  // around what is being read; first, what stands around the root
  Shapes shapes_{};
};

}  // namespace

std::optional<Tree> read_tree(const std::string& xml) {
  if (xml.empty() || xml.size() >= Tree::kText || std::memchr(xml.data(), '\0', xml.size()) != nullptr)
    return std::nullopt;
  Tree tree;
  if (!TreeReader(xml, tree).read()) return std::nullopt;
  return tree;
}

}  // namespace gouji::docx
