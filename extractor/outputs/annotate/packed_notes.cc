// Numbers in eight bytes as the machine has them, texts with their lengths before them: only the run that wrote them reads them.
#include <cstring>

#include "outputs/annotate/cell_notes.h"

namespace gouji {
namespace {

void put(std::string& bytes, std::uint64_t number) {
  char all[sizeof number];
  std::memcpy(all, &number, sizeof number);
  bytes.append(all, sizeof number);
}

void put(std::string& bytes, const std::string& text) {
  put(bytes, text.size());
  bytes += text;
}

class Unpacking {
 public:
  explicit Unpacking(std::string_view rest) : rest_(rest) {}

  bool is_over() const { return rest_.empty(); }

  // Whether all that was asked for was there.
  bool is_whole() const { return is_whole_; }

  std::uint64_t number() {
    const std::string_view bytes = take(sizeof(std::uint64_t));
    std::uint64_t number = 0;
    if (is_whole_) std::memcpy(&number, bytes.data(), sizeof number);
    return number;
  }

  std::string text() { return std::string(take(number())); }

  // How many texts follow, each of which takes a number at least.
  std::size_t count() {
    const std::uint64_t count = number();
    if (count > rest_.size() / sizeof count) is_whole_ = false;
    return is_whole_ ? static_cast<std::size_t>(count) : 0;
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) is_whole_ = false;
    if (!is_whole_) return {};
    const std::string_view bytes = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(bytes.size());
    return bytes;
  }

  std::string_view rest_;
  bool is_whole_ = true;
};

}  // namespace

std::string packed(const std::vector<CellNote>& notes) {
  std::string bytes;
  for (const CellNote& note : notes) {
    put(bytes, note.report);
    put(bytes, note.key);
    put(bytes, note.part);
    put(bytes, note.begin);
    put(bytes, note.end);
    put(bytes, note.paragraphs.size());
    for (const std::string& paragraph : note.paragraphs) put(bytes, paragraph);
  }
  return bytes;
}

std::optional<std::vector<CellNote>> unpacked_notes(std::string_view packed) {
  std::vector<CellNote> notes;
  for (Unpacking from(packed); !from.is_over();) {
    CellNote& note = notes.emplace_back();
    note.report = static_cast<std::uint32_t>(from.number());
    note.key = from.text();
    note.part = from.text();
    note.begin = static_cast<std::uint32_t>(from.number());
    note.end = static_cast<std::uint32_t>(from.number());
    note.paragraphs.resize(from.count());
    for (std::string& paragraph : note.paragraphs) paragraph = from.text();
    if (!from.is_whole()) return std::nullopt;
  }
  return notes;
}

}  // namespace gouji
