#pragma once
// Stored XML text, piece by piece as characters: references decoded, white space made plain spaces.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gouji::docx {

// A character reference at the beginning of `text`: its UTF-8 and its stored length. Length 0: there is
// none, or none that XML defines.
struct Reference {
  std::string characters{};
  std::size_t length = 0;
};
Reference read_reference(std::string_view text);

// How many bytes from the beginning on stand for themselves.
std::size_t plain_length(std::string_view text);

// How many bytes from the beginning on stand for themselves and are valid UTF-8. All are of nearly all texts.
std::size_t sound_length(std::string_view text);

// Calls take(characters, stored) for each piece: `stored` is where it lies in `text`. Pieces that stand
// for themselves have stored.data() == characters.data().
template <typename Take>
void each_piece(std::string_view text, Take&& take) {
  while (!text.empty()) {
    std::size_t length = plain_length(text);
    if (length > 0) {
      take(text.substr(0, length), text.substr(0, length));
    } else if (const Reference reference = read_reference(text); reference.length > 0) {
      length = reference.length;
      take(std::string_view(reference.characters), text.substr(0, length));
    } else {
      length = 1;  // a bare & stands for itself, a line feed or tab for a space
      take(text[0] == '&' ? text.substr(0, 1) : std::string_view(" "), text.substr(0, 1));
    }
    text.remove_prefix(length);
  }
}

// The '<' that ends a text; null where there is a zero before it, as there must be one behind the last byte.
// It is sound if it was seen on the way that all of the text is, in the sense of sound_length.
struct TextEnd {
  const char* at = nullptr;
  bool is_sound = false;
};
TextEnd end_of_text(const char* text, const char* last);

// The text as one string.
std::string decoded(std::string_view text);

// A code point as UTF-8; nothing for what is no character.
std::string utf8_of(std::uint32_t code_point);

// Without white space of XML at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace gouji::docx
