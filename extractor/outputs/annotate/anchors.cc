#include "outputs/annotate/anchors.h"

namespace gouji {

Anchors::Anchors(const Elements& document) : document_(document) {
  if (document.local_name(0) != "document") return;
  prefix_ = document.prefix(0);
  const std::string declaration = prefix_.empty() ? "xmlns" : "xmlns:" + prefix_.substr(0, prefix_.size() - 1);
  space_ = document.attribute(0, declaration).value_or("");
  if (!prefix_.empty()) return;
  // Attributes belong to the namespace by a prefix alone.
  prefix_ = "w:";
  declared_ = " xmlns:w=\"" + space_ + "\"";
}

Anchors::Way Anchors::way_to(std::uint32_t at) const {
  Way way;
  std::uint32_t below = kNoElement;
  for (std::uint32_t element = document_.around(at); element != kNoElement; element = document_.all()[element].parent) {
    if (document_.local_name(element) == "p") way = {element, below};
    below = element;
  }
  if (way.child != kNoElement && document_.local_name(way.child) == "pPr") way.child = kNoElement;
  return way;
}

// Of a cell that has no text, the place may lie before its paragraph.
std::uint32_t Anchors::paragraph_after(std::uint32_t at) const {
  for (std::uint32_t element = 0; element < document_.all().size(); ++element)
    if (document_.all()[element].begin >= at && document_.local_name(element) == "p") return element;
  return kNoElement;
}

std::string Anchors::mark(std::string_view name, std::uint32_t comment) const {
  return "<" + prefix_ + std::string(name) + declared_ + " " + prefix_ + "id=\"" + std::to_string(comment) + "\"/>";
}

bool Anchors::hang(std::uint32_t begin, std::uint32_t end, std::uint32_t comment) {
  Way way = way_to(begin);
  if (way.paragraph == kNoElement) way = {paragraph_after(begin), kNoElement};
  if (way.paragraph == kNoElement) return false;
  const std::string opens = mark("commentRangeStart", comment);
  const std::string closes = mark("commentRangeEnd", comment) + "<" + prefix_ + "r" + declared_ + ">" + mark("commentReference", comment) + "</" + prefix_ + "r>";
  const Element& paragraph = document_.all()[way.paragraph];
  if (paragraph.is_empty_tag()) {
    filled_[way.paragraph] += opens + closes;
  } else if (way.child == kNoElement) {
    edits_.push_back({paragraph.inner_end, 0, opens + closes});
  } else {
    const Way last = end > begin ? way_to(end - 1) : way;
    const std::uint32_t child = last.paragraph == way.paragraph && last.child != kNoElement ? last.child : way.child;
    edits_.push_back({document_.all()[way.child].begin, 0, opens});
    edits_.push_back({document_.all()[child].end, 0, closes});
  }
  return true;
}

std::vector<Edit> Anchors::edits() const {
  std::vector<Edit> all = edits_;
  for (const auto& [paragraph, text] : filled_) {
    const Element& element = document_.all()[paragraph];
    all.push_back({element.end - 2, 2, ">" + text + "</" + std::string(document_.name(paragraph)) + ">"});
  }
  return all;
}

}  // namespace gouji
