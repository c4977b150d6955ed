// Almost every part is plain XML, which is read in one pass; what is not is left to pugixml. Both take every
// byte for UTF-8, so other encodings are converted first.
#include "blocks/docx/part.h"

#include <utility>

#include "blocks/docx/encoding.h"
#include "blocks/docx/read_tree.h"
#include "blocks/docx/tree_by_pugixml.h"

namespace gouji::docx {

Part::Part(std::string bytes, std::uint32_t index) : index_(index), bytes_(std::move(bytes)) {
  if (auto converted = to_utf8(bytes_)) {
    bytes_ = converted->bytes;
    map_ = std::move(*converted);
  }
  if (auto plain = read_tree(bytes_)) {
    tree_ = std::move(*plain);
    return;
  }
  TolerantTree read = tree_by_pugixml(bytes_);
  tree_ = std::move(read.tree);
  trouble_ = std::move(read.trouble);
  broken_at_ = read.broken_at;
}

Part::~Part() {
  give_back(std::move(tree_));
  gouji::give_back(std::move(bytes_));
}

Diagnostic Part::breakage() const {
  const std::uint32_t at = stored(bytes_.data() + broken_at_);
  return {
      .code = Code::XmlBroken, .severity = Severity::Error, .where = {index_, at, at}, .words = {trouble_}};
}

}  // namespace gouji::docx
