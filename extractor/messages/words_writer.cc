#include "messages/words_writer.h"

#include <charconv>

#include "grammar/brief_name.h"

namespace gouji {

void WordsWriter::amount(Amount amount) {
  // Nearly all are counts.
  if (amount.scale != 0) return both(to_string(amount));
  char digits[20];
  const char* const end = std::to_chars(digits, digits + sizeof digits, amount.units).ptr;
  both({digits, static_cast<std::size_t>(end - digits)});
}

void WordsWriter::short_name(const Words& name) {
  append_brief_zh(words_.zh, name);
  append_brief_en(words_.en, name);
}

}  // namespace gouji
