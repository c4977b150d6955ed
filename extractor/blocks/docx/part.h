#pragma once
// One XML part of the package as a tree whose names and texts lie in the part's own bytes, so that the
// place of each is known without searching.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/docx/tree.h"
#include "gouji/container.h"
#include "gouji/diagnostics.h"
#include "gouji/spans.h"

namespace gouji::docx {

// The tree points into the bytes: a part is held by pointer and never moves.
class Part {
 public:
  // Reads the part. References are left as they are stored; put_decoded (decode.h) decodes them.
  // A part that is broken is read up to where it breaks: see `broken`.
  Part(std::string bytes, std::uint32_t index);
  ~Part();
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

  Node root() const { return tree_.root(); }
  // The names of its elements, by number (Node::name_number). The first is none.
  const std::vector<std::string_view>& names() const { return tree_.names; }
  std::uint32_t index() const { return index_; }
  bool broken() const { return !trouble_.empty(); }
  // Says where and why; only of a broken part.
  Diagnostic breakage() const;

  // The stored place of a character of the tree: of a name or a text.
  std::uint32_t stored(const char* at) const {
    const auto offset = static_cast<std::uint32_t>(at - bytes_.data());
    return transcoded() ? map_.where({offset, offset}).begin : offset;
  }
  // Where an element begins: at its '<'.
  std::uint32_t begin_of(Node element) const { return stored(element.name().data() - 1); }

  // The part was not stored in UTF-8: a text's bytes are not the stored ones.
  bool transcoded() const { return !map_.runs.empty(); }
  // Whether this text is the last of a part that ends in the middle: there may have been more of it.
  bool is_cut(std::string_view text) const {
    return broken() && text.data() + text.size() + 1 >= bytes_.data() + bytes_.size();
  }

 private:
  std::uint32_t index_ = 0;
  Text map_{};  // of a transcoded part
  std::string bytes_{};
  Tree tree_{};
  std::string trouble_{};  // of a broken part, and where
  std::size_t broken_at_ = 0;
};

}  // namespace gouji::docx
