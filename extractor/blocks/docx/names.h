#pragma once
// Which element of WordprocessingML an XML name means. Prefixes are resolved through the declarations
// in force, so `w:tbl`, `ns0:tbl` and `tbl` under a default namespace are the same; pugixml does not
// know namespaces.

#include <pugixml.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

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
  VMerge,
  // Of markup compatibility.
  AlternateContent,
  Choice,
  Fallback,
  // Of formulas: m:oMath and m:oMathPara; m:t.
  Math,
  MathText,
};

// Whether there is such a node. pugixml asks it by a call into its library, which costs as much as the
// step to the next node.
template <typename Node>
bool exists(Node node) {
  static_assert(sizeof(Node) == sizeof(void*) && std::is_trivially_copyable_v<Node>);
  void* inner = nullptr;
  std::memcpy(&inner, &node, sizeof inner);
  return inner != nullptr;
}

class Names {
 public:
  Names();

  // What the name of an element means here. The element must be of a Part.
  Tag tag(pugi::xml_node element) const {
    const char* name = element.name();
    if (*name == '\0') return Tag::Other;  // a text
    if (starts_with_word_prefix(name)) {
      const Tag found = word_tag(name + word_prefix_.size());
      if (found != Tag::Other || !word_prefix_.empty()) return found;
    }
    return tag_by_lookup(element);
  }

  // Takes up the declarations an element carries; `leave` with the result forgets them again.
  std::size_t enter(pugi::xml_node element) {
    for (pugi::xml_attribute a = element.first_attribute(); exists(a); a = a.next_attribute())
      if (is_declaration(a.name())) return declare_all(element);
    return bindings_.size();
  }
  // Takes up what stands between an element and one around it, for an element that is read apart from those.
  std::size_t enter_between(pugi::xml_node around, pugi::xml_node element);
  std::size_t declared() const { return bindings_.size(); }
  void leave(std::size_t bound) {
    if (bound != bindings_.size()) forget_after(bound);
  }

 private:
  enum class Namespace : std::uint8_t { Word, Compatibility, Math, Foreign };
  struct Binding {
    std::string prefix{};  // with its colon; empty for the default namespace
    Namespace space{};
  };

  static bool is_declaration(const char* attribute) {
    for (const char c : std::string_view("xmlns"))
      if (*attribute++ != c) return false;
    return *attribute == '\0' || *attribute == ':';
  }
  static Tag word_tag(const char* local);
  static Namespace namespace_of(std::string_view uri);
  bool starts_with_word_prefix(const char* name) const {
    for (const char c : word_prefix_)
      if (*name++ != c) return false;
    return true;
  }
  Tag tag_by_lookup(pugi::xml_node element) const;
  Namespace lookup_in(pugi::xml_node element, std::string_view prefix) const;
  Namespace lookup(std::string_view prefix) const;
  std::size_t declare_all(pugi::xml_node element);
  void forget_after(std::size_t bound);
  void choose_word_prefix();

  std::vector<Binding> bindings_{};
  std::string word_prefix_{};  // the prefix most elements have
};

// The value of the attribute of this local name, whatever its prefix; empty where there is none.
// Attributes are stored without their references decoded.
std::string_view attribute(pugi::xml_node element, const char* local);
pugi::xml_attribute find_attribute(pugi::xml_node element, const char* local);

// The name without its prefix.
std::string_view local_name(std::string_view name);

// Whether an element such as w:vanish or w:hidden switches its property on; it does unless it says no.
bool is_on(pugi::xml_node element);

// A number in an attribute; `otherwise` where it is none.
std::int64_t number_in(std::string_view text, std::int64_t otherwise);

// A number in hexadecimal digits; 0 where it is none.
std::uint32_t hexadecimal_in(std::string_view text);

}  // namespace gouji::docx
