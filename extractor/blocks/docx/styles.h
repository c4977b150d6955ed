#pragma once
// What the styles of a document say about the text itself: hidden, crossed out, outline level, numbering.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "blocks/docx/look.h"
#include "blocks/docx/part.h"

namespace gouji::docx {

// A paragraph's number as written: either may be missing. List 0 means "none".
struct NumberedBy {
  std::optional<std::int64_t> list{};
  std::optional<std::int64_t> level{};
};

// One style with what it takes over from those it is based on.
struct Style {
  // Whether it has taken over what it inherits; open while its chain is followed.
  enum class Inherits : std::uint8_t { New, Open, Done };

  std::string id{};
  std::string based_on{};
  Look look{};
  std::optional<int> outline_level{};  // 0 is the highest, 9 is body text
  NumberedBy numbered{};
  std::string numbered_in{};  // the style that names the list: levels may be bound to it
  Inherits inherits = Inherits::New;
};

class Styles {
 public:
  Styles() = default;
  explicit Styles(const Part& part);

  // Null where there is no such style.
  const Style* paragraph(std::string_view id);
  const Style* character(std::string_view id);
  // The style of paragraphs that name none.
  const Style* default_paragraph();
  // The list that a numbering style names.
  std::optional<std::int64_t> list_of(std::string_view numbering_style) const;

 private:
  using Family = std::unordered_map<std::string, Style>;
  static void inherit(Family& family);
  static void complete(Family& family, Style& style);
  // Null where it is based on none that there is.
  static Style* base_of(Family& family, const Style& style);

  Family paragraphs_{};
  Family characters_{};
  Family lists_{};
  std::string default_paragraph_{};
  const Style* last_paragraph_ = nullptr;  // neighbouring paragraphs mostly have one style
};

// The numbering in a w:numPr.
NumberedBy numbered_by(Node properties);

}  // namespace gouji::docx
