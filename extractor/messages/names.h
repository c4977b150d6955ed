#pragma once
// What the enumerators are called: the contract's words, which are never translated, and the names that a
// reader sees, in both languages.

#include <cstdint>
#include <string_view>

#include "gouji/findings.h"

namespace gouji {

enum class Language : std::uint8_t { Chinese, English };

// A fixed name or sentence in both languages.
struct Phrase {
  std::string_view zh{};
  std::string_view en{};

  std::string_view in(Language language) const { return language == Language::Chinese ? zh : en; }
};

inline std::string_view in(const Words& words, Language language) {
  return language == Language::English && !words.en.empty() ? words.en : words.zh;
}

// The contract's words.
std::string_view id_of(Code code);               // "file-empty"
std::string_view id_of(Severity severity);       // "error"
std::string_view id_of(Verdict verdict);         // "fails"
std::string_view id_of(Cause cause);             // "published"
std::string_view id_of(RowBy row_by);            // "label"
std::string_view id_of(SplitBy split_by);        // "cell"
std::string_view id_of(UnitSource source);       // "form"
std::string_view id_of(Slip slip);               // "digits-swapped"
std::string_view id_of(const Reading& reading);  // "not_applicable"

Phrase name_of(Severity severity);
Phrase name_of(Verdict verdict);
Phrase name_of(Cause cause);

// What findings of one kind are about, as the head of a line that counts them.
Phrase name_of(FindingKind kind);

// What diagnostics of one code are about, likewise.
Phrase name_of(Code code);

}  // namespace gouji
