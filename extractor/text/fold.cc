// Folds text for comparison, by tables that generate/make_fold_table.cc makes from ICU's data.
#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <type_traits>
#include <vector>

#include "text/han_words.h"
#include "text/in_place.h"
#include "text/ordinal.h"
#include "text/utf8.h"

namespace gouji {
namespace {

#include "fold_table.inc"

constexpr char16_t kSeveral = 0xFFFF;

// For each of the characters of three bytes in UTF-8 a bit: whether it is one of U+4000 to U+9FFF, the common Han characters, and folding
// leaves it as it is. The table of what each folds to is too large to stay near.
constexpr char16_t kFirstCommon = 0x4000, kLastCommon = 0x9FFF;
constexpr unsigned kFirstLead = 0xE4, kLastLead = 0xE9;  // their first bytes
constexpr auto kUnchanged = [] {
  std::array<std::uint64_t, 0x10000 / 64> bits{};
  for (std::size_t c = kFirstCommon; c <= kLastCommon; ++c)
    if (kPlain[c] == c) bits[c / 64] |= std::uint64_t{1} << c % 64;
  return bits;
}();

// A bracketed stretch longer than this is not a note on a label but text of its own.
constexpr std::size_t kLongestNote = 1024;
// In UTF-8. No character of fewer folds to one: a folded text has no more Han characters than the text has times so many bytes.
constexpr std::size_t kBytesOfHan = 3;
static_assert(std::none_of(std::begin(kPlain), std::begin(kPlain) + 0x800, [](char16_t plain) { return plain >= 0x3400 && plain != kSeveral; }));

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What most texts begin with, told without the table.
constexpr bool is_never_blank(char32_t c) { return (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c < 0xA000); }
static_assert([] {
  for (char32_t c = 0; c < 0x10000; ++c)
    if (is_never_blank(c) && kPlain[c] == 0) return false;
  return true;
}());

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool opens_note(char32_t c) { return c == U'（' || c == '(' || c == U'【' || c == '['; }
bool closes_note(char32_t c) { return is_one_of(c, U"）)】]"); }

// The ends of the bracketed notes of a text.
class Notes {
 public:
  explicit Notes(std::string_view text) : text_(text) {}

  // The end of the note whose bracket opens at `at`, or `at` where what begins there is no note. Asked from the front to the back.
  std::size_t end_of(std::size_t at) {
    if (read_ordinal(text_.substr(at)).length != 0) return at;
    if (at < known_end_) return at + lengths_[at - known_];
    const std::size_t end = search_end(at);
    // Where one stays open more may: the others within reach are looked for together, or each would be for as long.
    if (end == at) find_all_from(at);
    return end;
  }

 private:
  std::size_t search_end(std::size_t at) const {
    std::uint32_t depth = 0;
    for (std::size_t to = at; to < text_.size() && to - at < kLongestNote;) {
      const CodePoint next = decode_utf8(text_, to);
      to += next.length;
      if (opens_note(next.value)) ++depth;
      if (closes_note(next.value) && --depth == 0) return to;
    }
    return at;
  }

  // The lengths of all notes that open in the next kLongestNote bytes.
  void find_all_from(std::size_t begin) {
    known_ = begin;
    known_end_ = begin + kLongestNote;
    lengths_.assign(std::min(kLongestNote, text_.size() - begin), 0);
    std::vector<std::size_t> open;
    for (std::size_t at = begin; at < text_.size() && at < known_end_ + kLongestNote;) {
      const CodePoint next = decode_utf8(text_, at);
      if (opens_note(next.value)) open.push_back(at);
      if (closes_note(next.value) && !open.empty()) {
        const bool is_note = open.back() < known_end_ && at - open.back() < kLongestNote;
        if (is_note) lengths_[open.back() - begin] = at + next.length - open.back();
        open.pop_back();
      }
      at += next.length;
    }
  }

  std::string_view text_;
  std::size_t known_ = 0, known_end_ = 0;  // of the bytes between them
  std::vector<std::size_t> lengths_{};     // is known how long the note is that opens there; 0: none does
};

void append_han(std::u16string& folded, char32_t character) {
  const char16_t plain = fold_char(character);
  if (is_han(plain)) folded.push_back(plain);
}

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint next = decode_utf8(text, at);
    if (is_never_blank(next.value) || next.value >= 0x10000 || kPlain[next.value] != 0) break;
    at += next.length;
  }
  return at;
}

char16_t fold_char(char32_t character) {
  if (character < 0x80) {
    if (character >= 'A' && character <= 'Z') return static_cast<char16_t>(character - 'A' + 'a');
    const bool kept = is_ascii_letter(character) || (character >= '0' && character <= '9');
    return kept ? static_cast<char16_t>(character) : 0;
  }
  if (character >= 0x10000) return 0;
  const char16_t plain = kPlain[character];
  if (plain >= 0x3400 && plain < 0xA000) return plain;
  return plain < 0x80 && plain != character ? fold_char(plain) : 0;
}

namespace {

constexpr unsigned byte_of(const char* at) { return static_cast<unsigned char>(*at); }

// For three bytes that begin and go on as those of a character do: the lowest bit tells whether they are a Han character that folding
// leaves as it is.
std::uint64_t unchanged_bit(const char* at) {
  const std::size_t of_sixty_four = (std::size_t{byte_of(at)} << 6) + byte_of(at + 1) - (0xE0U << 6) - 0x80;
  return kUnchanged[of_sixty_four] >> (byte_of(at + 2) & 0x3F);
}

bool is_unchanged(const char* at) {
  const bool is_three = (byte_of(at) & 0xF0) == 0xE0 && (byte_of(at + 1) & 0xC0) == 0x80 && (byte_of(at + 2) & 0xC0) == 0x80;
  return is_three && (unchanged_bit(at) & 1) != 0;
}

// The same of the characters that the first six of eight bytes make.
bool are_two_unchanged(const char* at) {
  constexpr auto eight_of = [](const std::array<std::uint8_t, 8>& bytes) { return std::bit_cast<std::uint64_t>(bytes); };
  constexpr std::uint64_t kMarks = eight_of({0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
  constexpr std::uint64_t kThrees = eight_of({0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  return (eight & kMarks) == kThrees && (unchanged_bit(at) & unchanged_bit(at + kBytesOfHan) & 1) != 0;
}

// Goes over the Han characters that stay as they are, two at a time as long as eight bytes are left: take(at, bytes) may touch so many bytes,
// eight where two characters stand there, else three. Gives where they end.
template <typename Take>
std::size_t pass_unchanged(std::string_view text, std::size_t at, const Take& take) {
  constexpr std::size_t kEight = 8;
  for (; at + kEight <= text.size() && are_two_unchanged(text.data() + at); at += 2 * kBytesOfHan)
    take(at, std::integral_constant<std::size_t, kEight>());
  for (; at + kBytesOfHan <= text.size() && is_unchanged(text.data() + at); at += kBytesOfHan)
    take(at, std::integral_constant<std::size_t, kBytesOfHan>());
  return at;
}

}  // namespace

std::size_t unchanged_han(std::string_view text) {
  return pass_unchanged(text, 0, [](std::size_t, auto) {});
}

std::size_t copy_folded_han(std::string_view text, char* to) {
  for (std::size_t at = 0;; at += kBytesOfHan) {
    at = pass_unchanged(text, at, [&](std::size_t from, auto bytes) { std::memcpy(to + from, text.data() + from, bytes); });
    if (at == text.size()) return at;
    // One that folds to another, of which there are few, or none at all.
    const CodePoint next = decode_utf8(text, at);
    const char16_t folded = fold_char(next.value);
    if (!is_han(folded) || next.length != kBytesOfHan) return at;
    put_utf8(to + at, folded);
  }
}

namespace {

// Appends the Han characters with which the text begins and that folding leaves as they are; gives their bytes.
std::size_t append_unchanged(std::u16string& folded, std::string_view text) {
  const std::size_t bytes = unchanged_han(text), first = folded.size();
  folded.resize(first + bytes / kBytesOfHan);
  char16_t* const to = folded.data() + first;
  for (std::size_t at = 0; at < bytes; at += kBytesOfHan) to[at / kBytesOfHan] = decode_three_bytes(text.data() + at);
  return bytes;
}

}  // namespace

void fold_label_into(FoldedLabel& folded, std::string_view text) {
  folded.bracketed = false;
  folded.han.resize(text.size() / kBytesOfHan);
  char16_t* end = folded.han.data();
  for (std::size_t at = 0; at < text.size();) {
    for (const std::size_t behind = at + unchanged_han(text.substr(at)); at < behind; at += kBytesOfHan) *end++ = decode_three_bytes(text.data() + at);
    if (at == text.size()) break;
    const CodePoint next = decode_utf8(text, at);
    const char16_t plain = fold_char(next.value);
    // A broken byte, which only a form file of somebody's may hold, reads as a character but has no room for one.
    if (is_han(plain) && next.length >= kBytesOfHan) *end++ = plain;
    else folded.bracketed |= opens_note(next.value);
    at += next.length;
  }
  folded.han.resize(static_cast<std::size_t>(end - folded.han.data()));
}

FoldedLabel folded_label(std::string_view text) {
  FoldedLabel folded;
  fold_label_into(folded, text);
  return folded;
}

std::u16string fold_label(std::string_view text) { return folded_label(text).han; }

std::u16string fold_label_without_notes(std::string_view text) {
  std::u16string folded;
  folded.reserve(text.size() / kBytesOfHan);
  Notes notes(text);
  for (std::size_t at = 0; at < text.size();) {
    at += append_unchanged(folded, text.substr(at));
    if (at == text.size()) break;
    const CodePoint next = decode_utf8(text, at);
    const std::size_t after_note = opens_note(next.value) ? notes.end_of(at) : at;
    if (after_note == at) append_han(folded, next.value);
    at = std::max(after_note, at + next.length);
  }
  return folded;
}

FoldedText fold_text(std::string_view text) {
  FoldedText folded;
  folded.characters.reserve(text.size() / 3 + 8);
  folded.at.reserve(text.size() / 3 + 8);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (const char16_t plain = fold_char(next.value); plain != 0) {
      folded.characters.push_back(plain);
      folded.at.push_back(static_cast<std::uint32_t>(at));
    }
    at += next.length;
  }
  return folded;
}

namespace {

std::string normalised(char32_t character) {
  std::string text;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  if (U_SUCCESS(error)) nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(character)), error).toUTF8String(text);
  return text;
}

// The end of the bracketed pinyin whose first letter is at `at`, or 0 where something else stands in the bracket: mirrors that convert to
// traditional characters put it behind a character that has several readings.
std::size_t end_of_pinyin(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestSyllable = 6;
  constexpr char32_t kLastLatin = 0x24F;
  for (std::size_t letters = 0; at < text.size() && letters <= kLongestSyllable; ++letters) {
    const CodePoint next = decode_utf8(text, at);
    at += next.length;
    if (is_one_of(next.value, U"）)")) return letters > 0 ? at : 0;
    const bool is_latin = is_ascii_letter(next.value) || (next.value >= 0xC0 && next.value <= kLastLatin);
    if (!is_latin) return 0;
  }
  return 0;
}

}  // namespace

namespace {

static_assert(std::all_of(std::begin(kPlain), std::begin(kPlain) + 0x80, [](char16_t plain) { return plain < 0x80; }));

// What a character folds to by itself.
std::string folded_for_patterns(char32_t character) {
  std::string text;
  const char16_t plain = character < 0x10000 ? kPlain[character] : kSeveral;
  if (character < 0x10000 && plain == kSeveral) return normalised(character);
  if (plain != 0) append_utf8(text, character < 0x10000 ? plain : character);
  return text;
}

// Folds into one string that has room for what is left to fold, were each character to keep its length: few take more.
class PatternFolder {
 public:
  explicit PatternFolder(std::string_view text) : text_(text), folded_(text.size(), '\0') {}

  std::string fold() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t behind = fold_ascii(at), unchanged = unchanged_han(text_.substr(behind));
      if (unchanged > 0) keep(behind, unchanged);
      const bool found_none = behind + unchanged == at;
      at = found_none ? fold_character(at) : behind + unchanged;
    }
    folded_.resize(end_);
    return std::move(folded_);
  }

 private:
  // Gives where the next character begins that is not ASCII, or is an opening bracket.
  std::size_t fold_ascii(std::size_t at) {
    const std::string_view text = text_;
    char* to = folded_.data() + end_;
    for (; at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 && text[at] != '('; ++at) {
      const char16_t plain = kPlain[static_cast<unsigned char>(text[at])];
      *to = static_cast<char>(plain);
      to += plain != 0;
    }
    end_ = static_cast<std::size_t>(to - folded_.data());
    return at;
  }

  // Gives where the next one begins.
  std::size_t fold_character(std::size_t at) {
    const CodePoint next = decode_utf8(text_, at);
    const std::size_t behind = at + next.length;
    if (next.value == '(' || next.value == U'（')
      if (const std::size_t end = end_of_pinyin(text_, behind); end != 0) return end;
    const char16_t plain = next.value < 0x10000 ? kPlain[next.value] : kSeveral;
    if (plain == 0) return behind;
    // A broken byte reads as a character that is longer.
    const bool is_alike = plain >= 0x800 && plain != kSeveral && next.length == kBytesOfHan;
    if (plain < 0x80) folded_[end_++] = static_cast<char>(plain);
    else if (is_alike) end_ += put_utf8(folded_.data() + end_, plain);
    else put(folded_for_patterns(next.value), text_.size() - behind);
    return behind;
  }

  void keep(std::size_t at, std::size_t bytes) {
    text_.copy(folded_.data() + end_, bytes, at);
    end_ += bytes;
  }

  void put(std::string_view characters, std::size_t left) {
    if (folded_.size() < end_ + characters.size() + left) folded_.resize(end_ + characters.size() + left);
    characters.copy(folded_.data() + end_, characters.size());
    end_ += characters.size();
  }

  std::string_view text_;
  std::string folded_;
  std::size_t end_ = 0;
};

}  // namespace

std::string fold_for_patterns(std::string_view text) { return PatternFolder(text).fold(); }

bool folds_alone(char16_t character) {
  const bool is_common = character >= kFirstCommon && character <= kLastCommon;
  return is_common && kPlain[character] == character && std::count(kPlain + kFirstCommon, kPlain + kLastCommon + 1, character) == 1;
}

bool may_fold_to_other_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const unsigned lead = static_cast<unsigned char>(text[at]);
    if (lead - kFirstLead <= kLastLead - kFirstLead) {
      at += kBytesOfHan;
      continue;
    }
    if (lead < 0x80) {
      ++at;
      continue;
    }
    const bool is_three = lead >= 0xE0 && lead < 0xF0 && at + kBytesOfHan <= text.size();
    const CodePoint next = is_three ? CodePoint{decode_three_bytes(text.data() + at), kBytesOfHan} : decode_utf8(text, at);
    const char16_t plain = next.value < 0x10000 ? kPlain[next.value] : 0;
    if (plain == kSeveral || (plain >= kFirstCommon && plain <= kLastCommon)) return true;
    at += next.length;
  }
  return false;
}

std::uint32_t edit_distance(std::u16string_view a, std::u16string_view b, std::uint32_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  constexpr std::size_t kLongest = 255;
  if (a.size() > kLongest) return limit + 1;
  std::array<std::uint32_t, kLongest + 1> row{};
  for (std::size_t i = 0; i <= a.size(); ++i) row[i] = static_cast<std::uint32_t>(i);
  for (std::size_t j = 1; j <= b.size(); ++j) {
    std::uint32_t diagonal = row[0];
    row[0] = static_cast<std::uint32_t>(j);
    std::uint32_t best = row[0];
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::uint32_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[i];
      row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1});
      best = std::min(best, row[i]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(row[a.size()], limit + 1);
}

// The longest common subsequence, row by row.
bool has_half_of(std::u16string_view text, std::u16string_view label) {
  std::vector<std::size_t> longest(label.size() + 1, 0);
  for (const char16_t character : text) {
    std::size_t diagonal = 0;
    for (std::size_t i = 1; i <= label.size(); ++i) {
      const std::size_t above = longest[i];
      longest[i] = label[i - 1] == character ? diagonal + 1 : std::max(longest[i], longest[i - 1]);
      diagonal = above;
    }
  }
  return longest.back() > 0 && longest.back() * 2 >= label.size();
}

std::u16string to_utf16(std::string_view text) {
  std::u16string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (next.value < 0x10000) result.push_back(static_cast<char16_t>(next.value));
    at += next.length;
  }
  return result;
}

std::string to_utf8(std::u16string_view text) {
  std::string result;
  for (const char16_t unit : text) append_utf8(result, unit);
  return result;
}

}  // namespace gouji
