// One pass from '<' to '<'. What stands there is accepted only in the forms that every writer uses, so that
// whatever this accepts pugixml reads as the same tree; a property element that was read before is taken
// over whole (shapes.h), and so is the end of a run but for its text (run_ends.h).
#include "blocks/docx/read_tree.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>
#include <utility>

#include "blocks/docx/run_ends.h"
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

constexpr std::uint64_t kOnes = 0x0101010101010101;

std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// The highest bit of every byte that is zero.
std::uint64_t zero_bytes(std::uint64_t word) {
  constexpr std::uint64_t kLow = kOnes * 0x7F;
  return ~(((word & kLow) + kLow) | word | kLow);
}

// The byte in memory in which the first bit is set.
std::size_t first_byte(std::uint64_t word) {
  const int bits =
      std::endian::native == std::endian::little ? std::countr_zero(word) : std::countl_zero(word);
  return static_cast<std::size_t>(bits) / 8;
}

// Longer ones are hardly repeated.
constexpr std::size_t kLongestShape = 4096;

// w:rPr, w:tblPrEx.
bool has_property_name(std::string_view name) { return name.ends_with("Pr") || name.ends_with("PrEx"); }

// w:r and w:t, whatever their prefix.
bool has_local_name(std::string_view name, char local) {
  return name.back() == local && (name.size() == 1 || name[name.size() - 2] == ':');
}

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
    // Styles have many in little room.
    tree_.attributes.reserve(std::min<std::size_t>(xml.size() / 24, 2048) + xml.size() / 128 + 16);
  }

  bool read() {
    while (at_ != end_)
      if (*at_ == '<' ? !read_markup() : !read_text()) return false;
    tree_.entries[0] = {};
    return open_.size() == 1 && count_ > 1;
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

  // pugixml takes a zero for the end of the document. In names and tags none is accepted.
  static bool has_zero(const char* begin, const char* end) {
    return std::memchr(begin, '\0', static_cast<std::size_t>(end - begin)) != nullptr;
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
    if (found == std::string_view::npos || has_zero(at_, at_ + found)) return false;
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
    const TextEnd end = end_of_text(visible, end_);
    at_ = end.at == nullptr ? end_ : end.at;
    if (open_.size() == 1) return visible == at_;
    if (end.at == nullptr) return false;
    const bool is_all = at_[1] == '/' && open_.back().last_child == 0;
    if (visible != at_ || is_all) add_text(begin, at_);
    return true;
  }

  void add_text(const char* begin, const char* end) {
    tree_.entries[add(begin, length(begin, end))].shape = Tree::kText;
  }

  std::uint32_t add(const char* at, std::uint32_t size) {
    const std::uint32_t index = count_++;
    Open& around = open_.back();
    const std::uint32_t before = around.last_child;
    tree_.entries.push_back({.at = at, .length = size, .parent = around.entry, .previous = before});
    (before == 0 ? tree_.entries[around.entry].child : tree_.entries[before].next) = index;
    around.last_child = index;
    return index;
  }

  bool read_element() {
    if (const std::uint32_t expected = open_.size() > 1 ? shapes_.find_expected({at_, left()}) : 0)
      return take_over_shape(expected);
    const char* const name = at_ + 1;
    const char* at = past(kName, name);
    if (open_.size() == 1 && count_ > 1) return false;  // a second root
    const bool is_property = open_.size() > 1 && has_property_name({name, length(name, at)});
    if (const std::uint32_t shape = is_property ? shapes_.find({at_, left()}) : 0)
      return take_over_shape(shape);
    const std::uint32_t element = add(name, length(name, at));
    if (*at != '>') at = read_attributes(at, element);
    if (at == nullptr) return false;
    open_.push_back({element, 0});
    at_ = at + 1;
    if (*at == '>') {
      if (has_local_name(name_of(element), 'r')) take_over_in_run(element);
      return true;
    }
    if (*at_ != '>') return false;  // behind a slash
    ++at_;
    leave();
    return true;
  }

  // Comes to the '>' or '/' that ends a tag; null where something else does.
  const char* read_attributes(const char* at, std::uint32_t element) {
    tree_.entries[element].attributes = static_cast<std::uint32_t>(tree_.attributes.size());
    at = take_over_attributes(at, element);
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

  // A tag often begins as the one before it: the hundreds of w:lsdException of every w:latentStyles do.
  const char* take_over_attributes(const char* at, std::uint32_t element) {
    const Tree::Entry& entry = tree_.entries[element];
    const Tree::Entry& before = tree_.entries[entry.previous];
    if (before.attribute_count == 0) return at;
    // Those of a property element may stand elsewhere (take_over_shape).
    if (tree_.attributes[before.attributes].name_at != before.at + before.length + 1) return at;
    const Attribute& last = tree_.attributes[before.attributes + before.attribute_count - 1];
    const std::size_t same = common_length(before.at, entry.at, behind_value(before, last));
    for (std::uint32_t i = 0; i < before.attribute_count; ++i) {
      const Attribute& known = tree_.attributes[before.attributes + i];
      const std::size_t end = behind_value(before, known);
      if (end > same) break;
      const auto moved = [&](const char* place) { return entry.at + (place - before.at); };
      tree_.attributes.push_back(
          {moved(known.name_at), moved(known.value_at), known.name_length, known.value_length});
      ++tree_.entries[element].attribute_count;
      at = entry.at + end;
    }
    return at;
  }

  // From the element's name to behind the quote of the value.
  static std::size_t behind_value(const Tree::Entry& element, const Attribute& attribute) {
    return std::size_t{length(element.at, attribute.value_at)} + attribute.value_length + 1;
  }

  // Of what begins at two places, the first one earlier in the part; no more than `most`.
  std::size_t common_length(const char* earlier, const char* later, std::size_t most) const {
    most = std::min(most, static_cast<std::size_t>(end_ - later));
    std::size_t same = 0;
    for (; same + 8 <= most; same += 8)
      if (const std::uint64_t differs = word_at(earlier + same) ^ word_at(later + same); differs != 0)
        return same + first_byte(differs);
    while (same < most && earlier[same] == later[same]) ++same;
    return same;
  }

  // Values are short: a call to search them would cost more than they do.
  const char* find_quote(const char* value, char quote) const {
    for (; end_ - value >= 8; value += 8) {
      const std::uint64_t word = word_at(value);
      const std::uint64_t ends =
          zero_bytes(word ^ (kOnes * static_cast<unsigned char>(quote))) | zero_bytes(word);
      if (ends == 0) continue;
      value += first_byte(ends);
      return *value == quote ? value : nullptr;
    }
    while (*value != quote && *value != '\0') ++value;
    return *value == quote ? value : nullptr;
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
    if (open_.size() == 1) return;
    const std::string_view name = name_of(element);
    if (has_property_name(name)) keep_shape(element);
    if (has_local_name(name, 'r')) keep_run_end(element);
  }

  std::string_view name_of(std::uint32_t element) const {
    return {tree_.entries[element].at, tree_.entries[element].length};
  }

  // Everything in a shape must mean the same wherever it stands: no text and no names of its own.
  void keep_shape(std::uint32_t element) {
    Tree::Entry& entry = tree_.entries[element];
    const std::string_view bytes(entry.at - 1, length(entry.at - 1, at_));
    if (bytes.size() > kLongestShape) return;
    const bool may_be_shared =
        std::all_of(tree_.entries.begin() + element, tree_.entries.end(), [this](const Tree::Entry& each) {
          return each.shape < Tree::kSoundText && !depends_on_place({each.at, each.length}) &&
                 !declares(each);
        });
    if (may_be_shared) entry.shape = shapes_.keep(bytes, element);
  }

  bool declares(const Tree::Entry& entry) const {
    const auto first = tree_.attributes.begin() + entry.attributes;
    return std::any_of(first, first + entry.attribute_count,
                       [](const Attribute& attribute) { return is_declaration(attribute.name()); });
  }

  // Of a run whose last child is a w:t that holds one text. What it declares itself may give that another
  // meaning.
  void keep_run_end(std::uint32_t run) {
    if (declares(tree_.entries[run])) return;
    const Tree::Entry& text = tree_.entries.back();
    if (text.shape < Tree::kSoundText || text.previous != 0) return;
    const Tree::Entry& around = tree_.entries[text.parent];
    if (around.parent != run || !has_local_name({around.at, around.length}, 't') || declares(around)) return;
    const char* const behind = text.at + text.length;
    // A CDATA section ends otherwise; and before a comment white space alone is no text (read_text).
    if (run_ends_.is_full() || behind[0] != '<' || behind[1] != '/') return;
    tree_.entries[run].shape = shapes_.number_of_another();
    run_ends_.keep({{around.at - 1, length(around.at - 1, text.at)},
                    {behind, length(behind, at_)},
                    name_of(run),
                    text.parent,
                    tree_.entries[run].shape});
  }

  bool take_over_shape(std::uint32_t number) {
    const std::uint32_t added = add(at_ + 1, tree_.entries[shapes_[number].entry].length);
    Tree::Entry& entry = tree_.entries[added];
    const Tree::Entry& first = tree_.entries[shapes_[number].entry];
    entry.child = first.child;
    entry.attributes = first.attributes;
    entry.attribute_count = first.attribute_count;
    entry.shape = number;
    at_ += shapes_[number].length;
    return true;
  }

  // Nearly all runs begin with properties that were read before and end as others did.
  void take_over_in_run(std::uint32_t run) {
    const std::string_view rest(at_, left());
    const std::uint32_t expected = shapes_.find_expected(rest);
    const std::uint32_t shape = expected == 0 ? shapes_.find(rest) : expected;
    if (shape != 0) take_over_shape(shape);
    const RunEnds::Found found = run_ends_.find(at_, end_, name_of(run));
    if (found.number != 0) take_over_run_end(run, found);
  }

  void take_over_run_end(std::uint32_t run, RunEnds::Found found) {
    const RunEnds::RunEnd& end = run_ends_[found.number];
    const std::uint32_t added = add(at_ + 1, tree_.entries[end.entry].length);
    Tree::Entry& entry = tree_.entries[added];
    entry.attributes = tree_.entries[end.entry].attributes;
    entry.attribute_count = tree_.entries[end.entry].attribute_count;
    entry.child = added + 1;
    const char* const text = at_ + end.opening.size();
    tree_.entries.push_back({.at = text,
                             .length = length(text, found.text.at),
                             .parent = added,
                             .shape = found.text.is_sound ? Tree::kSoundText : Tree::kText});
    ++count_;
    if (!declares(tree_.entries[run])) tree_.entries[run].shape = end.shape;
    at_ = found.text.at + end.closing.size();
    open_.pop_back();
  }

  const char* at_;
  const char* const end_;
  Tree& tree_;
  std::uint32_t count_ = 1;     // of its entries: to ask them for it takes a multiplication
  std::vector<Open> open_{{}};  // around what is being read; first, what stands around the root
  Shapes shapes_{};
  RunEnds run_ends_{};
};

}  // namespace

std::optional<Tree> read_tree(const std::string& xml) {
  if (xml.empty() || xml.size() >= Tree::kSoundText) return std::nullopt;
  Tree tree;
  if (!TreeReader(xml, tree).read()) return std::nullopt;
  return tree;
}

}  // namespace gouji::docx
