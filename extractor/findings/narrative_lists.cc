// Lists whose counts must add up to the count before them, where the list says that it is complete: its last item is “others”, the
// words before it say so, or all items are of one kind that excludes the others.
#include <algorithm>

#include "findings/narrative_claims.h"

namespace gouji {
namespace {

constexpr std::size_t kMostItems = 60;
// Bytes of the text that one item can take, and of its label, 30 Han characters. Patterns leave the label unbounded: a bound in a
// pattern makes its automaton so many times larger.
constexpr std::uint32_t kLongestItem = 360;
constexpr std::size_t kLongestLabel = 90;

struct Item {
  std::string label{};
  std::string unit{};
  Amount amount{};
};

struct List {
  Item total{};
  std::vector<Item> items{};
  Range range{};
  bool clean = true;  // every item was read to its end
};

class ListReader {
 public:
  ListReader(const NarrativeDesk& desk, const ClaimMatch& match)
      : desk_(desk), match_(match), claim_(desk.claim_of(match)), patterns_(desk.patterns.claims[match.claim]) {}

  void report() const {
    if (!may_tell(claim_, patterns_, desk_.prose, {begin(), begin()})) return;
    const auto list = read();
    if (!list || list->items.size() < 2 || !list->clean) return;
    const auto sum = sum_of(*list);
    const int over = sum ? compare(*sum, list->total.amount).value_or(0) : 0;
    if (over == 0 || (over < 0 && !is_complete(*list)) || (over > 0 && !is_complete(*list) && claim_.label.empty())) return;
    add_finding(*list, *sum);
  }

 private:
  // Nothing where it does not fit.
  static std::optional<Amount> sum_of(const List& list) {
    std::optional<Amount> sum = Amount{};
    for (const Item& item : list.items)
      if (sum) sum = add(*sum, item.amount);
    return sum;
  }

  std::optional<List> read() const {
    List list;
    std::uint32_t at = begin();
    auto next = item_at(at);
    // Most numbers begin no list.
    const auto total = next ? total_of() : std::nullopt;
    if (!total) return std::nullopt;
    list.total = *total;
    list.range = {match_.range.begin, at};
    for (; list.items.size() < kMostItems; next = item_at(at)) {
      if (!next || next->first.unit != list.total.unit) break;
      if (!claim_.label.empty() && !patterns_.label.matches(next->first.label)) {
        list.clean = false;
        break;
      }
      if (!claim_.unless.empty() && patterns_.unless.matches(next->first.label)) break;
      list.items.push_back(next->first);
      at = next->second;
      list.range.end = at;
    }
    list.clean &= !goes_on(at, list.total.unit);
    return list;
  }

  std::uint32_t begin() const {
    const Range from = match_.capture("from");
    return from.empty() ? match_.range.end : from.begin;
  }

  // The text from `at` on as far as an item may go: to the end of the sentence or of the line, behind the line feed it may begin with.
  std::string_view line_at(std::uint32_t at) const {
    const std::string_view text = std::string_view(desk_.prose.text).substr(at, kLongestItem);
    return text.substr(0, std::min(text.find("。"), text.find('\n', 2)));
  }

  // Whether more of the same unit is counted before the sentence ends: the list was not read to its end.
  bool goes_on(std::uint32_t at, const std::string& unit) const {
    const std::string_view line = line_at(at), rest = line.substr(0, line.find('\n'));
    for (std::size_t found = rest.find(unit); found != std::string_view::npos; found = rest.find(unit, found + 1))
      if (found > 0 && rest[found - 1] >= '0' && rest[found - 1] <= '9') return true;
    return false;
  }

  // The total stands in the match itself, or last in the sentence before.
  std::optional<Item> total_of() const {
    if (const auto number = desk_.number(match_, "n")) {
      const Range sentence = desk_.prose.sentences[match_.sentence].range;
      if (number->within > 0 ||
          !may_be_total(desk_.prose.view(sentence), match_.capture("n").begin - sentence.begin))
        return std::nullopt;
      return Item{{}, desk_.captured(match_, "unit"), number->amount};
    }
    const Sentence& sentence = desk_.prose.sentences[match_.sentence];
    if (match_.sentence == sentence.paragraph || match_.sentence == 0) return std::nullopt;
    const std::string_view before = desk_.prose.view(desk_.prose.sentences[match_.sentence - 1].range);
    std::optional<Item> total;
    for (const Pattern& pattern : patterns_.totals)
      for (std::size_t from = 0; from < before.size();) {
        const auto found = pattern.find(before, from);
        if (found.empty()) break;
        from = std::max<std::size_t>(found.front().end, from + 1);
        total = may_be_total(before, found.front().begin) ? item_of(pattern, found, before) : std::nullopt;
      }
    return total;
  }

  // Whether the words before a number in its clause are those of a total.
  bool may_be_total(std::string_view sentence, std::size_t number) const {
    return claim_.lead.empty() || patterns_.lead.matches(words_before(sentence, number));
  }

  static std::optional<Item> item_of(const Pattern& pattern, const std::vector<Range>& found, std::string_view text) {
    const auto part = [&](std::string_view name) {
      const Range range = pattern.capture(found, name);
      return text.substr(range.begin, range.size());
    };
    const auto number = read_spoken(part("n"));
    if (!number || number->within > 0 || part("label").size() > kLongestLabel) return std::nullopt;
    return Item{std::string(part("label")), std::string(part("unit")), number->amount};
  }

  // The item that begins there, and where it ends.
  std::optional<std::pair<Item, std::uint32_t>> item_at(std::uint32_t at) const {
    const std::string_view text = line_at(at);
    for (const Pattern& pattern : patterns_.items) {
      const auto found = pattern.find_at_start(text);
      if (found.empty()) continue;
      const auto item = item_of(pattern, found, text);
      if (item) return std::pair{*item, at + found.front().end};
    }
    return std::nullopt;
  }

  bool is_complete(const List& list) const {
    return claim_.is_complete || (!claim_.last.empty() && patterns_.last.matches(list.items.back().label));
  }

  void add_finding(const List& list, Amount sum) const {
    Finding finding = desk_.finding_of(match_, FindingKind::NarrativeParts);
    finding.stated = list.total.amount;
    finding.left = list.total.amount;
    finding.right = sum;
    std::string added;
    for (const Item& item : list.items) added += (added.empty() ? "" : " + ") + to_string(item.amount);
    const Range clause = desk_.scope.clause_of(match_);
    const Range whole{std::min(clause.begin, list.range.begin), list.range.end};
    finding.quote = std::string(desk_.blocks.text.view(desk_.prose.written(whole, desk_.blocks.text)));
    finding.place.span = desk_.blocks.text.where(desk_.prose.written(list.range, desk_.blocks.text));
    finding.words = {finding.quote, to_string(list.total.amount), added, to_string(sum)};
    desk_.add(std::move(finding));
  }

  const NarrativeDesk& desk_;
  const ClaimMatch& match_;
  const FormClaim& claim_;
  const ClaimPatterns& patterns_;
};

}  // namespace

// No item goes beyond a sentence.
bool may_tell(const FormClaim& claim, const ClaimPatterns& patterns, const Prose& prose, Range begins) {
  if (claim.is_complete || !claim.label.empty()) return true;
  if (claim.last.empty()) return false;
  const std::string_view text = std::string_view(prose.text).substr(begins.begin, begins.size() + kMostItems * kLongestItem);
  return patterns.last.may_match(text.substr(0, text.find("。")));
}

void look_at_parts(const NarrativeDesk& desk, const ClaimMatches& matches) {
  for (const ClaimMatch& match : matches)
    if (!match.denial && desk.claim_of(match).kind == ClaimKind::Parts) ListReader(desk, match).report();
}

}  // namespace gouji
