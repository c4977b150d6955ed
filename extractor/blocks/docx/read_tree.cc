// One pass from '<' to '<'. What stands there is accepted only in the forms that every writer uses, so that
// whatever this accepts pugixml reads as the same tree; a property element that was read before is taken
// over whole (shapes.h), and so is the end of a run but for its text (run_ends.h).
#include "blocks/docx/read_tree.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "blocks/docx/classes.h"
#include "blocks/docx/eight_bytes.h"
#include "blocks/docx/run_ends.h"
#include "blocks/docx/shapes.h"
#include "blocks/docx/spellings.h"

namespace gouji::docx {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101;

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
// Entries that are made before the first is read: those of most parts are fewer.
constexpr std::size_t kUsualEntries = 8192;
constexpr std::size_t kUsualDepth = 32;
// Elements that are open in a child of the root, with what stands around the root.
constexpr std::size_t kBelowRoot = 3;
// Of trees that are kept: a document is read together with one part that belongs to it.
constexpr std::size_t kMostSpare = 2, kMostKept = 64 * 1024;
// Entries are numbered in 32 bits.
constexpr std::size_t kMostBytes = 0xfffffffe;

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
    make_room_for(entries_, tree_.entries, std::min(xml.size() / 64 + 16, kUsualEntries));
    make_room_for(attributes_, tree_.attributes, std::min(xml.size() / 128 + 16, kUsualEntries));
    entries_.first[0] = {};
    open_.reserve(kUsualDepth);
  }

  bool read() {
    while (at_ != end_)
      if (*at_ == '<' ? !read_markup() : !read_text()) return false;
    entries_.first[0] = {};
    tree_.count = entries_.count;
    for (const Spelling& each : spellings_.all()) tree_.names.push_back({each.at, each.length});
    return is_outside() && entries_.count > 1;
  }

 private:
  // What is being read. It is copied and written number by number: to load at once what was stored in pieces
  // takes longer.
  struct Open {
    std::uint32_t entry = 0;
    std::uint32_t last_child = 0;
    Kind kind{};
  };

  // What a vector of the tree holds: to ask it itself takes a division.
  template <typename Each>
  struct Written {
    Each* first = nullptr;
    std::uint32_t count = 0;
    std::uint32_t room = 0;
  };

  // What was made before is written over. More is made piece by piece: a document made to hurt would else
  // have twice of what it takes written.
  template <typename Each>
  static void make_room_for(Written<Each>& written, std::vector<Each>& all, std::size_t needed) {
    if (all.capacity() < needed) all.reserve(std::max(needed, all.capacity() * 2));
    if (all.size() < needed)
      all.resize(std::min(all.capacity(), std::max(needed, all.size() + kUsualEntries)));
    written.first = all.data();
    written.room = static_cast<std::uint32_t>(std::min(all.size(), kMostBytes));
  }

  // Whether what comes stands around the root.
  bool is_outside() const { return open_.back().entry == 0; }
  Tree::Entry& entry(std::uint32_t index) { return entries_.first[index]; }
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  bool is_next(std::string_view expected) const {
    return std::string_view(at_, left()).starts_with(expected);
  }
  static std::uint32_t length(const char* begin, const char* end) {
    return static_cast<std::uint32_t>(end - begin);
  }

  // pugixml takes a zero for the end of the document. In names and tags none is accepted.
  static bool has_zero(const char* begin, const char* end) { return has('\0', begin, end); }
  static bool has(char c, const char* begin, const char* end) {
    return std::memchr(begin, c, static_cast<std::size_t>(end - begin)) != nullptr;
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
    if (is_outside() || !skip_to("]]>", kOpening)) return false;
    add_text(begin, at_ - 3);
    return true;
  }

  // White space counts where it is all that an element holds.
  bool read_text() {
    const char* const begin = at_;
    const char* const visible = past(kSpace, begin);
    const TextEnd end = end_of_text(visible, end_);
    at_ = end.at == nullptr ? end_ : end.at;
    if (is_outside()) return visible == at_;
    if (end.at == nullptr) return false;
    const bool is_all = at_[1] == '/' && open_.back().last_child == 0;
    if (visible != at_ || is_all) add_text(begin, at_);
    return true;
  }

  void add_text(const char* begin, const char* end) { add(begin, length(begin, end)).shape = Tree::kText; }

  std::uint32_t next_entry() {
    if (entries_.count == entries_.room)
      make_room_for(entries_, tree_.entries, std::size_t{entries_.count} + 1);
    return entries_.count++;
  }

  Tree::Entry& add(const char* at, std::uint32_t size) {
    const std::uint32_t index = next_entry();
    Open& around = open_.back();
    const std::uint32_t before = std::exchange(around.last_child, index);
    (before == 0 ? entry(around.entry).child : entry(before).next) = index;
    Tree::Entry& added = entry(index);
    added = {.at = at, .length = size, .parent = around.entry, .previous = before};
    return added;
  }

  bool read_element() {
    const char* const name = at_ + 1;
    const std::uint32_t number = spellings_.find(name, end_);
    Spelling& spelling = spellings_[number];
    if (is_outside() && entries_.count > 1) return false;  // a second root
    if (spelling.kind == Kind::Property && !is_outside() && take_over_shape()) return true;
    const std::uint32_t element = entries_.count;
    add(name, spelling.length).name = static_cast<std::uint16_t>(number);
    const char* at = name + spelling.length;
    if (*at != '>') at = read_attributes(at, entry(element), entry(spelling.latest));
    if (at == nullptr) return false;
    if (number != 0) spelling.latest = element;
    Open& inner = open_.emplace_back();
    inner.entry = element;
    inner.kind = spelling.kind;
    at_ = at + 1;
    if (*at == '>') {
      if (spelling.kind == Kind::Run) take_over_in_run(element, number);
      return spelling.kind != Kind::Unread || open_.size() != kBelowRoot || skip_content();
    }
    if (*at_ != '>') return false;  // behind a slash
    ++at_;
    leave();
    return true;
  }

  // Comes to the closing tag of the element that was opened last. Whether its elements are sound is not
  // asked; a comment or the like could hold what seems to be the tag.
  bool skip_content() {
    open_.back().kind = Kind::Other;
    const Tree::Entry& opened = entry(open_.back().entry);
    const std::string closing = "</" + std::string(opened.at, opened.length);
    const char* const end =
        std::search(at_, end_, std::boyer_moore_horspool_searcher(closing.begin(), closing.end()));
    if (end == end_ || has('!', at_, end) || has('?', at_, end) || has_zero(at_, end)) return false;
    at_ = end;
    return true;
  }

  // Comes to the '>' or '/' that ends a tag; null where something else does.
  const char* read_attributes(const char* at, Tree::Entry& element, const Tree::Entry& before) {
    element.attributes = attributes_.count;
    if (before.attribute_count != 0) at = take_over_attributes(at, element, before);
    if (at == nullptr) return nullptr;
    while (is(kSpace, *at)) {
      at = past(kSpace, at);
      if (!is(kNameStart, *at)) break;
      const char* const name = at;
      at = past(kName, at);
      if (at[0] != '=' || (at[1] != '"' && at[1] != '\'')) return nullptr;
      const char* const value = at + 2;
      const char* const quote = find_quote(value, at[1]);
      if (quote == nullptr) return nullptr;
      Attribute& added = add_attribute(element);
      added.name_at = name;
      added.value_at = value;
      added.name_length = length(name, at);
      added.value_length = length(value, quote);
      if (is_declaration(added.name())) element.name = 0;
      at = quote + 1;
    }
    return *at == '>' || *at == '/' ? at : nullptr;
  }

  Attribute& add_attribute(Tree::Entry& element) {
    if (attributes_.count == attributes_.room)
      make_room_for(attributes_, tree_.attributes, std::size_t{attributes_.count} + 1);
    ++element.attribute_count;
    return attributes_.first[attributes_.count++];
  }

  // Comes to where they end; null where a value does not.
  // A tag mostly begins as the one before it of the same name: the identifiers of paragraphs are all that
  // differs.
  const char* take_over_attributes(const char* at, Tree::Entry& element, const Tree::Entry& before) {
    const std::ptrdiff_t moved = element.at - before.at;
    const std::uint32_t end = before.attributes + before.attribute_count;
    const Attribute& last = attributes_.first[end - 1];
    const char* const same_end =
        before.at + common_length(before.at, element.at, last.value_at + last.value_length + 1 - before.at);
    for (std::uint32_t i = before.attributes; i != end && attributes_.first[i].value_at <= same_end; ++i) {
      Attribute& taken = add_attribute(element);
      const Attribute& known = attributes_.first[i];
      taken.name_at = known.name_at + moved;
      taken.value_at = known.value_at + moved;
      taken.name_length = known.name_length;
      taken.value_length = known.value_length;
      at = taken.value_at + taken.value_length + 1;
      if (at - moved <= same_end) continue;
      const char* const quote = find_quote(same_end + moved, known.value_at[-1]);
      if (quote == nullptr) return nullptr;
      taken.value_length = length(taken.value_at, quote);
      at = quote + 1;
      break;
    }
    if (before.name == 0 && declares(element)) element.name = 0;
    return at;
  }

  // Of what begins at two places, the first one earlier in the part; no more than `most`.
  std::ptrdiff_t common_length(const char* earlier, const char* later, std::ptrdiff_t most) const {
    most = std::min(most, end_ - later);
    std::ptrdiff_t same = 0;
    for (; same + 8 <= most; same += 8)
      if (const std::uint64_t differs = eight_bytes_at(earlier + same) ^ eight_bytes_at(later + same);
          differs != 0)
        return same + static_cast<std::ptrdiff_t>(first_byte(differs));
    while (same < most && earlier[same] == later[same]) ++same;
    return same;
  }

  // Values are short: a call to search them would cost more than they do.
  const char* find_quote(const char* value, char quote) const {
    for (; end_ - value >= 8; value += 8) {
      const std::uint64_t word = eight_bytes_at(value);
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
    if (is_outside()) return false;
    const Tree::Entry& closed = entry(open_.back().entry);
    if (!stands_again({closed.at, closed.length}, at_ + 2, end_)) return false;
    const char* const at = past(kSpace, at_ + 2 + closed.length);
    if (*at != '>') return false;
    at_ = at + 1;
    leave();
    return true;
  }

  void leave() {
    const std::uint32_t closed = open_.back().entry;
    const Kind kind = open_.back().kind;
    open_.pop_back();
    if (kind == Kind::Other || is_outside()) return;
    kind == Kind::Run ? keep_run_end(closed) : keep_shape(closed);
  }

  // Everything in a shape must mean the same wherever it stands: no text and no names of its own.
  void keep_shape(std::uint32_t index) {
    Tree::Entry& element = entry(index);
    const std::string_view bytes(element.at - 1, length(element.at - 1, at_));
    if (bytes.size() > kLongestShape) return;
    const bool may_be_shared =
        std::all_of(&element, entries_.first + entries_.count, [this](const auto& each) {
          return each.shape < Tree::kSoundText && !depends_on_place({each.at, each.length}) &&
                 !declares(each);
        });
    if (may_be_shared) element.shape = static_cast<std::uint16_t>(shapes_.keep(bytes, index));
  }

  bool declares(const Tree::Entry& element) const {
    const Attribute* const first = attributes_.first + element.attributes;
    return std::any_of(first, first + element.attribute_count,
                       [](const Attribute& attribute) { return is_declaration(attribute.name()); });
  }

  // Of a run whose last child is a w:t that holds one text. What it declares itself may give that another
  // meaning.
  void keep_run_end(std::uint32_t run) {
    const Tree::Entry& text = entry(entries_.count - 1);
    if (text.shape < Tree::kSoundText || text.previous != 0) return;
    const Tree::Entry& around = entry(text.parent);
    const bool has_names = entry(run).name != 0 && around.name != 0;
    if (around.parent != run || !has_names || !has_local_name({around.at, around.length}, 't')) return;
    const char* const behind = text.at + text.length;
    // A CDATA section ends otherwise; and before a comment white space alone is no text (read_text).
    if (run_ends_.is_full() || behind[0] != '<' || behind[1] != '/') return;
    const std::uint32_t shape = shapes_.number_of_another();
    if (shape == 0) return;
    entry(run).shape = static_cast<std::uint16_t>(shape);
    run_ends_.keep({{around.at - 1, length(around.at - 1, text.at)},
                    {behind, length(behind, at_)},
                    entry(run).name,
                    text.parent,
                    shape});
  }

  bool take_over_shape() {
    const std::string_view rest(at_, left());
    const std::uint32_t expected = shapes_.find_expected(rest);
    const std::uint32_t number = expected == 0 ? shapes_.find(rest) : expected;
    if (number == 0) return false;
    const Shapes::Shape& shape = shapes_[number];
    Tree::Entry& added = add(at_ + 1, entry(shape.entry).length);
    const Tree::Entry& first = entry(shape.entry);
    added.child = first.child;
    added.attributes = first.attributes;
    added.attribute_count = first.attribute_count;
    added.name = first.name;
    added.shape = static_cast<std::uint16_t>(number);
    at_ += shape.length;
    return true;
  }

  // Nearly all runs begin with properties that were read before and end as others did.
  void take_over_in_run(std::uint32_t run, std::uint32_t name) {
    take_over_shape();
    const RunEnds::Found found = run_ends_.find(at_, end_, name);
    if (found.number != 0) take_over_run_end(run, found);
  }

  void take_over_run_end(std::uint32_t run, RunEnds::Found found) {
    const RunEnds::RunEnd& end = run_ends_[found.number];
    const std::uint32_t index = entries_.count;
    add(at_ + 1, entry(end.entry).length).child = index + 1;
    Tree::Entry& text = entry(next_entry());
    Tree::Entry& added = entry(index);
    const Tree::Entry& first = entry(end.entry);
    added.attributes = first.attributes;
    added.attribute_count = first.attribute_count;
    added.name = first.name;
    const char* const begin = at_ + end.opening.size();
    text = {.at = begin,
            .length = length(begin, found.text.at),
            .parent = index,
            .shape = found.text.is_sound ? Tree::kSoundText : Tree::kText};
    if (entry(run).name != 0) entry(run).shape = static_cast<std::uint16_t>(end.shape);
    at_ = found.text.at + end.closing.size();
    open_.pop_back();
  }

  const char* at_;
  const char* const end_;
  Tree& tree_;
  Written<Tree::Entry> entries_{.count = 1};
  Written<Attribute> attributes_{};
  std::vector<Open> open_{{}};  // first, what stands around the root
  Spellings spellings_{};
  Shapes shapes_{};
  RunEnds run_ends_{};
};

// Those that were given back.
std::vector<Tree>& spare_trees() {
  thread_local std::vector<Tree> trees;
  return trees;
}

Tree tree_to_write() {
  auto& spare = spare_trees();
  spare.reserve(kMostSpare);  // to give back must not fail
  if (spare.empty()) return {};
  Tree tree = std::move(spare.back());
  spare.pop_back();
  return tree;
}

}  // namespace

std::optional<Tree> read_tree(const std::string& xml) {
  if (xml.empty() || xml.size() >= kMostBytes) return std::nullopt;
  Tree tree = tree_to_write();
  if (TreeReader(xml, tree).read()) return tree;
  give_back(std::move(tree));
  return std::nullopt;
}

void give_back(Tree tree) {
  auto& spare = spare_trees();
  const bool is_large = tree.entries.size() > kMostKept || tree.attributes.size() > kMostKept;
  if (is_large || spare.size() == spare.capacity()) return;
  tree.count = 1;
  tree.names.clear();
  spare.push_back(std::move(tree));
}

}  // namespace gouji::docx
