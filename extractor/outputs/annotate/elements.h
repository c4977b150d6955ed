#pragma once
// The elements of an XML part with the bytes where each begins and ends, so that text can be put between them and nothing else changes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

inline constexpr std::uint32_t kNoElement = 0xFFFFFFFF;

struct Element {
  std::uint32_t parent = kNoElement;
  std::uint32_t begin = 0;       // at its '<'
  std::uint32_t name_end = 0;    // of its name, which begins at begin + 1
  std::uint32_t inner_begin = 0; // behind its start tag
  std::uint32_t inner_end = 0;   // before its end tag
  std::uint32_t end = 0;         // behind its end tag

  // <w:p/>: it has no end tag.
  bool is_empty_tag() const { return inner_begin == end; }
};

class Elements {
 public:
  // Nothing where the part is not UTF-8 or its tags do not match.
  static std::optional<Elements> of(std::string xml);

  const std::string& xml() const { return xml_; }
  const std::vector<Element>& all() const { return all_; }  // in the order in which they begin; the first is the root

  std::string_view name(std::uint32_t element) const;
  std::string_view local_name(std::uint32_t element) const;
  std::string_view prefix(std::uint32_t element) const;  // with its colon; empty where there is none
  // An attribute's value as it stands there.
  std::optional<std::string_view> attribute(std::uint32_t element, std::string_view name) const;

  // The innermost element around a byte.
  std::uint32_t around(std::uint32_t at) const;

 private:
  bool read();
  bool read_tag(std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& open);

  std::string xml_{};
  std::vector<Element> all_{};
};

// Text to stand at a byte, in place of some bytes from there on.
struct Edit {
  std::uint32_t at = 0;
  std::uint32_t removed = 0;
  std::string text{};
};

// Edits at one byte stay in the order given.
std::string edited(std::string_view xml, std::vector<Edit> edits);

// Text as it stands in XML. Characters that XML cannot hold become U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace gouji
