#include "series/versions.h"

#include <algorithm>
#include <map>

#include "series/figures.h"

namespace gouji {
namespace {

// With fewer figures than this that are not 0, two reports do not differ enough to be of two agencies.
constexpr std::size_t kFewFigures = 8;
constexpr std::size_t kMostListed = 100;

// The figures of two reports side by side.
struct Difference {
  std::size_t compared = 0;  // amounts in both of which one is not 0
  std::vector<std::pair<FoundFigure, FoundFigure>> differing{};
};

Difference difference_of(const Figures& a, const Figures& b) {
  Difference result;
  a.for_each([&](const FoundFigure& one) {
    const Amount* amount = one.amount();
    if (amount == nullptr) return;
    const auto other = b.find(one.key());
    if (!other || other->amount() == nullptr) return;
    if (is_zero(*amount) && is_zero(*other->amount())) return;
    ++result.compared;
    if (!(*amount == *other->amount())) result.differing.push_back({one, *other});
  });
  return result;
}

bool are_of_two_agencies(const Difference& difference) {
  return difference.compared >= kFewFigures && difference.differing.size() * 2 > difference.compared;
}

bool is_same_file(const SeriesEntry& a, const SeriesEntry& b) {
  return !a.name.sha256.empty() && a.name.sha256 == b.name.sha256 && a.name.ordinal == b.name.ordinal;
}

class Settling {
 public:
  Settling(const AgencyReports& reports, const std::vector<SeriesEntry>& entries, const Forms& forms, Late& late)
      : reports_(reports), entries_(entries), forms_(forms), late_(late) {}

  std::vector<Yearly> settle() {
    if (!is_shared(reports_.entries)) return {yearly(reports_.entries)};
    std::map<std::string, std::vector<std::uint32_t>> folders;
    for (const std::uint32_t entry : reports_.entries) folders[folder_of(entries_[entry].name.path)].push_back(entry);
    std::vector<Yearly> result;
    for (const auto& [folder, entries] : folders)
      if (!is_shared(entries)) result.push_back(yearly(entries));
    say_shared();
    return result;
  }

 private:
  using ByYear = std::map<int, std::vector<std::uint32_t>>;

  ByYear by_year(const std::vector<std::uint32_t>& entries) const {
    ByYear years;
    for (const std::uint32_t entry : entries) years[*entries_[entry].name.year].push_back(entry);
    return years;
  }

  Difference between(std::uint32_t a, std::uint32_t b) const {
    return difference_of(Figures(entries_[a], forms_), Figures(entries_[b], forms_));
  }

  // Each is held against the first of its year, so that many reports cost no more than their number.
  bool is_shared(const std::vector<std::uint32_t>& entries) const {
    for (const auto& [year, all] : by_year(entries))
      for (std::size_t i = 1; i < all.size(); ++i)
        if (!is_same_file(entries_[all.front()], entries_[all[i]]) && are_of_two_agencies(between(all.front(), all[i]))) return true;
    return false;
  }

  void say_shared() {
    for (const auto& [year, all] : by_year(reports_.entries))
      for (std::size_t i = 1; i < all.size(); ++i) {
        if (is_same_file(entries_[all.front()], entries_[all[i]])) continue;
        const Difference difference = between(all.front(), all[i]);
        if (!are_of_two_agencies(difference)) continue;
        Finding finding = late_finding({FindingKind::SeriesNameShared, "years.version", "", Severity::Note}, {entries_[all.front()].name},
                                       {std::to_string(difference.differing.size())});
        finding.verdict = Verdict::Undecided;
        late_.add(all[i], std::move(finding));
      }
  }

  Yearly yearly(const std::vector<std::uint32_t>& entries) {
    Yearly result{reports_.agency, reports_.names, {}};
    for (const auto& [year, all] : by_year(entries)) {
      const auto preferred = *std::min_element(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) { return is_better(a, b); });
      result.entries.push_back(preferred);
      for (const std::uint32_t other : all)
        if (other != preferred && !is_same_file(entries_[other], entries_[preferred])) say_version(other, preferred);
    }
    return result;
  }

  bool is_better(std::uint32_t a, std::uint32_t b) const {
    const SeriesEntry &one = entries_[a], &other = entries_[b];
    if (one.ties_failing != other.ties_failing) return one.ties_failing < other.ties_failing;
    if (one.amounts != other.amounts) return one.amounts > other.amounts;
    return comes_before(one, other);
  }

  std::string why_better(std::uint32_t a, std::uint32_t b) const {
    const SeriesEntry &one = entries_[a], &other = entries_[b];
    return one.ties_failing != other.ties_failing ? "ties" : one.amounts != other.amounts ? "figures" : "path";
  }

  void say_version(std::uint32_t entry, std::uint32_t preferred) {
    const Figures own(entries_[entry], forms_), other(entries_[preferred], forms_);
    const Difference difference = difference_of(own, other);
    const std::string path = entries_[preferred].name.path, why = why_better(preferred, entry);
    if (difference.differing.empty()) {
      late_.add(entry, late_finding({FindingKind::SeriesVersionsEqual, "years.version", "", Severity::Note}, {entries_[preferred].name}, {path, why}));
      return;
    }
    Finding finding = late_finding({FindingKind::SeriesVersions, "years.version", "", Severity::Warning}, {entries_[preferred].name},
                                   {std::to_string(difference.differing.size()), path, why});
    for (const auto& [one, two] : difference.differing) {
      if (finding.operands.size() >= kMostListed) break;
      finding.operands.push_back({lent(one.key()), *one.amount(), 1, true, one.figure->place, 0});
      finding.operands.push_back({lent(two.key()), *two.amount(), 1, false, {}, 1});
      if (one.figure->doubtful || two.figure->doubtful) finding.cause = Cause::Reading;
    }
    finding.place = difference.differing.front().first.figure->place;
    late_.add(entry, std::move(finding));
  }

  const AgencyReports& reports_;
  const std::vector<SeriesEntry>& entries_;
  const Forms& forms_;
  Late& late_;
};

}  // namespace

std::vector<Yearly> settle_versions(const AgencyReports& reports, const std::vector<SeriesEntry>& entries, const Forms& forms, Late& late) {
  return Settling(reports, entries, forms, late).settle();
}

}  // namespace gouji
