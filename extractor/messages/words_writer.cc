#include "messages/words_writer.h"

#include <charconv>

namespace gouji {

void PiecedText::grow(std::size_t bytes) { room_.resize(2 * (end_ + bytes)); }

void WordsWriter::amount(Amount amount) {
  // Nearly all are counts.
  if (amount.scale != 0) return both(to_string(amount));
  char digits[20];
  const char* const end = std::to_chars(digits, digits + sizeof digits, amount.units).ptr;
  both({digits, static_cast<std::size_t>(end - digits)});
}

}  // namespace gouji
