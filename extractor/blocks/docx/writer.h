#pragma once
// Puts what a story says into the blocks' text, and keeps apart what does not count: deleted, hidden, crossed
// out, marks of notes and field codes. A unit is what a note is about: the innermost cell, or a paragraph
// outside of tables.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "blocks/docx/part.h"
#include "gouji/blocks.h"

namespace gouji::docx {

enum class Drawn : std::uint8_t { Plainly, Hidden, Struck, AsNoteMark };

// How the text that is being read counts.
struct Standing {
  std::uint32_t inserted = 0;  // tracked changes around it
  std::uint32_t deleted = 0;
  Drawn drawn{};
  bool field_code = false;

  bool counts() const { return deleted == 0 && drawn == Drawn::Plainly && !field_code; }
  bool is_plain() const { return inserted == 0 && counts(); }
};

class Writer {
 public:
  Writer(const Part& part, Blocks& blocks, Diagnostics& notes);

  Standing standing{};

  // A text as XML stores it.
  void put_stored(std::string_view stored);
  // The same of a sound text, or some of it (Tree::kSoundText): nearly all is put in here, and nothing is to
  // be told apart.
  void put_sound(std::string_view stored) {
    if (stored.empty()) return;
    if (is_transcoded_ || units_.back().tracked || !standing.is_plain()) return emit(stored, stored);
    const std::uint32_t begin = part_.stored(stored.data());
    blocks_.text.append(stored, begin);
    reach(begin + static_cast<std::uint32_t>(stored.size()));
  }
  // Characters that an element stands for.
  void put_for(Node element, std::string_view characters);
  // Characters that are stored nowhere: an automatic number at the place reached.
  void put_unstored(std::string_view characters);
  // The end of a paragraph, cell or row.
  void separate(char separator);
  // Says that the reader has come to this element.
  void reach(Node element) { reach(part_.begin_of(element)); }

  // Begins a unit at the place reached, inside the one that has begun.
  void begin_unit() {
    Unit& begun = units_.emplace_back();
    begun.text_begin = size();
    begun.begin = begun.end = here_;
    begun.apart_before = static_cast<std::uint32_t>(apart_.size());
  }
  void end_unit();
  void mark_picture() { units_.back().picture = true; }

  // Notes the hidden text read since the last call.
  void flush_hidden() {
    if (!hidden_.text.empty()) note_hidden();
  }
  // Notes field codes that swallowed text and never ended.
  void flush_field_code();
  void forget_field_code() { swallowed_ = {}; }

  void note(Code code, Severity severity, Span where, std::vector<std::string> words);
  Span point() const { return {part_.index(), here_, here_}; }
  std::uint32_t size() const { return blocks_.text.size(); }
  std::string_view unit_text() const {
    return std::string_view(blocks_.text.bytes).substr(units_.back().text_begin);
  }
  // Notes bytes that are no UTF-8. To be called once, after the last text.
  void finish();

 private:
  struct Unit {
    std::uint32_t text_begin = 0;
    std::uint32_t begin = 0;  // as it is stored
    std::uint32_t end = 0;
    std::uint32_t apart_before = 0;  // of apart_, those of the units around it
    bool tracked = false;            // its text before all changes is the last of originals_
    bool picture = false;            // it holds something that is not text
  };

  void emit(std::string_view characters, std::string_view stored);
  void append(std::string_view characters, std::string_view stored);
  void append_transcoded(std::string_view characters, std::string_view stored);
  void reach(std::uint32_t at) {
    here_ = at;
    Unit& unit = units_.back();
    if (unit.end < at) unit.end = at;
  }
  void track();
  Span unit_place() const { return {part_.index(), units_.back().begin, units_.back().end}; }
  void note_changes();
  void note_hidden();
  void note_apart(const Furniture& kept);
  void keep_apart(std::string_view characters, std::string_view stored);
  Furniture& apart_in_unit(FurnitureKind kind);

  const Part& part_;
  Blocks& blocks_;
  Diagnostics& notes_;
  const bool is_transcoded_;
  std::vector<Unit> units_{{}};           // one inside the other; first, what stands outside of all
  std::vector<std::string> originals_{};  // of those that are tracked
  std::uint32_t here_ = 0;                // the stored place reached
  Furniture hidden_{.kind = FurnitureKind::Hidden};
  std::vector<Furniture> apart_{};  // of the units that have begun: crossed out, marks of notes
  Span swallowed_{};                // text inside field codes
  std::uint32_t invalid_ = 0;
  Span first_invalid_{};
};

}  // namespace gouji::docx
