// Shares and growth in per cent, recomputed exactly: a printed percentage is right if it lies within one unit of its last digit, so
// that rounded and cut-off ones both pass.
#include <algorithm>

#include "findings/narrative_claims.h"

namespace gouji {
namespace {

// More numbers of a paragraph than this are not tried as what a share is taken of.
constexpr std::size_t kMostDenominators = 60;
constexpr std::uint32_t kFarthest = 3000;

// What is counted is no more, and no share of it is recomputed where it is: products of it and a scale stay far from what does not fit.
constexpr std::int64_t kMost = 1'000'000'000;

// Whether 100 · part / whole is `share` to within one unit of its last digit.
bool is_share(std::int64_t part, std::int64_t whole, Amount share) {
  if (whole <= 0 || part < 0 || part > kMost || whole > kMost || share.scale > 4) return false;
  std::int64_t scale = 100;
  for (int digit = 0; digit < share.scale; ++digit) scale *= 10;
  return std::abs(part * scale - share.units * whole) <= whole;
}

std::optional<std::int64_t> whole_number(const std::optional<Spoken>& spoken) {
  if (!spoken || spoken->within > 0 || spoken->amount.scale != 0 || spoken->amount.units > kMost) return std::nullopt;
  return spoken->amount.units;
}

class ShareReader {
 public:
  ShareReader(const NarrativeDesk& desk, const ClaimMatch& match) : desk_(desk), match_(match), claim_(desk.claim_of(match)) {}

  void report_share() const {
    const auto part = whole_number(desk_.number(match_, "n"));
    const auto share = desk_.number(match_, "share");
    if (!part || !share || desk_.scope.of(match_) != ScopeKind::Whole) return;
    std::int64_t main = 0;
    for (const Quantity& quantity : claim_.may_be) {
      const Sum& sum = desk_.sums.of(quantity);
      if (!sum.is_there) continue;
      // A blank taken off a total, or added to it, is tried as 0.
      const auto whole = sum.amount ? sum.amount : sum.as_zero;
      if (!whole || whole->scale != 0 || whole->units > kMost) return;
      if (!sum.only_blanks_missing || is_share(*part, whole->units, share->amount)) return;
      if (main == 0) main = whole->units;
    }
    if (main == 0 || is_share_of_the_text(*part, share->amount)) return;
    Finding finding = desk_.finding_of(match_, FindingKind::NarrativeShare);
    finding.stated = share->amount;
    finding.words = {desk_.captured(match_, "n"), to_string(share->amount), std::to_string(main), percent(*part, main, share->amount.scale)};
    desk_.add(std::move(finding));
  }

  void report_growth() const {
    const auto now = whole_number(desk_.number(match_, "now")), then = whole_number(desk_.number(match_, "then"));
    if (!now || !then) return;
    const bool less = !match_.capture("less").empty();
    const std::int64_t change = less ? *then - *now : *now - *then;
    if (const auto by = whole_number(desk_.number(match_, "change"))) {
      if (*by == change) return;
      return add_growth(*now, *then, std::to_string(*by), std::to_string(change));
    }
    const auto share = desk_.number(match_, "share");
    if (!share || *then <= 0 || is_share(change, *then, share->amount)) return;
    add_growth(*now, *then, to_string(share->amount) + "%", (change < 0 ? "-" : "") + percent(std::abs(change), *then, share->amount.scale) + "%");
  }

 private:
  void add_growth(std::int64_t now, std::int64_t then, std::string said, std::string right) const {
    Finding finding = desk_.finding_of(match_, FindingKind::NarrativeGrowth);
    finding.stated = Amount{now, 0};
    finding.words = {std::to_string(then), std::to_string(now), std::move(said), std::move(right)};
    desk_.add(std::move(finding));
  }

  // Any other number of the paragraph up to the share can be what it is a share of.
  bool is_share_of_the_text(std::int64_t part, Amount share) const {
    const Sentence& sentence = desk_.prose.sentences[match_.sentence];
    const std::uint32_t begin = desk_.prose.sentences[sentence.paragraph].range.begin;
    const Range range{std::max(begin, match_.range.end - std::min(match_.range.end, kFarthest)), match_.range.end};
    const std::string_view text = desk_.prose.view(range);
    std::size_t tried = 0;
    for (std::size_t at = text.size(); at > 0 && tried < kMostDenominators;) {
      while (at > 0 && !is_digit(text[at - 1])) --at;
      const std::size_t end = at;
      while (at > 0 && is_digit(text[at - 1])) --at;
      if (end == at) continue;
      ++tried;
      const auto number = whole_number(read_spoken(text.substr(at, end - at)));
      if (number && is_share(part, *number, share)) return true;
    }
    return false;
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  // Rounded to so many decimals.
  static std::string percent(std::int64_t part, std::int64_t whole, std::uint8_t decimals) {
    std::int64_t scale = 100;
    for (int digit = 0; digit < decimals; ++digit) scale *= 10;
    return to_string(Amount{(part * scale * 2 + whole) / (whole * 2), decimals});
  }

  const NarrativeDesk& desk_;
  const ClaimMatch& match_;
  const FormClaim& claim_;
};

}  // namespace

void look_at_shares(const NarrativeDesk& desk, const ClaimMatches& matches) {
  for (const ClaimMatch& match : matches) {
    const ClaimKind kind = desk.claim_of(match).kind;
    if (kind == ClaimKind::Share) ShareReader(desk, match).report_share();
    if (kind == ClaimKind::Growth) ShareReader(desk, match).report_growth();
  }
}

}  // namespace gouji
