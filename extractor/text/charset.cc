// ICU's converters do the converting; the order of trials and the evidence are ours (ICU's detector is wrong on every
// short text of this kind).
#include "text/charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "text/utf8.h"

namespace gouji {
namespace {

// Of the units of such a text in the right byte order all are Han, CJK punctuation, full-width forms or ASCII; read from any other
// charset at most three in four are.
constexpr double kLeastShare = 0.9;
// The tests look at no more than this.
constexpr std::size_t kSample = 64 * 1024;

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &error));
  // Bytes that are not valid come out as U+FFFD, one for each sequence.
  if (U_SUCCESS(error)) ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_SUBSTITUTE, nullptr, nullptr, nullptr, &error);
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

// Converts all of `bytes`, which begin at `stored` in the file.
class Transcoder {
 public:
  Transcoder(UConverter* converter, std::string_view bytes, std::uint32_t stored, Decoded& decoded)
      : converter_(converter), bytes_(bytes), stored_(stored), decoded_(decoded) {}

  void convert() {
    const char* source = bytes_.data();
    const char* const end = source + bytes_.size();
    std::array<UChar, 4096> units;
    std::array<int32_t, 4096> offsets;
    decoded_.text.bytes.reserve(bytes_.size() * 3 / 2);
    while (true) {
      UErrorCode error = U_ZERO_ERROR;
      const auto base = static_cast<std::size_t>(source - bytes_.data());
      UChar* target = units.data();
      ucnv_toUnicode(converter_, &target, units.data() + units.size(), &source, end, offsets.data(), true, &error);
      take(units.data(), offsets.data(), static_cast<std::size_t>(target - units.data()), base);
      if (error != U_BUFFER_OVERFLOW_ERROR) break;
    }
    flush(static_cast<std::uint32_t>(bytes_.size()));
  }

 private:
  void take(const UChar* units, const int32_t* offsets, std::size_t count, std::size_t base) {
    for (std::size_t i = 0; i < count; ++i) {
      // An offset of -1 belongs to bytes of the call before, which the pending character already stands for.
      const auto at = offsets[i] < 0 ? static_cast<std::uint32_t>(base) : static_cast<std::uint32_t>(base + static_cast<std::size_t>(offsets[i]));
      char32_t character = units[i];
      if (high_ != 0 && (units[i] & 0xFC00) == 0xDC00) {
        character = 0x10000 + ((high_ - 0xD800u) << 10) + (units[i] - 0xDC00u);
        high_ = 0;
        put(character, high_at_);
        continue;
      }
      if ((units[i] & 0xFC00) == 0xD800) {
        high_ = units[i];
        high_at_ = at;
        continue;
      }
      put(character, at);
    }
  }

  // How many bytes a character takes is known when the next one begins.
  void put(char32_t character, std::uint32_t at) {
    flush(at);
    pending_ = character;
    pending_at_ = at;
    has_pending_ = true;
  }

  void flush(std::uint32_t end) {
    if (!has_pending_) return;
    has_pending_ = false;
    if (pending_ == 0xFFFD && decoded_.invalid++ == 0) decoded_.first_invalid = stored_ + pending_at_;
    std::string character;
    append_utf8(character, pending_);
    decoded_.text.append_transcoded(character, stored_ + pending_at_, static_cast<std::uint16_t>(character.size()),
                                    static_cast<std::uint16_t>(end - pending_at_));
  }

  UConverter* converter_;
  std::string_view bytes_;
  std::uint32_t stored_;
  Decoded& decoded_;
  char32_t high_ = 0, pending_ = 0;
  std::uint32_t high_at_ = 0, pending_at_ = 0;
  bool has_pending_ = false;
};

std::optional<Decoded> decode_as(const char* converter_name, const char* charset, std::string_view bytes, std::size_t bom) {
  const Converter converter = open_converter(converter_name);
  if (!converter) return std::nullopt;
  Decoded decoded{charset};
  Transcoder(converter.get(), bytes.substr(bom), static_cast<std::uint32_t>(bom), decoded).convert();
  return decoded;
}

// UTF-8 needs no conversion; broken sequences become U+FFFD one by one.
Decoded decode_utf8_text(std::string_view bytes, std::size_t bom) {
  Decoded decoded{"UTF-8"};
  for (std::size_t at = bom; at < bytes.size();) {
    const std::size_t valid = first_invalid_utf8(bytes.substr(at));
    decoded.text.append(bytes.substr(at, valid), static_cast<std::uint32_t>(at));
    at += valid;
    if (at == bytes.size()) break;
    if (decoded.invalid++ == 0) decoded.first_invalid = static_cast<std::uint32_t>(at);
    decoded.text.append_whole("\xEF\xBF\xBD", static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1));
    ++at;
  }
  return decoded;
}

// The share of 16-bit units that such a text consists of.
double share_of_text_units(std::string_view bytes, bool big_endian) {
  std::size_t usual = 0, all = 0;
  for (std::size_t i = 0; i + 1 < std::min(bytes.size(), kSample); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    const unsigned unit = big_endian ? first << 8 | second : second << 8 | first;
    const bool control = unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r';
    usual += (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0xFF00 && unit <= 0xFF5E) ||
             (unit < 0x7F && !control);
    ++all;
  }
  return all == 0 ? 0 : static_cast<double>(usual) / static_cast<double>(all);
}

// How much a text reads like Chinese: of its characters outside ASCII, the share of those that a level-one charset has: the common
// half of the Han characters lies in a charset's first level, so GB2312's and Big5's own first levels tell the two apart.
double share_in_first_level(std::string_view bytes, bool big5) {
  std::size_t common = 0, all = 0;
  const std::string_view sample = bytes.substr(0, kSample);
  for (std::size_t i = 0; i + 1 < sample.size();) {
    const auto lead = static_cast<unsigned char>(sample[i]), trail = static_cast<unsigned char>(sample[i + 1]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    // GB2312: punctuation and digits A1 to A9, level one B0 to D7. Big5: punctuation A1 to A3, level one A4 to C6.
    if (big5) common += lead >= 0xA1 && lead <= 0xC6 && (lead < 0xC6 || trail <= 0x7E);
    else common += trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xD7));
    ++all;
    i += 2;
  }
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1A;
  });
  // A page break or two from an old printer do no harm; more than one control character in fifty is no text.
  return controls * 50 > std::ssize(sample);
}

std::optional<Decoded> decode_double_byte(std::string_view bytes) {
  auto gb = decode_as("gb18030", "GB18030", bytes, 0);
  auto big5 = decode_as("Big5", "Big5", bytes, 0);
  if (!gb || !big5) return std::nullopt;
  const bool prefers_big5 = share_in_first_level(bytes, true) > share_in_first_level(bytes, false);
  Decoded& preferred = prefers_big5 ? *big5 : *gb;
  Decoded& other = prefers_big5 ? *gb : *big5;
  Decoded& taken = preferred.invalid <= other.invalid ? preferred : other;
  taken.guessed = taken.invalid > 0;
  return std::move(taken);
}

}  // namespace

std::optional<Decoded> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return decode_utf8_text(bytes, 3);
  if (bytes.starts_with("\xFF\xFE")) return decode_as("UTF-16LE", "UTF-16LE", bytes, 2);
  if (bytes.starts_with("\xFE\xFF")) return decode_as("UTF-16BE", "UTF-16BE", bytes, 2);
  const bool has_nul = bytes.substr(0, kSample).find('\0') != std::string_view::npos;
  if (!has_nul && first_invalid_utf8(bytes) == bytes.size()) return is_binary(bytes) ? std::nullopt : std::optional(decode_utf8_text(bytes, 0));
  if (bytes.size() % 2 == 0) {
    const double little = share_of_text_units(bytes, false), big = share_of_text_units(bytes, true);
    if (std::max(little, big) >= kLeastShare)
      return little >= big ? decode_as("UTF-16LE", "UTF-16LE", bytes, 0) : decode_as("UTF-16BE", "UTF-16BE", bytes, 0);
  }
  if (has_nul || is_binary(bytes)) return std::nullopt;
  auto decoded = decode_double_byte(bytes);
  // A text with one broken byte is still what nearly all of it is.
  Decoded utf8 = decode_utf8_text(bytes, 0);
  if (decoded && utf8.invalid < decoded->invalid) {
    utf8.guessed = true;
    return utf8;
  }
  return decoded;
}

}  // namespace gouji
