#pragma once
// Goes through a well-formed XML text once, tag by tag, without a tree: a sheet of a hundred thousand rows as one tree takes a
// gibibyte.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gouji {

class XmlScan {
 public:
  enum class Piece : std::uint8_t { Begin, End, Text, Nothing };

  explicit XmlScan(std::string_view xml) : xml_(xml) {}

  // The next piece; an empty element is a Begin and an End.
  Piece next();

  // Of a Begin or End, without prefix.
  std::string_view name() const { return name_; }
  // Of a Begin, decoded; empty where there is none. A prefix counts.
  std::string attribute(std::string_view name) const;
  // Of a Text, decoded.
  std::string text() const;

 private:
  Piece tag();
  bool skip(std::string_view opening, std::string_view closing);

  std::string_view xml_;
  std::size_t at_ = 0;
  std::string_view name_{};
  std::string_view attributes_{};
  std::string_view text_{};
  bool is_literal_ = false;   // text of a CDATA section
  bool ends_at_once_ = false;  // the element was an empty one
};

}  // namespace gouji
