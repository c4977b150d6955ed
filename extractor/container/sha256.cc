// The SHA-256 of a file, by which a report is known whatever its name.
//
// By the functions that OpenSSL has for this digest alone. It has advised against them since its version 3;
// but to ask for the digest by name makes it sort out first all that it can do, which takes as long as half a
// report.
#define OPENSSL_API_COMPAT 10100
#include <openssl/sha.h>

#include <array>

#include "gouji/container.h"

namespace gouji {

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256_CTX context;
  const bool is_digested = SHA256_Init(&context) == 1 &&
                           SHA256_Update(&context, bytes.data(), bytes.size()) == 1 &&
                           SHA256_Final(digest.data(), &context) == 1;
  if (!is_digested) return {};
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : digest) {
    text.push_back(kDigits[byte >> 4]);
    text.push_back(kDigits[byte & 15]);
  }
  return text;
}

}  // namespace gouji
