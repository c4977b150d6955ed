// Symbol fonts put their pictures on the codes of Latin letters, which Word moves to F000–F0FF. The
// tables hold what reports use them for: check marks, boxes, bullets, arrows, numbers in circles, and of
// the font Symbol everything that can stand in a figure or a sentence.
#include "blocks/docx/symbols.h"

#include "blocks/docx/decode.h"

namespace gouji::docx {
namespace {

struct Shown {
  std::uint8_t code;
  std::string_view character;
};

constexpr Shown kWingdings[] = {
    {0x20, " "}, {0x6c, "●"}, {0x6d, "○"}, {0x6e, "■"}, {0x6f, "□"}, {0x70, "□"}, {0x71, "❑"}, {0x72, "❒"},
    {0x73, "◆"}, {0x74, "◆"}, {0x75, "◆"}, {0x76, "❖"}, {0x77, "◆"}, {0x78, "☒"}, {0x80, "⓪"}, {0x81, "①"},
    {0x82, "②"}, {0x83, "③"}, {0x84, "④"}, {0x85, "⑤"}, {0x86, "⑥"}, {0x87, "⑦"}, {0x88, "⑧"}, {0x89, "⑨"},
    {0x8a, "⑩"}, {0x8b, "⓿"}, {0x8c, "❶"}, {0x8d, "❷"}, {0x8e, "❸"}, {0x8f, "❹"}, {0x90, "❺"}, {0x91, "❻"},
    {0x92, "❼"}, {0x93, "❽"}, {0x94, "❾"}, {0x95, "❿"}, {0x9e, "·"}, {0x9f, "•"}, {0xa1, "○"}, {0xa2, "○"},
    {0xa3, "○"}, {0xa4, "◉"}, {0xa5, "◎"}, {0xa7, "▪"}, {0xa8, "□"}, {0xab, "★"}, {0xb2, "☆"}, {0xd8, "➢"},
    {0xdf, "←"}, {0xe0, "→"}, {0xe1, "↑"}, {0xe2, "↓"}, {0xe8, "➔"}, {0xef, "⇦"}, {0xf0, "⇨"}, {0xf1, "⇧"},
    {0xf2, "⇩"}, {0xfb, "✗"}, {0xfc, "✓"}, {0xfd, "☒"}, {0xfe, "☑"},
};
constexpr Shown kWingdings2[] = {
    {0x4f, "✗"}, {0x50, "✓"}, {0x51, "☒"}, {0x52, "☑"}, {0x53, "☒"}, {0x54, "☒"},
    {0x97, "●"}, {0x98, "●"}, {0x99, "○"}, {0xa2, "■"}, {0xa3, "□"}, {0xae, "◆"},
};
constexpr Shown kSymbol[] = {
    {0x2d, "−"}, {0x40, "≅"}, {0x41, "Α"}, {0x42, "Β"}, {0x44, "Δ"}, {0x47, "Γ"}, {0x53, "Σ"}, {0x57, "Ω"},
    {0x61, "α"}, {0x62, "β"}, {0x64, "δ"}, {0x65, "ε"}, {0x67, "γ"}, {0x6c, "λ"}, {0x6d, "μ"}, {0x70, "π"},
    {0x72, "ρ"}, {0x73, "σ"}, {0x77, "ω"}, {0xa3, "≤"}, {0xa5, "∞"}, {0xac, "←"}, {0xad, "↑"}, {0xae, "→"},
    {0xaf, "↓"}, {0xb0, "°"}, {0xb1, "±"}, {0xb3, "≥"}, {0xb4, "×"}, {0xb7, "•"}, {0xb8, "÷"}, {0xb9, "≠"},
    {0xba, "≡"}, {0xbb, "≈"}, {0xbc, "…"}, {0xd6, "√"}, {0xd7, "·"}, {0xe5, "∑"},
};

template <std::size_t Count>
std::string look_up(const Shown (&table)[Count], std::uint32_t code) {
  for (const Shown& shown : table)
    if (shown.code == code) return std::string(shown.character);
  return {};
}

// The font Symbol keeps digits and marks where ASCII has them.
bool is_ascii_in_symbol(std::uint32_t code) {
  return code >= 0x20 && code <= 0x3f && code != 0x22 && code != 0x24 && code != 0x27 && code != 0x2a &&
         code != 0x2d;
}

std::string in_symbol_font(std::string_view font, std::uint32_t code) {
  if (font == "Wingdings") return look_up(kWingdings, code);
  if (font == "Wingdings 2") return look_up(kWingdings2, code);
  if (font != "Symbol") return {};
  return is_ascii_in_symbol(code) ? std::string(1, static_cast<char>(code)) : look_up(kSymbol, code);
}

bool is_symbol_font(std::string_view font) {
  return font.starts_with("Wingdings") || font.starts_with("Webdings") || font == "Symbol";
}

}  // namespace

std::string symbol(std::string_view font, std::uint32_t code) {
  const bool moved = code >= 0xf000 && code <= 0xf0ff;
  if (moved || (is_symbol_font(font) && code <= 0xff)) return in_symbol_font(font, code & 0xff);
  return code >= 0xe000 && code <= 0xf8ff ? std::string() : utf8_of(code);
}

std::string with_symbols(std::string_view text, std::string_view font) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t at) {
      return static_cast<unsigned char>(at < text.size() ? text[at] : 0);
    };
    const std::uint32_t code = (byte(i) & 0x0fu) << 12 | (byte(i + 1) & 0x3fu) << 6 | (byte(i + 2) & 0x3fu);
    const bool is_private = byte(i) >= 0xee && byte(i) <= 0xef && code >= 0xe000 && code <= 0xf8ff;
    if (!is_private) {
      result += text[i++];
      continue;
    }
    const std::string shown = symbol(font, code);
    result += shown.empty() ? "•" : shown;
    i += 3;
  }
  return result;
}

}  // namespace gouji::docx
