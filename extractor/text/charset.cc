// ICU's converters do the converting; the order of trials and the evidence are ours (ICU's detector is wrong
// on every short text of this kind).
#include "text/charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

// Read as UTF-16 in the right byte order, all units of such a text are Han, CJK punctuation, full-width forms
// or ASCII; a text in any other charset, read so, has at most three in four.
constexpr double kLeastShareOfUnits = 0.9;
// One control character in so many bytes is a page break of an old printer; more is no text.
constexpr std::size_t kTextBytesToControl = 50;
// A text in another charset, read as UTF-8, breaks at nearly every character; one that breaks at fewer than
// one in ten was damaged.
constexpr std::size_t kCharactersToBroken = 2;
// Where GB18030 and Big5 come closer than this, the choice is a guess.
constexpr double kClearLead = 0.15;
// The tests look at no more than this.
constexpr std::size_t kSample = 64 * 1024;
constexpr char32_t kReplacement = 0xFFFD;
// How many bytes are converted at a time, at least.
constexpr std::size_t kPiece = 4096;

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

// A converter that gives one U+FFFD for each sequence that is no character.
Converter open_converter(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &error));
  if (U_FAILURE(error)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_SUBSTITUTE, nullptr, nullptr, nullptr, &error);
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

// Whether these stored bytes really are a U+FFFD, and not what it stands for.
bool is_stored_replacement(std::string_view stored) {
  return stored == "\xFD\xFF"sv || stored == "\xFF\xFD"sv || stored == "\x84\x31\xA4\x37"sv;
}

// Converts bytes that lie in the file from `stored` on, character by character, so that each keeps its place.
class Transcoder {
 public:
  Transcoder(UConverter* converter, std::string_view bytes, std::uint32_t stored, Decoded& decoded)
      : converter_(converter), bytes_(bytes), stored_(stored), decoded_(decoded) {}

  void convert() {
    decoded_.text.bytes.reserve(bytes_.size() * 3 / 2);
    const bool wide = decoded_.charset.starts_with("UTF-16");
    for (std::size_t at = 0; at < bytes_.size();) {
      const std::size_t end = wide ? end_of_wide_piece(at) : end_of_piece(at);
      convert_piece(at, end);
      at = end;
    }
    finish_character(bytes_.size());
    finish_stretch();
  }

 private:
  // Pieces end behind a whole character, so that the converter never holds a half one and each offset it
  // gives is of this piece. In GB18030 and Big5 no character goes on with a byte below '0'.
  std::size_t end_of_piece(std::size_t at) const {
    if (bytes_.size() - at <= kPiece) return bytes_.size();
    const auto found = std::find_if(bytes_.begin() + at + kPiece, bytes_.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < '0'; });
    return found == bytes_.end() ? bytes_.size() : static_cast<std::size_t>(found - bytes_.begin()) + 1;
  }

  // A piece of whole units; its last one is not the first half of a surrogate pair.
  std::size_t end_of_wide_piece(std::size_t at) const {
    const bool big_endian = decoded_.charset == "UTF-16BE";
    std::size_t end = at + kPiece;
    while (end < bytes_.size() && (bytes_[end - (big_endian ? 2 : 1)] & 0xFC) == 0xD8) end += 2;
    return std::min(end, bytes_.size());
  }

  void convert_piece(std::size_t begin, std::size_t end) {
    units_.resize(end - begin + 1);
    offsets_.resize(units_.size());
    const char* source = bytes_.data() + begin;
    UChar* target = units_.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(converter_, &target, target + units_.size(), &source, bytes_.data() + end, offsets_.data(),
                   true, &error);
    const auto count = static_cast<std::size_t>(target - units_.data());
    for (std::size_t i = 0; i < count; ++i)
      take_unit(units_[i], begin + static_cast<std::size_t>(offsets_[i]));
  }

  void take_unit(char32_t unit, std::size_t at) {
    if ((unit & 0xFC00) == 0xDC00) {
      pending_ = 0x10000 + ((pending_ - 0xD800) << 10) + (unit - 0xDC00);
      return;
    }
    finish_character(at);
    pending_ = unit;
    begin_ = at;
    has_pending_ = true;
  }

  // How many bytes a character takes is known when the next one begins.
  void finish_character(std::size_t end) {
    if (!has_pending_) return;
    has_pending_ = false;
    // ICU gives private characters for single bytes above ASCII, which no text means.
    if (end - begin_ == 1 && pending_ >= 0x80) pending_ = kReplacement;
    const auto at = stored_ + static_cast<std::uint32_t>(begin_);
    const bool is_broken =
        pending_ == kReplacement && !is_stored_replacement(bytes_.substr(begin_, end - begin_));
    if (is_broken && decoded_.invalid++ == 0) decoded_.first_invalid = at;
    add_character(at, static_cast<std::uint16_t>(end - begin_));
  }

  // Characters of one width, here and as stored, are handed over together.
  void add_character(std::uint32_t at, std::uint16_t stored_step) {
    const auto text_step = static_cast<std::uint16_t>(utf8_length(pending_));
    if (text_step != text_step_ || stored_step != stored_step_) finish_stretch();
    if (stretch_.empty()) stretch_at_ = at;
    text_step_ = text_step;
    stored_step_ = stored_step;
    append_utf8(stretch_, pending_);
  }

  void finish_stretch() {
    decoded_.text.append_transcoded(stretch_, stretch_at_, text_step_, stored_step_);
    stretch_.clear();
  }

  UConverter* converter_;
  std::string_view bytes_;
  std::uint32_t stored_;
  Decoded& decoded_;
  std::vector<UChar> units_{};
  std::vector<std::int32_t> offsets_{};
  char32_t pending_ = 0;
  std::size_t begin_ = 0;
  bool has_pending_ = false;
  std::string stretch_{};
  std::uint32_t stretch_at_ = 0;
  std::uint16_t text_step_ = 1;
  std::uint16_t stored_step_ = 1;
};

std::optional<Decoded> decode_as(const char* charset, std::string_view bytes, std::size_t mark) {
  const Converter converter = open_converter(charset);
  if (!converter) return std::nullopt;
  Decoded decoded;
  decoded.charset = charset;
  Transcoder(converter.get(), bytes.substr(mark), static_cast<std::uint32_t>(mark), decoded).convert();
  return decoded;
}

// UTF-8 needs no conversion; each broken byte becomes a U+FFFD.
Decoded decode_utf8_text(std::string_view bytes, std::size_t mark) {
  Decoded decoded;
  decoded.charset = "UTF-8";
  for (std::size_t at = mark; at < bytes.size(); ++at) {
    const std::size_t valid = first_invalid_utf8(bytes.substr(at));
    decoded.text.append(bytes.substr(at, valid), static_cast<std::uint32_t>(at));
    at += valid;
    if (at == bytes.size()) break;
    const auto stored = static_cast<std::uint32_t>(at);
    if (decoded.invalid++ == 0) decoded.first_invalid = stored;
    decoded.text.append_whole("\xEF\xBF\xBD", stored, stored + 1);
  }
  return decoded;
}

bool is_control(unsigned unit) {
  return unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f';
}

bool is_usual_unit(unsigned unit) {
  return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0x2500 && unit <= 0x257F) ||
         (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0xFF00 && unit <= 0xFF5E) ||
         (unit < 0x7F && !is_control(unit));
}

enum class ByteOrder { Little, Big };

double share_of_usual_units(std::string_view bytes, ByteOrder order) {
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t usual = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    const auto first = static_cast<unsigned char>(sample[i]),
               second = static_cast<unsigned char>(sample[i + 1]);
    usual += is_usual_unit(order == ByteOrder::Big ? first << 8 | second : second << 8 | first);
  }
  return sample.size() < 2 ? 0 : static_cast<double>(usual) / static_cast<double>(sample.size() / 2);
}

// Lower-case letters, two by two, are the numbers of Han characters. Bytes that are all ASCII are units only
// if every second of them is NUL or nearly so.
bool are_letters(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto nuls = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\0'));
  return std::none_of(sample.begin(), sample.end(), is_high) && nuls * 3 < sample.size();
}

// The byte order of a text in UTF-16 without a mark, or null.
const char* charset_of_units(std::string_view bytes) {
  if (are_letters(bytes)) return nullptr;
  const double little = share_of_usual_units(bytes, ByteOrder::Little);
  const double big = share_of_usual_units(bytes, ByteOrder::Big);
  if (std::max(little, big) < kLeastShareOfUnits) return nullptr;
  return little >= big ? "UTF-16LE" : "UTF-16BE";
}

bool has_many_controls(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  // 0x1A ended files of old systems.
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    return is_control(static_cast<unsigned char>(c)) && c != 0x1A;
  });
  return static_cast<std::size_t>(controls) * kTextBytesToControl > sample.size();
}

// UTF-8 that was damaged in a few places. GB18030 has a reading for nearly every pair of bytes, and would
// read such a text as nonsense without complaint.
bool is_damaged_utf8(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t broken = 0, long_ones = 0;
  for (std::size_t at = 0; at < sample.size();) {
    const std::size_t length = decode_utf8(sample, at).length;
    if (length > 1) ++long_ones;
    if (length == 1 && static_cast<unsigned char>(sample[at]) >= 0x80) ++broken;
    at += length;
  }
  return broken * kCharactersToBroken <= long_ones && long_ones > 0;
}

bool is_common_in_gb(unsigned lead, unsigned trail) {
  // GB 2312: marks and digits in rows A1 to A9, the common half of the Han characters in rows B0 to D7.
  return trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xD7));
}

bool is_common_in_big5(unsigned lead, unsigned trail) {
  // Marks in rows A1 to A3, the common half of the Han characters in rows A4 to C6.
  return lead >= 0xA1 && (lead < 0xC6 || (lead == 0xC6 && trail <= 0x7E)) && trail >= 0x40 &&
         (trail <= 0x7E || trail >= 0xA1);
}

// The evidence between the two double-byte charsets, of which most bytes can be either: the share of the
// characters that lie in the charset's common half. Text read in the wrong one is full of rare characters.
double share_of_common(std::string_view bytes, bool (*is_common)(unsigned, unsigned)) {
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t common = 0, all = 0;
  for (std::size_t i = 0; i + 1 < sample.size();) {
    const auto lead = static_cast<unsigned char>(sample[i]),
               trail = static_cast<unsigned char>(sample[i + 1]);
    const bool is_pair = lead > 0x80 && lead < 0xFF && trail >= 0x30 && trail != 0x7F && trail < 0xFF;
    if (lead >= 0x80) ++all;
    if (is_pair) common += is_common(lead, trail);
    i += is_pair ? 2 : 1;
  }
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

// The charset that a label of a page means: GB2312 and GBK are parts of GB18030. Null for all others.
const char* double_byte_charset(std::string_view label) {
  std::string folded;
  for (const char c : label)
    if (c != '-' && c != '_' && c != ' ') folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (folded.starts_with("gb") || folded == "xgbk" || folded == "cp936" || folded == "euccn") return "GB18030";
  return folded.starts_with("big5") || folded == "cp950" ? "Big5" : nullptr;
}

// The likelier of the two; where it reads with errors and the other without, the other, unless the evidence
// is clear.
std::optional<Decoded> decode_double_byte(std::string_view bytes, std::string_view declared) {
  const double gb = share_of_common(bytes, is_common_in_gb), big5 = share_of_common(bytes, is_common_in_big5);
  const bool is_clear = std::max(gb, big5) - std::min(gb, big5) >= kClearLead;
  if (const char* const label = is_clear ? nullptr : double_byte_charset(declared)) return decode_as(label, bytes, 0);
  auto likelier = decode_as(big5 > gb ? "Big5" : "GB18030", bytes, 0);
  if (!likelier || (is_clear && likelier->invalid == 0)) return likelier;
  auto other = decode_as(big5 > gb ? "GB18030" : "Big5", bytes, 0);
  const bool takes_other = !is_clear && other && other->invalid == 0 && likelier->invalid > 0;
  if (takes_other) likelier = std::move(other);
  likelier->guessed = !takes_other && (likelier->invalid > 0 || (other && other->invalid == 0));
  return likelier;
}

}  // namespace

std::optional<Decoded> decode_text(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return decode_utf8_text(bytes, 3);
  if (bytes.starts_with("\xFF\xFE")) return decode_as("UTF-16LE", bytes, 2);
  if (bytes.starts_with("\xFE\xFF")) return decode_as("UTF-16BE", bytes, 2);

  const bool has_nul = bytes.substr(0, kSample).find('\0') != std::string_view::npos;
  const bool is_narrow = !has_nul && !has_many_controls(bytes);
  if (is_narrow && first_invalid_utf8(bytes) == bytes.size()) return decode_utf8_text(bytes, 0);
  if (const char* wide = charset_of_units(bytes)) return decode_as(wide, bytes, 0);
  if (!is_narrow) return std::nullopt;
  if (is_damaged_utf8(bytes)) return decode_utf8_text(bytes, 0);
  return decode_double_byte(bytes, declared);
}

std::optional<std::string> decode_gb18030(std::string_view bytes) {
  auto decoded = decode_as("GB18030", bytes, 0);
  if (!decoded || decoded->invalid > 0) return std::nullopt;
  return std::move(decoded->text.bytes);
}

}  // namespace gouji
