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

  std::uint64_t number() {
    std::uint64_t number = 0;
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
    return number;
  }

  std::string text() {
    const auto size = static_cast<std::size_t>(number());
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }

 private:
  std::string_view rest_;
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

std::vector<CellNote> unpacked_notes(std::string_view packed) {
  std::vector<CellNote> notes;
  for (Unpacking from(packed); !from.is_over();) {
    CellNote& note = notes.emplace_back();
    note.report = static_cast<std::uint32_t>(from.number());
    note.key = from.text();
    note.part = from.text();
    note.begin = static_cast<std::uint32_t>(from.number());
    note.end = static_cast<std::uint32_t>(from.number());
    note.paragraphs.resize(static_cast<std::size_t>(from.number()));
    for (std::string& paragraph : note.paragraphs) paragraph = from.text();
  }
  return notes;
}

}  // namespace gouji
