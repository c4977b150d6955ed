#pragma once
// Where a comment hangs in the document: around the runs that hold a figure, at the level of their paragraph.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "outputs/annotate/elements.h"

namespace gouji {

// Comments are hung one by one; edits() then says what changes.
class Anchors {
 public:
  explicit Anchors(const Elements& document);

  // The document can hold comments: its root is one, and the name of its namespace is known.
  bool is_usable() const { return !space_.empty(); }
  bool is_strict() const { return space_.find("purl.oclc.org") != std::string::npos; }
  const std::string& space() const { return space_; }

  // Hangs the comment of this number on the stored bytes [begin, end). A figure in a text box has its comment on the paragraph that the
  // box hangs on, for no comment can stand in a box; a blank cell on its paragraph. False where there is no paragraph.
  bool hang(std::uint32_t begin, std::uint32_t end, std::uint32_t comment);

  std::vector<Edit> edits() const;

 private:
  struct Way {
    std::uint32_t paragraph = kNoElement;  // the outermost around the place
    std::uint32_t child = kNoElement;      // the child of the paragraph that holds it
  };
  Way way_to(std::uint32_t at) const;
  std::uint32_t paragraph_after(std::uint32_t at) const;
  std::string mark(std::string_view name, std::uint32_t comment) const;

  const Elements& document_;
  std::string space_{};
  std::string prefix_{};  // with its colon
  std::string declared_{};  // where the document's own names have no prefix
  std::vector<Edit> edits_{};
  std::map<std::uint32_t, std::string> filled_{};  // paragraphs that were empty tags
};

}  // namespace gouji
