#include "grids/joined_labels.h"

#include <algorithm>
#include <string>

namespace gouji {
namespace {

// Characters that a beginning or an end must share with a label: one is shared by chance, and a numeral is one.
constexpr std::size_t kLeastShared = 2;

std::size_t shared_beginning(std::u16string_view a, std::u16string_view b) {
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(differ.first - a.begin());
}

std::size_t shared_end(std::u16string_view a, std::u16string_view b) {
  const auto differ = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  return static_cast<std::size_t>(differ.first - a.rbegin());
}

// The most that what is written shares with any spelling of a label.
struct Shared {
  std::size_t beginning = 0;
  std::size_t end = 0;
};

Shared shared_with(std::u16string_view written, const std::vector<Spelling>& spellings) {
  Shared most;
  for (const Spelling& spelling : spellings) {
    most.beginning = std::max(most.beginning, shared_beginning(written, spelling.text));
    most.end = std::max(most.end, shared_end(written, spelling.text));
  }
  return most;
}

bool is_more(std::size_t other, std::size_t own) { return other >= kLeastShared && other > own; }

}  // namespace

std::optional<std::uint32_t> joined_with(std::u16string_view written, std::uint32_t row, const Lexicon& lexicon, GridId id,
                                         const std::vector<bool>& found) {
  const auto& spellings = lexicon.row_spellings(id);
  const Shared own = shared_with(written, spellings[row]);
  for (std::uint32_t other = 0; other < spellings.size(); ++other) {
    if (other == row || found[other]) continue;
    const Shared shared = shared_with(written, spellings[other]);
    if (is_more(shared.beginning, own.beginning) || is_more(shared.end, own.end)) return other;
  }
  return std::nullopt;
}

}  // namespace gouji
