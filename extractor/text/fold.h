#pragma once
// How labels compare: only their Han characters count, in simplified form and normal width. White
// space, punctuation, brackets, digits and Latin letters never tell two labels apart (published
// reports break, pad, renumber and annotate them at will), Han numerals do.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// The folded form of one character: a simplified Han character, an ASCII letter in lower case or an
// ASCII digit; 0 for everything that is dropped.
char16_t fold_char(char32_t character);

// How many bytes `text` begins with of Han characters that folding leaves as they are: most of any text.
std::size_t unchanged_han(std::string_view text);

inline bool is_han(char16_t folded) { return folded >= 0x3400; }

// The Han characters of `text`, folded.
std::u16string fold_label(std::string_view text);

// The same, and whether a bracket opens in the text: only then may it hold a note.
struct FoldedLabel {
  std::u16string han{};
  bool bracketed = false;
};
FoldedLabel folded_label(std::string_view text);
// Likewise, in room that is kept.
void fold_label_into(FoldedLabel& folded, std::string_view text);

// The same, without what stands in brackets unless it is a bracketed ordinal such as （一）: notes and
// instructions that a publisher added to a label.
std::u16string fold_label_without_notes(std::string_view text);

// Where the characters at `at` end that folding drops: white space and control characters.
std::size_t skip_blanks(std::string_view text, std::size_t at);

// Folded letters, digits and Han characters with the byte each came from.
struct FoldedText {
  std::u16string characters{};
  std::vector<std::uint32_t> at{};  // byte offset of each in the text
};
FoldedText fold_text(std::string_view text);

// Text as patterns see it: NFKC, simplified, without white space, bracketed pinyin and control
// characters. UTF-8.
std::string fold_for_patterns(std::string_view text);

// Smallest number of insertions, deletions and replacements that turn `a` into `b`, or `limit + 1`
// where it is more than `limit`.
std::uint32_t edit_distance(std::u16string_view a, std::u16string_view b, std::uint32_t limit);

// Whether at least half of the characters of `label` stand in `text` in their order: what was spliced into a label, cut
// off it or misspelt leaves so much.
bool has_half_of(std::u16string_view text, std::u16string_view label);

std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view text);

}  // namespace gouji
