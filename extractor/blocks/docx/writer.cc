#include "blocks/docx/writer.h"

#include <algorithm>
#include <utility>

#include "blocks/docx/decode.h"
#include "blocks/docx/texts.h"
#include "text/utf8.h"

namespace gouji::docx {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

}  // namespace

Writer::Writer(const Part& part, Blocks& blocks, Diagnostics& notes)
    : part_(part), blocks_(blocks), notes_(notes), is_transcoded_(part.transcoded()) {
  blocks_.text.part = part.index();
  first_invalid_.part = hidden_.where.part = part.index();
}

void Writer::put_stored(std::string_view stored) {
  // Of a number that is cut nobody knows how it went on.
  if (stored.empty() || part_.is_cut(stored)) return;
  if (sound_length(stored) == stored.size()) return emit(stored, stored);
  each_piece(stored, [&](std::string_view characters, std::string_view bytes) {
    std::size_t valid = first_invalid_utf8(characters);
    while (valid < characters.size()) {
      emit(characters.substr(0, valid), bytes.substr(0, valid));
      emit(kReplacement, bytes.substr(valid, 1));
      if (invalid_++ == 0) first_invalid_ = point();
      characters.remove_prefix(valid + 1);
      bytes.remove_prefix(valid + 1);
      valid = first_invalid_utf8(characters);
    }
    emit(characters, bytes);
  });
}

void Writer::put_for(Node element, std::string_view characters) {
  const std::string_view name = element.name();
  emit(characters, {name.data() - 1, name.size() + 1});
}

void Writer::put_unstored(std::string_view characters) {
  if (!standing.counts()) return;
  blocks_.text.append_whole(characters, here_, here_);
  if (units_.back().tracked && standing.inserted == 0) originals_.back() += characters;
}

void Writer::separate(char separator) {
  blocks_.text.append_whole({&separator, 1}, here_, here_);
  if (units_.back().tracked) originals_.back() += separator;
}

void Writer::emit(std::string_view characters, std::string_view stored) {
  if (characters.empty()) return;
  if (standing.field_code) {
    if (swallowed_.end == 0) swallowed_ = {part_.index(), part_.stored(stored.data()), 0};
    swallowed_.end = part_.stored(stored.data() + stored.size());
    return;
  }
  if (standing.deleted == 0 && standing.drawn != Drawn::Plainly) return keep_apart(characters, stored);
  if (standing.inserted > 0 || standing.deleted > 0) track();
  if (standing.deleted == 0) append(characters, stored);
  if (units_.back().tracked && standing.inserted == 0) originals_.back() += characters;
  reach(part_.stored(stored.data() + stored.size()));
}

void Writer::append(std::string_view characters, std::string_view stored) {
  const bool as_stored = characters.data() == stored.data();
  if (as_stored && is_transcoded_) return append_transcoded(characters, stored);
  const std::uint32_t begin = part_.stored(stored.data());
  if (as_stored) return blocks_.text.append(characters, begin);
  blocks_.text.append_whole(characters, begin, part_.stored(stored.data() + stored.size()));
}

// Character by character: each has a length of its own as it is stored.
void Writer::append_transcoded(std::string_view characters, std::string_view stored) {
  for (std::size_t at = 0; at < characters.size();) {
    const std::size_t length = decode_utf8(characters, at).length;
    const char* const begin = stored.data() + at;
    blocks_.text.append_whole(characters.substr(at, length), part_.stored(begin),
                              part_.stored(begin + length));
    at += length;
  }
}

// From the first change on, what was there before is kept beside what counts.
void Writer::track() {
  if (units_.back().tracked) return;
  units_.back().tracked = true;
  originals_.push_back(blocks_.text.bytes.substr(units_.back().text_begin));
}

void Writer::keep_apart(std::string_view characters, std::string_view stored) {
  Furniture& kept = standing.drawn == Drawn::Hidden   ? hidden_
                    : standing.drawn == Drawn::Struck ? apart_in_unit(FurnitureKind::Struck)
                                                      : apart_in_unit(FurnitureKind::NoteMark);
  if (kept.text.empty()) kept.where = {part_.index(), part_.stored(stored.data()), 0};
  kept.text += characters;
  kept.where.end = part_.stored(stored.data() + stored.size());
  reach(kept.where.end);
}

Furniture& Writer::apart_in_unit(FurnitureKind kind) {
  for (std::size_t i = units_.back().apart_before; i < apart_.size(); ++i)
    if (apart_[i].kind == kind) return apart_[i];
  Furniture& begun = apart_.emplace_back();
  begun.kind = kind;
  return begun;
}

void Writer::end_unit() {
  if (units_.back().tracked) note_changes();
  for (; apart_.size() > units_.back().apart_before; apart_.pop_back()) note_apart(apart_.back());
  if (units_.back().picture && is_blank(unit_text()))
    note(Code::ContentSkipped, Severity::Note, unit_place(), {"picture"});
  const std::uint32_t end = units_.back().end;
  units_.pop_back();
  if (units_.back().end < end) units_.back().end = end;
}

void Writer::note_changes() {
  const std::string_view text = unit_text();
  if (text != originals_.back())
    note(Code::TrackedChange, Severity::Note, unit_place(), {std::string(text), originals_.back()});
  originals_.pop_back();
}

// Of a figure that was crossed out with nothing in its place nobody knows what it ought to be.
void Writer::note_apart(const Furniture& kept) {
  if (is_blank(kept.text)) return;
  const bool struck = kept.kind == FurnitureKind::Struck;
  const std::string_view left = trimmed(unit_text());
  const Severity severity = struck && is_blank(left) ? Severity::Warning : Severity::Note;
  note(struck ? Code::StruckText : Code::NoteMark, severity, kept.where, {kept.text, std::string(left)});
  blocks_.furniture.push_back(kept);
}

void Writer::note_hidden() {
  if (!is_blank(hidden_.text)) {
    note(Code::HiddenText, Severity::Note, hidden_.where, {hidden_.text});
    blocks_.furniture.push_back(hidden_);
  }
  hidden_.text.clear();
}

void Writer::flush_field_code() {
  if (swallowed_.end > 0) note(Code::ContentSkipped, Severity::Warning, swallowed_, {"field"});
  forget_field_code();
}

void Writer::note(Code code, Severity severity, Span where, std::vector<std::string> words) {
  notes_.push_back({code, severity, where, std::move(words)});
}

void Writer::finish() {
  if (invalid_ > 0) note(Code::BytesInvalid, Severity::Warning, first_invalid_, {std::to_string(invalid_)});
}

}  // namespace gouji::docx
