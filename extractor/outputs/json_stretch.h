#pragma once
// JSON in stretches of bounded length, for what a record has hundreds of.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "gouji/amount.h"

namespace gouji {

// Eight bytes as they stand in memory, as a number whose lowest byte is the first; and back.
constexpr std::uint64_t first_byte_lowest(std::uint64_t eight) {
  return std::endian::native == std::endian::little ? eight : __builtin_bswap64(eight);
}

// Writes a JSON string with its quotes, as append_json does, where there is room for it; gives its end.
char* write_json(char* at, std::string_view text);
// The same of a number.
char* write_number(char* at, std::uint64_t number);

// A stretch of JSON that is put together where it surely has room, and then appended as a whole. A record has twenty words and numbers for
// each of its figures; a string would ask for room at each of them. Two pointers, which stay in registers where it is passed by value.
class JsonStretch {
 public:
  // An escaped byte takes so many.
  static constexpr std::size_t kMostOfByte = 6;

  // Begins one of at most `most` bytes.
  JsonStretch(std::string& room, std::size_t most) {
    if (room.size() < most) room.resize(most);
    begin_ = end_ = room.data();
  }

  void put(std::string_view json) {
    std::memcpy(end_, json.data(), json.size());
    end_ += json.size();
  }
  // Most are the places of cells in their tables.
  void number(std::uint64_t number) {
    if (number < 10) *end_++ = static_cast<char>('0' + number);
    else if (number < 100'000'000) short_number(static_cast<std::uint32_t>(number));
    else end_ = write_number(end_, number);
  }
  void number_or_null(std::uint32_t number) {
    if (number == 0) put("null");
    else this->number(number);
  }
  void text(std::string_view text) { end_ = write_json(end_, text); }
  void text_or_null(std::string_view text) {
    if (text.empty()) put("null");
    else this->text(text);
  }
  // A word that holds nothing to escape.
  void word_or_null(std::string_view word) {
    if (word.empty()) return put("null");
    *end_++ = '"';
    put(word);
    *end_++ = '"';
  }
  // Nearly all amounts are counts.
  void amount(Amount amount) {
    *end_++ = '"';
    if (amount.scale == 0 && amount.units >= 0) number(static_cast<std::uint64_t>(amount.units));
    else put(to_string(amount));
    *end_++ = '"';
  }

  void amount_or_null(const std::optional<Amount>& amount) {
    if (amount) this->amount(*amount);
    else put("null");
  }

  void clear() { end_ = begin_; }
  void append_to(std::string& out) const { out.append(begin_, static_cast<std::size_t>(end_ - begin_)); }

 private:
  // One of eight digits or fewer, which are found side by side: halves, then pairs, then digits. The first is the lowest byte.
  void short_number(std::uint32_t number) {
    const std::uint64_t halves = number / 10'000 | std::uint64_t{number % 10'000} << 32;
    const std::uint64_t hundreds = (halves * 10'486 >> 20) & 0x0000'007F'0000'007F;
    const std::uint64_t pairs = hundreds | (halves - 100 * hundreds) << 16;
    const std::uint64_t tens = (pairs * 103 >> 10) & 0x000F'000F'000F'000F;
    const std::uint64_t digits = tens | (pairs - 10 * tens) << 8;
    const int leading = std::countr_zero(digits) / 8;
    const std::uint64_t written = first_byte_lowest((digits | 0x3030'3030'3030'3030) >> 8 * leading);
    std::memcpy(end_, &written, 8);
    end_ += 8 - leading;
  }

  char* begin_ = nullptr;
  char* end_ = nullptr;
};

}  // namespace gouji
