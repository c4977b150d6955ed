// Counts that a sentence states, and sentences that say there was none, against the grids. A count equals any of the quantities its
// claim may mean; only where it is none of them, and all of them are known, is it wrong. Parts of a total are believed where the total
// is right, or where more of them are right than wrong.
#include <algorithm>

#include "findings/narrative_claims.h"

namespace gouji {
namespace {

enum class Outcome : std::uint8_t { Matches, Differs, Unknown, Elsewhere, OtherYear };

struct Statement {
  const ClaimMatch* match = nullptr;
  Spoken stated{};
  bool has_number = false;
  std::string money{};  // the unit of money that it is stated in
  Outcome outcome = Outcome::Unknown;    // of what it states, until it is placed, were it said of the whole report
  bool is_placed = false;                // it is known what it is said of
  const Sum* nearest = nullptr;          // of the quantities, the one that lies nearest
  std::optional<Amount> as_published{};  // its amount, or what that is at least
  bool blank = false; // the first quantity is one blank figure
};

// Whether `a` lies nearer to `stated` than `b` does.
bool lies_nearer(Amount a, Amount b, Amount stated) {
  const auto from_a = subtract(a, stated), from_b = subtract(b, stated);
  if (!from_a || !from_b) return from_a.has_value();
  return compare(magnitude(*from_a), magnitude(*from_b)).value_or(0) < 0;
}

// Bytes behind a number in which a part of it is named, 80 Han characters.
constexpr std::size_t kFarthestPart = 240;

// The first bytes of UTF-8 characters that take three bytes or more, as Han characters do.
constexpr unsigned char kFirstOfThreeBytes = 0xE0;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whatever its blanks hold, they do not make the sum smaller.
bool exceeds(const Sum& sum, Amount stated) {
  return !sum.amount && sum.only_blanks_missing && sum.only_adds && sum.as_zero && compare(*sum.as_zero, stated).value_or(0) > 0;
}

class CountReader {
 public:
  CountReader(const NarrativeDesk& desk, const ClaimMatches& matches) : desk_(desk) {
    for (const ClaimMatch& match : matches)
      if (desk_.claim_of(match).kind == ClaimKind::Count) take(match);
    std::stable_sort(statements_.begin(), statements_.end(),
                     [](const Statement& a, const Statement& b) { return a.match->range.begin < b.match->range.begin; });
  }

  void report() {
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      Statement& statement = statements_[i];
      if (is(statement, Outcome::OtherYear)) report_year(statement);
      if (statement.blank && is(statement, Outcome::Unknown)) report_blank(statement);
      const bool is_news = may_be(statement, Outcome::Differs) && !is_told(statement);
      if (is_news && is(statement, Outcome::Differs) && is_believed(i) && !is_of_a_whole(statement))
        report_difference(statement);
    }
  }

 private:
  // A number is taken by the first claim of the grammar that fits it.
  void take(const ClaimMatch& match) {
    const Range number = match.capture("n").empty() ? match.range : match.capture("n");
    const auto overlaps = [&](const Statement& known) {
      const Range other = known.has_number ? known.match->capture("n") : known.match->range;
      const bool alike = known.has_number == !match.capture("n").empty();
      return other.overlaps(number) && (alike ? known.has_number || known.match->claim == match.claim : false);
    };
    // Matches come sentence by sentence.
    for (auto known = statements_.rbegin(); known != statements_.rend() && known->match->sentence == match.sentence; ++known)
      if (overlaps(*known)) return;
    Statement statement;
    statement.match = &match;
    statement.has_number = !match.capture("n").empty();
    if (statement.has_number) {
      const auto spoken = desk_.number(match, "n");
      statement.money = desk_.captured(match, "money");
      if (spoken) statement.stated = *spoken;
      statement.is_placed = !spoken || !is_whole(spoken->amount);
    }
    if (statement.is_placed) statement.outcome = Outcome::Elsewhere;
    else compare_with_quantities(statement);
    statements_.push_back(std::move(statement));
  }

  // Where a claim names a year, it is so many years from the report's.
  bool is_of_its_year(const ClaimMatch& match) const {
    const auto named = desk_.number(match, "year");
    const auto year = desk_.record.report.year;
    return !named || !year || named->amount == Amount{*year + desk_.claim_of(match).year_after, 0};
  }

  // What a statement is said of takes long to find out: it is asked where something depends on it, for many a statement never.
  void place(Statement& statement) const {
    const ClaimMatch& match = *statement.match;
    const ScopeKind scope = is_of_its_year(match) ? desk_.scope.of(match) : ScopeKind::Elsewhere;
    statement.is_placed = true;
    if (scope == ScopeKind::Whole) return;
    const bool is_of_other_year = scope == ScopeKind::OtherYear && statement.outcome == Outcome::Matches;
    statement.outcome = is_of_other_year ? Outcome::OtherYear : Outcome::Elsewhere;
  }

  // Whether that may be its outcome, as far as it shows before the statement is placed.
  bool may_be(const Statement& statement, Outcome outcome) const {
    if (statement.is_placed) return statement.outcome == outcome;
    if (outcome == Outcome::OtherYear) return statement.outcome == Outcome::Matches && desk_.scope.names_other_year(*statement.match);
    return statement.outcome == outcome;
  }

  bool is(Statement& statement, Outcome outcome) const {
    if (!may_be(statement, outcome)) return false;
    if (!statement.is_placed) place(statement);
    return statement.outcome == outcome;
  }

  // What is stated, counted as the figures of the sum are; nothing where their units cannot be compared.
  static std::optional<Amount> stated_as_in(const Sum& sum, const Statement& statement) {
    if (statement.money.empty()) return statement.stated.amount;
    return in_money(statement.stated.amount, statement.money, sum.unit);
  }

  // Money may be stated rounded or cut off at any place.
  static bool is_stated(const Sum& sum, const Statement& statement) {
    if (!sum.amount) return false;
    const Spoken& stated = statement.stated;
    if (statement.money.empty()) return are_near(*sum.amount, stated.amount, std::max<std::int64_t>(stated.within - 1, 0));
    const auto published = in_money(*sum.amount, sum.unit, statement.money);
    return published && are_nearer(*published, stated.amount, std::max<std::int64_t>(stated.within, 1));
  }

  void compare_with_quantities(Statement& statement) const {
    statement.outcome = Outcome::Unknown;
    bool all_known = true, any = false;
    const auto& quantities = desk_.claim_of(*statement.match).may_be;
    for (std::size_t q = 0; q < quantities.size(); ++q) {
      const Sum& sum = desk_.sums.of(quantities[q]);
      if (!sum.is_there) continue;
      if (is_stated(sum, statement)) {
        statement.outcome = Outcome::Matches;
        return;
      }
      const auto stated = stated_as_in(sum, statement);
      all_known &= stated.has_value();
      if (!stated) continue;
      if (!sum.amount && q == 0 && sum.operands.size() == 1 && sum.only_blanks_missing && !is_zero(statement.stated.amount)) statement.blank = true;
      const std::optional<Amount> published = exceeds(sum, *stated) ? sum.as_zero : sum.amount;
      all_known &= published.has_value();
      const bool is_nearer = published ? !any || lies_nearer(*published, *statement.as_published, *stated) : statement.nearest == nullptr;
      any |= published.has_value();
      if (!is_nearer) continue;
      statement.nearest = &sum;
      statement.as_published = published;
    }
    if (any && all_known) statement.outcome = Outcome::Differs;
  }

  const FormClaim& claim_of(const Statement& statement) const { return desk_.claim_of(*statement.match); }
  std::uint32_t paragraph_of(const Statement& statement) const { return desk_.prose.sentences[statement.match->sentence].paragraph; }

  // The statements of the same paragraph from `i` to the next total, and back to the last.
  bool is_believed(std::size_t i) {
    if (claim_of(statements_[i]).role != ClaimRole::Part) return true;
    std::size_t first = i;
    while (first > 0 && is_beside(first - 1, i) && claim_of(statements_[first]).role != ClaimRole::Total) --first;
    Statement& total = statements_[first];
    if (claim_of(total).role == ClaimRole::Total && total.has_number)
      if (!is(total, Outcome::Unknown)) return is(total, Outcome::Matches);
    int right = 0, wrong = 0;
    for (std::size_t k = first; k < statements_.size() && is_beside(k, i); ++k) {
      if (k > i && claim_of(statements_[k]).role == ClaimRole::Total) break;
      if (claim_of(statements_[k]).role != ClaimRole::Part) continue;
      right += !is_zero(statements_[k].stated.amount) && is(statements_[k], Outcome::Matches);
      wrong += is(statements_[k], Outcome::Differs);
    }
    return right > wrong;
  }

  bool is_beside(std::size_t k, std::size_t i) const { return paragraph_of(statements_[k]) == paragraph_of(statements_[i]); }

  // The same figure is stated right elsewhere in the report: then this may be something narrower.
  bool is_right_elsewhere(const Statement& statement) {
    return std::any_of(statements_.begin(), statements_.end(), [&](Statement& other) {
      return other.match->claim == statement.match->claim && !is_zero(other.stated.amount) && is(other, Outcome::Matches);
    });
  }

  // “全市共收到120件，其中市本级30件”: where a part that is named behind the number is what the grid holds,
  // the grid is that part's.
  bool is_of_a_whole(const Statement& statement) const {
    if (!statement.has_number || desk_.family.narrative.part_behind.empty()) return false;
    const std::string_view behind = desk_.scope.behind(*statement.match).substr(0, kFarthestPart);
    for (std::size_t at = 0; at < behind.size();) {
      const std::size_t begin = at;
      while (at < behind.size() && is_digit(behind[at])) ++at;
      if (at == begin) {
        at += static_cast<unsigned char>(behind[at]) < kFirstOfThreeBytes ? 1 : 3;
        continue;
      }
      const bool is_part = is_part_of(statement, behind.substr(begin, at - begin));
      if (is_part && desk_.patterns.part_behind.matches(behind.substr(0, begin))) return true;
    }
    return false;
  }

  // Whether a smaller number than is stated is one of the quantities.
  bool is_part_of(const Statement& statement, std::string_view number) const {
    const auto part = read_spoken(number);
    if (!part || compare(part->amount, statement.stated.amount).value_or(0) >= 0) return false;
    const auto& quantities = claim_of(statement).may_be;
    return std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& quantity) {
      const Sum& sum = desk_.sums.of(quantity);
      return sum.is_there && sum.amount == part->amount;
    });
  }

  // Whether another statement was found to differ in the same way: one finding is enough.
  bool is_told(const Statement& statement) const {
    const std::string check = NarrativeDesk::check_of(claim_of(statement));
    const auto stated = stated_as_in(*statement.nearest, statement);
    const auto& findings = desk_.findings.findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& known) {
      return known.check == check && known.at == key_of(statement) && known.stated == stated && known.words.empty();
    });
  }

  void report_difference(const Statement& statement) {
    const FindingKind kind = statement.has_number ? FindingKind::NarrativeCount : FindingKind::NarrativeNone;
    Finding finding = desk_.finding_of(*statement.match, kind);
    fill(finding, statement);
    finding.left = finding.stated;
    finding.right = statement.as_published;
    if (is_right_elsewhere(statement)) finding.severity = Severity::Note;
    if (statement.nearest->inferred) {
      finding.severity = Severity::Note;
      finding.cause = Cause::Reading;
    }
    desk_.add(std::move(finding));
  }

  void report_blank(const Statement& statement) const {
    Finding finding = desk_.finding_of(*statement.match, FindingKind::NarrativeBlank);
    fill(finding, statement);
    finding.severity = Severity::Note;
    finding.left = finding.stated;
    finding.missing.push_back({finding.at, finding.stated});
    desk_.add(std::move(finding));
  }

  // A sentence that names another year and states this year's figure means this year.
  void report_year(const Statement& statement) const {
    if (desk_.scope.is_year_named_near(statement.match->sentence)) return;
    Finding finding = desk_.finding_of(*statement.match, FindingKind::NarrativeYear);
    finding.check = "narrative.year";
    finding.at = "report";
    finding.basis = Words{};
    finding.severity = is_zero(statement.stated.amount) ? Severity::Note : Severity::Warning;
    finding.quote = std::string(desk_.blocks.text.view(desk_.prose.written(whole_clause(statement), desk_.blocks.text)));
    finding.words = {finding.quote, std::to_string(*desk_.record.report.year)};
    desk_.add(std::move(finding));
  }

  Range whole_clause(const Statement& statement) const {
    return {desk_.prose.sentences[statement.match->sentence].range.begin, desk_.scope.clause_of(*statement.match).end};
  }

  void fill(Finding& finding, const Statement& statement) const {
    finding.stated = stated_as_in(*statement.nearest, statement);
    finding.operands = statement.nearest->operands;
    finding.at = key_of(statement);
  }

  // The figure that the claim speaks of first of all, as long as this report has it.
  const std::string& key_of(const Statement& statement) const {
    for (const Quantity& quantity : claim_of(statement).may_be) {
      const Sum& sum = desk_.sums.of(quantity);
      if (sum.is_there && !sum.operands.empty()) return *sum.operands.front().key;
    }
    return claim_of(statement).name;
  }

  const NarrativeDesk& desk_;
  std::vector<Statement> statements_{};
};

}  // namespace

void look_at_counts(const NarrativeDesk& desk, const ClaimMatches& matches) { CountReader(desk, matches).report(); }

}  // namespace gouji
