// Element names are told apart by one look into a small hash table, keyed by their first eight bytes: a
// document has some ten thousand elements, and most of them are of no concern here.
#include "blocks/docx/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace gouji::docx {
namespace {

struct Known {
  std::string_view name;
  Tag tag;
};

// Those of more than one letter.
constexpr Known kKnown[] = {
    {"altChunk", Tag::AltChunk},
    {"bdo", Tag::Bdo},
    {"body", Tag::Body},
    {"br", Tag::Br},
    {"cellDel", Tag::CellDel},
    {"cellIns", Tag::CellIns},
    {"cellMerge", Tag::CellMerge},
    {"comment", Tag::Comment},
    {"cr", Tag::Cr},
    {"customXml", Tag::CustomXml},
    {"del", Tag::Del},
    {"delInstrText", Tag::DelInstrText},
    {"delText", Tag::DelText},
    {"dir", Tag::Dir},
    {"document", Tag::Document},
    {"drawing", Tag::Drawing},
    {"dstrike", Tag::DStrike},
    {"endnote", Tag::Endnote},
    {"fldChar", Tag::FldChar},
    {"fldSimple", Tag::FldSimple},
    {"footnote", Tag::Footnote},
    {"gridAfter", Tag::GridAfter},
    {"gridBefore", Tag::GridBefore},
    {"gridCol", Tag::GridCol},
    {"gridSpan", Tag::GridSpan},
    {"hidden", Tag::Hidden},
    {"hMerge", Tag::HMerge},
    {"hyperlink", Tag::Hyperlink},
    {"instrText", Tag::InstrText},
    {"ins", Tag::Ins},
    {"moveFrom", Tag::MoveFrom},
    {"moveTo", Tag::MoveTo},
    {"noBreakHyphen", Tag::NoBreakHyphen},
    {"numPr", Tag::NumPr},
    {"object", Tag::Object},
    {"outlineLvl", Tag::OutlineLvl},
    {"pPr", Tag::PPr},
    {"pStyle", Tag::PStyle},
    {"pict", Tag::Pict},
    {"ptab", Tag::Ptab},
    {"rPr", Tag::RPr},
    {"rStyle", Tag::RStyle},
    {"ruby", Tag::Ruby},
    {"rubyBase", Tag::RubyBase},
    {"sdt", Tag::Sdt},
    {"sdtContent", Tag::SdtContent},
    {"sectPr", Tag::SectPr},
    {"smartTag", Tag::SmartTag},
    {"strike", Tag::Strike},
    {"subDoc", Tag::SubDoc},
    {"sym", Tag::Sym},
    {"tab", Tag::Tab},
    {"tbl", Tag::Tbl},
    {"tblGrid", Tag::TblGrid},
    {"tblPr", Tag::TblPr},
    {"tblPrEx", Tag::TblPrEx},
    {"tc", Tag::Tc},
    {"tcPr", Tag::TcPr},
    {"tr", Tag::Tr},
    {"trPr", Tag::TrPr},
    {"txbxContent", Tag::TxbxContent},
    {"vanish", Tag::Vanish},
    {"vertAlign", Tag::VertAlign},
    {"vMerge", Tag::VMerge},
};

constexpr std::size_t kSlots = 512;

std::uint64_t load(const char* at, std::size_t size) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, size);
  return bytes;
}

// The first eight bytes of a name, zeros behind a shorter one; of that the ends are read, which overlap.
std::uint64_t key_of(std::string_view name) {
  const std::size_t size = name.size();
  if (size >= 8) return load(name.data(), 8);
  if (size >= 4) return load(name.data(), 4) | load(name.data() + size - 4, 4) << (8 * (size - 4));
  if (size >= 2) return load(name.data(), 2) | load(name.data() + size - 2, 2) << (8 * (size - 2));
  return size == 0 ? 0 : load(name.data(), 1);
}

std::size_t slot_of(std::uint64_t key) { return (key * 0x9e3779b97f4a7c15ull) >> 55; }

struct Slot {
  std::uint64_t key = 0;
  Known known{};
};
using Slots = std::array<Slot, kSlots>;

Slots make_slots() {
  Slots slots{};
  for (const Known& known : kKnown) {
    const std::uint64_t key = key_of(known.name);
    std::size_t at = slot_of(key);
    while (slots[at].key != 0) at = (at + 1) % kSlots;
    slots[at] = {key, known};
  }
  return slots;
}

const Slots kSlotTable = make_slots();

constexpr std::string_view kWordUris[] = {"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                          "http://purl.oclc.org/ooxml/wordprocessingml/main"};
constexpr std::string_view kMathUris[] = {"http://schemas.openxmlformats.org/officeDocument/2006/math",
                                          "http://purl.oclc.org/ooxml/officeDocument/math"};
constexpr std::string_view kCompatibilityUri = "http://schemas.openxmlformats.org/markup-compatibility/2006";

constexpr const char* kUsualWordPrefix = "w:";

// `w:` of `xmlns:w`, nothing of `xmlns`.
std::string declared_prefix(std::string_view declaration) {
  return declaration.size() == 5 ? "" : std::string(declaration.substr(6)) + ':';
}

Tag compatibility_tag(std::string_view local) {
  if (local == "AlternateContent") return Tag::AlternateContent;
  if (local == "Choice") return Tag::Choice;
  return local == "Fallback" ? Tag::Fallback : Tag::Other;
}

Tag math_tag(std::string_view local) {
  if (local == "oMath" || local == "oMathPara") return Tag::Math;
  return local == "t" ? Tag::MathText : Tag::Other;
}

}  // namespace

// A file that forgets its declarations still means what everybody means by these prefixes.
Names::Names() {
  bind("m:", Namespace::Math);
  bind("mc:", Namespace::Compatibility);
  bind(kUsualWordPrefix, Namespace::Word);
  choose_word_prefix();
}

Tag Names::longer_word_tag(std::string_view local) {
  const std::uint64_t key = key_of(local);
  for (std::size_t at = slot_of(key); kSlotTable[at].key != 0; at = (at + 1) % kSlots) {
    const Slot& slot = kSlotTable[at];
    if (slot.key == key && slot.known.name.size() == local.size() &&
        (local.size() <= 8 || slot.known.name == local))
      return slot.known.tag;
  }
  return Tag::Other;
}

// An element may declare its own prefix.
Names::Namespace Names::lookup_in(std::span<const Attribute> attributes, std::string_view prefix) const {
  for (const Attribute& a : attributes)
    if (is_declaration(a.name()) && declared_prefix(a.name()) == prefix) return namespace_of(a.value());
  return lookup(prefix);
}

Tag Names::tag_by_lookup(std::string_view name, std::span<const Attribute> attributes) const {
  const std::size_t prefix = name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1;
  const std::string_view local = name.substr(prefix);
  switch (lookup_in(attributes, name.substr(0, prefix))) {
    case Namespace::Word:
      return word_tag(local);
    case Namespace::Compatibility:
      return compatibility_tag(local);
    case Namespace::Math:
      return math_tag(local);
    case Namespace::Foreign:
      return Tag::Other;
  }
  return Tag::Other;
}

Names::Namespace Names::lookup(std::string_view prefix) const {
  const auto found = spaces_.find(prefix);
  return found == spaces_.end() ? Namespace::Foreign : found->second;
}

Names::Namespace Names::namespace_of(std::string_view uri) {
  if (uri == kWordUris[0] || uri == kWordUris[1]) return Namespace::Word;
  if (uri == kMathUris[0] || uri == kMathUris[1]) return Namespace::Math;
  return uri == kCompatibilityUri ? Namespace::Compatibility : Namespace::Foreign;
}

std::size_t Names::declare_all(Node element) {
  const std::size_t before = declared_.size();
  for (const Attribute& a : first_attributes(element)) {
    if (!is_declaration(a.name())) continue;
    const std::string prefix = declared_prefix(a.name());
    const Namespace space = namespace_of(a.value()), outside = lookup(prefix);
    if (space == outside) continue;
    declared_.push_back({prefix, outside});
    bind(prefix, space);
  }
  if (declared_.size() > before) choose_word_prefix();
  return before;
}

void Names::bind(const std::string& prefix, Namespace space) {
  if (space == Namespace::Foreign)
    spaces_.erase(prefix);
  else
    spaces_[prefix] = space;
}

std::size_t Names::enter_all_between(Node around, Node element) {
  const std::size_t before = declared_.size();
  std::vector<Node> between;
  for (Node node = element.parent(); node && node != around; node = node.parent()) between.push_back(node);
  for (auto node = between.rbegin(); node != between.rend(); ++node) enter(*node);
  return before;
}

void Names::forget_after(std::size_t bound) {
  for (; declared_.size() > bound; declared_.pop_back())
    bind(declared_.back().prefix, declared_.back().before);
  choose_word_prefix();
}

// Looks among the innermost declarations for a prefix that means WordprocessingML; the others are looked up.
void Names::choose_word_prefix() {
  constexpr std::size_t kMostLookedAt = 8;
  const std::size_t first = declared_.size() - std::min(declared_.size(), kMostLookedAt);
  for (std::size_t i = declared_.size(); i-- > first;) {
    if (lookup(declared_[i].prefix) != Namespace::Word) continue;
    word_prefix_ = declared_[i].prefix;
    return;
  }
  // No element's name begins with a colon.
  word_prefix_ = lookup(kUsualWordPrefix) == Namespace::Word ? kUsualWordPrefix : ":";
}

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

std::string_view attribute(Node element, std::string_view local) {
  for (const Attribute& each : element.attributes()) {
    const std::string_view name = each.name();
    const std::size_t prefix = name.size() - std::min(name.size(), local.size());
    if (name.substr(prefix) == local && (prefix == 0 || name[prefix - 1] == ':')) return each.value();
  }
  return {};
}

bool is_on(Node element) {
  const std::string_view value = attribute(element, "val");
  return value != "0" && value != "false" && value != "off";
}

std::int64_t number_in(std::string_view text, std::int64_t otherwise) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

std::uint32_t hexadecimal_in(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

}  // namespace gouji::docx
