// pugixml parses in place without decoding anything: a text keeps its stored length, and a pointer into
// the buffer is a stored place. It takes every byte for UTF-8, so other encodings are converted first.
#include "blocks/docx/part.h"

#include <utility>

#include "blocks/docx/encoding.h"

namespace gouji::docx {
namespace {

// Names are read eight bytes at a time (names.cc), also where the part ends behind them.
constexpr std::size_t kSlack = 8;

// Texts of white space alone are kept: a figure's cell may hold a single space.
constexpr unsigned kFlags = pugi::parse_minimal | pugi::parse_ws_pcdata_single | pugi::parse_cdata;

}  // namespace

Part::Part(std::string bytes, std::uint32_t index) : index_(index), bytes_(std::move(bytes)) {
  if (auto converted = to_utf8(bytes_)) {
    bytes_ = converted->bytes;
    map_ = std::move(*converted);
  }
  size_ = bytes_.size();
  bytes_.append(kSlack, '\0');
  result_ = tree_.load_buffer_inplace(bytes_.data(), size_, kFlags, pugi::encoding_utf8);
}

Diagnostic Part::breakage() const {
  const std::uint32_t at = stored(bytes_.data() + result_.offset);
  return {.code = Code::XmlBroken,
          .severity = Severity::Error,
          .where = {index_, at, at},
          .words = {result_.description()}};
}

}  // namespace gouji::docx
