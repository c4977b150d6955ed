#pragma once
// Exact decimal amounts.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gouji {

// units / 10^scale. Never a floating-point number.
struct Amount {
  std::int64_t units = 0;
  std::uint8_t scale = 0;

  // Equal as numbers: 1.50 == 1.5. False where compare() gives nothing.
  friend bool operator==(const Amount& a, const Amount& b);
};

// Sum, difference; nothing where its units do not fit into 18 digits.
std::optional<Amount> add(Amount a, Amount b);
std::optional<Amount> subtract(Amount a, Amount b);
Amount magnitude(Amount a);  // of the sum or difference of such
bool is_negative(Amount a);
bool is_zero(Amount a);
bool is_whole(Amount a);
// -1, 0, 1; nothing where the two cannot be brought to one scale.
std::optional<int> compare(Amount a, Amount b);

// Decimal with the decimals as published: "73802895.90", "-8".
std::string to_string(Amount a);

}  // namespace gouji
