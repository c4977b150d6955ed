#pragma once
// Which element of WordprocessingML an XML name means. Prefixes are resolved through the declarations
// in force, so `w:tbl`, `ns0:tbl` and `tbl` under a default namespace are the same; a tree does not
// know namespaces.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/docx/tree.h"

namespace gouji::docx {

// The elements the reader knows. All are of the WordprocessingML namespace, except the last ones.
enum class Tag : std::uint8_t {
  Other,
  AltChunk,
  Bdo,
  Body,
  Br,
  CellDel,
  CellIns,
  CellMerge,
  Comment,
  Cr,
  CustomXml,
  Del,
  DelInstrText,
  DelText,
  Dir,
  Document,
  Drawing,
  DStrike,
  Endnote,
  FldChar,
  FldSimple,
  Footnote,
  GridAfter,
  GridBefore,
  GridCol,
  GridSpan,
  Hidden,
  HMerge,
  Hyperlink,
  InstrText,
  Ins,
  MoveFrom,
  MoveTo,
  NoBreakHyphen,
  NumPr,
  Object,
  OutlineLvl,
  P,
  PPr,
  PStyle,
  Pict,
  Ptab,
  R,
  RPr,
  RStyle,
  Ruby,
  RubyBase,
  Sdt,
  SdtContent,
  SectPr,
  SmartTag,
  Strike,
  SubDoc,
  Sym,
  T,
  Tab,
  Tbl,
  TblGrid,
  TblPr,
  TblPrEx,
  Tc,
  TcPr,
  Tr,
  TrPr,
  TxbxContent,
  Vanish,
  VertAlign,
  VMerge,
  // Of markup compatibility.
  AlternateContent,
  Choice,
  Fallback,
  // Of formulas: m:oMath and m:oMathPara; m:t.
  Math,
  MathText,
};

class Names {
 public:
  Names();

  // What the name of an element means here.
  Tag tag(Node element) const { return tag(element.name(), element.attributes()); }
  // The same of an element that declares nothing.
  Tag tag(std::string_view name) const { return tag(name, {}); }

  // Takes up the declarations an element carries; `leave` with the result forgets them again.
  std::size_t enter(Node element) {
    if (element.name_number() != 0) return declared_.size();
    for (const Attribute& each : first_attributes(element))
      if (is_declaration(each.name())) return declare_all(element);
    return declared_.size();
  }
  // Takes up what stands between an element and one around it, for an element that is read apart from those.
  std::size_t enter_between(Node around, Node element) {
    return element.parent() == around ? declared_.size() : enter_all_between(around, element);
  }
  std::size_t declared() const { return declared_.size(); }
  void leave(std::size_t bound) {
    if (bound != declared_.size()) forget_after(bound);
  }

 private:
  enum class Namespace : std::uint8_t { Word, Compatibility, Math, Foreign };
  struct Declared {
    std::string prefix{};  // with its colon; empty for the default namespace
    Namespace before{};    // what it meant outside
  };

  Tag tag(std::string_view name, std::span<const Attribute> attributes) const {
    if (name.empty()) return Tag::Other;  // a text
    if (starts_with_word_prefix(name)) {
      const Tag found = word_tag(name.substr(word_prefix_.size()));
      if (found != Tag::Other || !word_prefix_.empty()) return found;
    }
    return tag_by_lookup(name, attributes);
  }
  // An element with more has been made to hurt, by standing around many that are read apart from it.
  static std::span<const Attribute> first_attributes(Node element) {
    constexpr std::size_t kMost = 256;
    const auto all = element.attributes();
    return all.first(std::min(all.size(), kMost));
  }
  static bool is_declaration(std::string_view attribute) {
    return attribute.starts_with("xmlns") && (attribute.size() == 5 || attribute[5] == ':');
  }
  // Paragraphs, runs and texts are most of what is asked for, then cells.
  static Tag word_tag(std::string_view local) {
    if (local == "tc") return Tag::Tc;
    if (local.size() != 1) return longer_word_tag(local);
    return local[0] == 'r' ? Tag::R : local[0] == 't' ? Tag::T : local[0] == 'p' ? Tag::P : Tag::Other;
  }
  static Tag longer_word_tag(std::string_view local);
  static Namespace namespace_of(std::string_view uri);
  // The prefix is a character or two, and a call to compare them would cost more than they do.
  bool starts_with_word_prefix(std::string_view name) const {
    if (name.size() < word_prefix_.size()) return false;
    for (std::size_t i = 0; i < word_prefix_.size(); ++i)
      if (name[i] != word_prefix_[i]) return false;
    return true;
  }
  Tag tag_by_lookup(std::string_view name, std::span<const Attribute> attributes) const;
  Namespace lookup_in(std::span<const Attribute> attributes, std::string_view prefix) const;
  Namespace lookup(std::string_view prefix) const;
  std::size_t declare_all(Node element);
  std::size_t enter_all_between(Node around, Node element);
  void forget_after(std::size_t bound);
  void choose_word_prefix();

  void bind(const std::string& prefix, Namespace space);

  std::map<std::string, Namespace, std::less<>> spaces_{};  // by prefix, those that are not foreign
  std::vector<Declared> declared_{};                        // what changed them, in order
  std::string word_prefix_{};  // the prefix most elements have
};

// The value of the attribute of this local name, whatever its prefix; empty where there is none.
// Attributes are stored without their references decoded.
std::string_view attribute(Node element, std::string_view local);

// The name without its prefix.
std::string_view local_name(std::string_view name);

// Whether an element such as w:vanish or w:hidden switches its property on; it does unless it says no.
bool is_on(Node element);

// A number in an attribute; `otherwise` where it is none.
std::int64_t number_in(std::string_view text, std::int64_t otherwise);

// A number in hexadecimal digits; 0 where it is none.
std::uint32_t hexadecimal_in(std::string_view text);

}  // namespace gouji::docx
