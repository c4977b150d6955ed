// FNV-1a over the parts, each closed by a byte that no text holds.
#include "findings/fingerprint.h"

#include <array>
#include <charconv>
#include <string_view>

#include "findings/weights.h"

namespace gouji {
namespace {

class Hash {
 public:
  Hash() = default;
  // To go on with what was added before.
  explicit Hash(std::uint64_t value) : value_(value) {}

  std::uint64_t value() const { return value_; }

  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);
  }
  void add(const std::optional<Amount>& amount) {
    if (!amount) return add(std::string_view("-"));
    const Amount of_value = amount_of_value(*amount);
    if (of_value.scale > 0) return add(to_string(of_value));
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), of_value.units).ptr;
    add(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
  }

  // Words as they were quoted, whatever spaces a file puts between them.
  void add_words(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if (byte <= 0x20) continue;
      if (text.compare(i, 2, "\xC2\xA0") == 0) {
        ++i;
        continue;
      }
      if (text.compare(i, 3, "\xE3\x80\x80") == 0) {
        i += 2;
        continue;
      }
      add_byte(byte);
    }
    add_byte(0xFF);
  }

  std::string hexadecimal() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<char, 16> text;
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = kDigits[(value_ >> (60 - 4 * i)) & 0xF];
    return {text.data(), text.size()};
  }

 private:
  // 1.50 and 1.5 are one amount.
  static Amount amount_of_value(Amount amount) {
    while (amount.scale > 0 && amount.units % 10 == 0) {
      amount.units /= 10;
      --amount.scale;
    }
    return amount;
  }

  void add_byte(unsigned char byte) {
    value_ ^= byte;
    value_ *= 0x100000001B3;
  }

  std::uint64_t value_ = 0xCBF29CE484222325;
};

void add_report(Hash& hash, const Record& record, const Forms& forms) {
  hash.add(forms.families[record.family].id);
  hash.add(record.report.agency);
  hash.add(record.report.year ? std::to_string(*record.report.year) : "");
  if (!record.report.agency.empty() && record.report.year) return;
  for (const RecordGrid& grid : record.grids)
    for (const Figure& figure : grid.figures)
      if (const Amount* amount = amount_of(figure)) hash.add(*amount);
}

}  // namespace

std::string fingerprint_of(const Finding& finding, const Record& record, const Forms& forms) {
  return Fingerprints(record, forms).of(finding);
}

Fingerprints::Fingerprints(const Record& record, const Forms& forms) {
  Hash hash;
  add_report(hash, record, forms);
  report_ = hash.value();
}

std::string Fingerprints::of(const Finding& finding) const {
  Hash hash(report_);
  hash.add(finding.check);
  hash.add(finding.at);
  hash.add(finding.left);
  hash.add(finding.right);
  hash.add(finding.stated);
  for (const Operand& operand : finding.operands) hash.add(operand.amount);
  for (const std::string& words : finding.words) hash.add_words(words);
  for (const ReportName& other : finding.others) {
    hash.add(other.agency);
    hash.add(other.year ? std::to_string(*other.year) : "");
  }
  return hash.hexadecimal();
}

}  // namespace gouji
