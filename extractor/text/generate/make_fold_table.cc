// Writes the two tables of fold.cc from ICU's data at build time, because opening ICU's transliterator
// takes 28 ms, as long as some sixty reports.
//   kPlain[c]: the compatibility form (NFKC) of c in simplified characters, if it is one character; 0
//              for white space and what is not printed; 0xFFFF where it is several.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <cstdio>
#include <memory>
#include <vector>

namespace {

constexpr int kCount = 0x10000;
constexpr unsigned kSeveral = 0xFFFF;

unsigned plain_form(const icu::Normalizer2& nfkc, UChar32 character) {
  if (u_isUWhiteSpace(character) || u_iscntrl(character)) return 0;
  if (u_charType(character) == U_FORMAT_CHAR || (character >= 0xD800 && character <= 0xDFFF)) return 0;
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString folded = nfkc.normalize(icu::UnicodeString(character), error);
  if (U_FAILURE(error) || folded.length() != 1) return kSeveral;
  const unsigned unit = folded.charAt(0);
  return unit == ' ' ? 0 : unit;
}

// Characters are simplified one by one; a rule that looks at neighbours does not apply to labels.
void simplify(std::vector<unsigned>& table, const icu::Transliterator& simplifier) {
  for (int i = 0x3400; i < 0xA000; ++i) {
    icu::UnicodeString text(static_cast<UChar32>(i));
    simplifier.transliterate(text);
    if (text.length() == 1) table[i] = text.charAt(0);
  }
  for (unsigned& entry : table)
    if (entry >= 0x3400 && entry < 0xA000) entry = table[entry];
}

}  // namespace

int main() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  const std::unique_ptr<icu::Transliterator> simplifier(
      icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, error));
  if (U_FAILURE(error)) {
    std::fprintf(stderr, "ICU: %s\n", u_errorName(error));
    return 1;
  }
  std::vector<unsigned> table(kCount);
  for (int i = 0; i < kCount; ++i) table[i] = plain_form(*nfkc, i);
  simplify(table, *simplifier);
  std::printf("constexpr char16_t kPlain[%d] = {\n", kCount);
  for (int i = 0; i < kCount; ++i) std::printf("%u,%s", table[i], i % 16 == 15 ? "\n" : "");
  std::printf("};\n");
  return 0;
}
