// What stands before a claim in its clause must be words that leave the scope whole, or the agency's own name; nothing in the
// clause, the sentence and the two sentences before may take it elsewhere. Whoever is not known is somebody else.
#include "findings/narrative_scope.h"

#include <algorithm>
#include <optional>

#include "text/ordinal.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::string_view kClauseMarks = ",;:()";
constexpr std::string_view kListMark = "、";
// Bytes at an item's end in which its own count would stand.
constexpr std::size_t kCountAndUnit = 8;
// Bytes before a claim that are looked at, however long its sentences are.
constexpr std::uint32_t kFarthest = 3000;
constexpr std::uint32_t kSentencesForScope = 2;
constexpr std::uint32_t kSentencesForContext = 6;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_clause_mark(std::string_view text, std::size_t at) {
  return kClauseMarks.find(text[at]) != std::string_view::npos && !(text[at] == ',' && at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]));
}

// Where the clause begins that `at` stands in.
std::size_t clause_begin(std::string_view sentence, std::size_t at, bool at_list_marks) {
  for (std::size_t i = at; i-- > 0;) {
    if (is_clause_mark(sentence, i)) return i + 1;
    if (at_list_marks && sentence.substr(i, kListMark.size()) == kListMark) return i + kListMark.size();
  }
  return 0;
}

// A pattern may begin with the mark before its first word.
std::size_t first_word(std::string_view text, std::size_t at) {
  if (at < text.size() && is_clause_mark(text, at)) return at + 1;
  for (const std::string_view mark : {kListMark, std::string_view("。")})
    if (text.substr(at).starts_with(mark)) return at + mark.size();
  return at;
}

std::size_t clause_end(std::string_view sentence, std::size_t at) {
  while (at < sentence.size() && !is_clause_mark(sentence, at)) ++at;
  return at;
}

// Where the bracket opens that closes at `at`.
std::optional<std::size_t> bracket_begin(std::string_view sentence, std::size_t at) {
  int open = 0;
  for (std::size_t i = at + 1; i-- > 0;) {
    if (sentence[i] == ')') ++open;
    if (sentence[i] == '(' && --open == 0) return i;
  }
  return std::nullopt;
}

// Whether a count ends the text.
bool ends_in_count(std::string_view text) {
  const std::string_view end = text.substr(text.size() - std::min(text.size(), kCountAndUnit));
  return std::any_of(end.begin(), end.end(), is_digit);
}

// The years that a text names, 20xx before anything but another digit: the last one.
std::optional<int> last_year_in(std::string_view text) {
  std::optional<int> year;
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (text.substr(i, 2) != "20" || !is_digit(text[i + 2]) || !is_digit(text[i + 3])) continue;
    if ((i > 0 && is_digit(text[i - 1])) || (i + 4 < text.size() && is_digit(text[i + 4]))) continue;
    year = 2000 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
  }
  return year;
}

// Whether the characters of `part` stand in `whole` in their order, the first of them at two.
bool abbreviates(std::string_view part, std::string_view whole) {
  std::size_t at = 0, characters = 0;
  for (std::size_t i = 0; i < part.size(); ++characters) {
    const std::size_t length = decode_utf8(part, i).length;
    at = whole.find(part.substr(i, length), at);
    if (at == std::string_view::npos) return false;
    at += length;
    i += length;
  }
  return characters >= 2;
}

}  // namespace

std::string_view words_before(std::string_view sentence, std::size_t at) {
  const std::size_t begin = clause_begin(sentence, at, false);
  return sentence.substr(begin, at - begin);
}

bool Scope::is_own(std::string_view subject) const {
  if (subject.empty()) return true;
  const auto found = patterns_.lead.find(subject);
  if (!found.empty() && patterns_.lead.capture(found, "subject").empty()) return true;
  const std::string_view agency = record_.report.agency;
  if (agency.empty()) return false;
  return abbreviates(subject, agency) || (subject.size() > agency.size() && subject.ends_with(agency));
}

// “甲、乙 5”: the number is of both, unless what stands before the mark has its own.
bool Scope::is_joint(const ClaimMatch& match, std::uint32_t begin) const {
  const Range sentence = prose_.sentences[match.sentence].range;
  if (match.capture("n").empty() || begin < sentence.begin + kListMark.size()) return false;
  const std::uint32_t mark = begin - static_cast<std::uint32_t>(kListMark.size());
  if (prose_.view({mark, begin}) != kListMark) return false;
  const std::string_view before = prose_.view({sentence.begin, mark});
  return !ends_in_count(before.substr(clause_begin(before, before.size(), true)));
}

bool Scope::is_lead_whole(const ClaimMatch& match, std::string_view lead) const {
  const FormClaim& claim = family_.narrative.claims[match.claim];
  if (!family_.narrative.plain_lead.empty() && patterns_.plain_lead.matches(lead)) return true;
  // Either suffices; the claim's own pattern is the shorter one.
  for (const Pattern* pattern : {&patterns_.claims[match.claim].lead, &patterns_.lead}) {
    if (pattern != &patterns_.lead && claim.lead.empty()) continue;
    const auto found = pattern->find(lead);
    if (found.empty()) continue;
    const Range subject = pattern->capture(found, "subject");
    if (is_own(lead.substr(subject.begin, subject.size()))) return true;
  }
  return false;
}

// Where the sentence begins that stands so many before this one, or else the first of its paragraph.
std::uint32_t Scope::begin_near(std::uint32_t sentence, std::uint32_t sentences) const {
  const std::uint32_t first = std::max(prose_.sentences[sentence].paragraph, sentence > sentences ? sentence - sentences : 0);
  return prose_.sentences[first].range.begin;
}

// The sentence up to the match's end, and so many before it in the paragraph.
std::string_view Scope::near(const ClaimMatch& match, std::uint32_t sentences) const {
  const std::uint32_t begin = begin_near(match.sentence, sentences);
  return prose_.view({std::max(begin, match.range.end - std::min(match.range.end, kFarthest)), match.range.end});
}

bool Scope::finds_foreign(const Pattern& pattern, std::string_view text) const {
  for (std::size_t from = 0; from <= text.size();) {
    const auto found = pattern.find(text, from);
    if (found.empty()) return false;
    const Range subject = pattern.capture(found, "subject");
    if (subject.empty() || !is_own(text.substr(subject.begin, subject.size()))) return true;
    from = std::max<std::size_t>(found.front().end, from + 1);
  }
  return false;
}

// Whether a scope pattern may match in what stands near a match: most need words that do not stand there.
bool Scope::may_match(std::uint32_t number, const ClaimMatch& match, std::string_view text) const {
  if (searched_ != match.sentence) {
    search_.in(prose_.text, {begin_near(match.sentence, kSentencesForScope), prose_.sentences[match.sentence].range.end});
    searched_ = match.sentence;
  }
  const auto begin = static_cast<std::uint32_t>(text.data() - prose_.text.data());
  return search_.may_match(number, {begin, begin + static_cast<std::uint32_t>(text.size())});
}

bool Scope::is_foreign(const ClaimMatch& match, Range clause, std::string_view lead) const {
  const FormClaim& claim = family_.narrative.claims[match.claim];
  const ClaimPatterns& patterns = patterns_.claims[match.claim];
  const std::string_view in_clause = prose_.view(clause), in_sentences = near(match, kSentencesForScope);
  const auto matches = [&](const Pattern& pattern, std::uint32_t number, std::string_view text) {
    return may_match(number, match, text) && pattern.matches(text);
  };
  if (!claim.unless.empty() && matches(patterns.unless, patterns.number_of_unless, in_clause)) return true;
  if (!claim.unless_near.empty() && matches(patterns.unless_near, patterns.number_of_unless_near, in_sentences)) return true;
  if (!claim.unless_behind.empty() && patterns.unless_behind.matches(behind(match))) return true;
  for (std::uint32_t f = 0; f < family_.narrative.foreign.size(); ++f) {
    const ForeignScope& foreign = family_.narrative.foreign[f];
    const std::string_view text = foreign.reach == Reach::Lead ? lead : foreign.reach == Reach::Clause ? in_clause : in_sentences;
    if (!may_match(f, match, text)) continue;
    if (!foreign.unless_agency.empty() && patterns_.foreign_unless[f].matches(record_.report.agency)) continue;
    if (finds_foreign(patterns_.foreign[f], text)) return true;
  }
  return false;
}

bool Scope::lacks_context(const ClaimMatch& match) const {
  if (family_.narrative.claims[match.claim].context.empty()) return false;
  return !patterns_.claims[match.claim].context.matches(near(match, kSentencesForContext));
}

// A year in the clause, or the one the sentence begins with, is the year the sentence speaks of.
ScopeKind Scope::year_of(const ClaimMatch& match, std::string_view lead) const {
  if (!record_.report.year) return ScopeKind::Whole;
  const std::string_view sentence = prose_.view(prose_.sentences[match.sentence].range);
  const auto first = last_year_in(sentence.substr(0, 4));
  const auto begin = static_cast<std::size_t>(lead.data() - sentence.data());
  auto in_lead = last_year_in(lead);
  // A later item of a list is of the year that stands before its first.
  if (!in_lead && sentence.substr(0, begin).ends_with(kListMark))
    in_lead = last_year_in(words_before(sentence, begin));
  const auto said = in_lead ? in_lead : first;
  if (!said || *said == *record_.report.year) return ScopeKind::Whole;
  const bool leads = !in_lead || lead.data() == sentence.data();
  return leads && first == said ? ScopeKind::OtherYear : ScopeKind::Elsewhere;
}

Range Scope::clause_of(const ClaimMatch& match) const {
  const Range sentence = prose_.sentences[match.sentence].range;
  const std::string_view text = prose_.view(sentence);
  const auto begin = clause_begin(text, first_word(text, match.range.begin - sentence.begin), false);
  // A pattern may end with the mark itself.
  const std::size_t last = match.range.end - sentence.begin;
  const auto end = clause_end(text, last > 0 && is_clause_mark(text, last - 1) ? last - 1 : last);
  return {sentence.begin + static_cast<std::uint32_t>(begin), sentence.begin + static_cast<std::uint32_t>(end)};
}

bool Scope::is_year_named_near(std::uint32_t sentence) const {
  const std::string year = std::to_string(record_.report.year.value_or(0));
  for (const std::uint32_t s : {sentence - 1, sentence, sentence + 1})
    if (s < prose_.sentences.size() && prose_.view(prose_.sentences[s].range).find(year) != std::string_view::npos) return true;
  return false;
}

std::string_view Scope::behind(const ClaimMatch& match) const {
  const Sentence& sentence = prose_.sentences[match.sentence];
  const std::uint32_t next = match.sentence + 1;
  const bool goes_on =
      next < prose_.sentences.size() && prose_.sentences[next].paragraph == sentence.paragraph;
  return prose_.view(
      {match.range.end,
       std::max(match.range.end, prose_.sentences[goes_on ? next : match.sentence].range.end)});
}

// What stands before the match in its clause, or in its item of a list.
std::string_view Scope::lead_of(const ClaimMatch& match) const {
  const Range sentence = prose_.sentences[match.sentence].range;
  const std::string_view text = prose_.view(sentence);
  const std::size_t at = first_word(text, match.range.begin - sentence.begin);
  const std::size_t begin = clause_begin(text, at, true);
  return text.substr(begin, at - begin);
}

// “各乡镇(街道)收到”: who stands before a note in brackets is the subject of what follows it. Where a count
// stands there, the note is the count's, and something else follows; (一) is no note.
std::string_view Scope::noted_before(const ClaimMatch& match, std::string_view lead) const {
  const Range sentence = prose_.sentences[match.sentence].range;
  const std::string_view text = prose_.view(sentence);
  const auto begin = static_cast<std::size_t>(lead.data() - text.data());
  if (begin == 0 || text[begin - 1] != ')') return {};
  const auto bracket = bracket_begin(text, begin - 1);
  if (!bracket || read_ordinal(text.substr(*bracket, begin - *bracket)).length == begin - *bracket) return {};
  const std::string_view before = text.substr(0, *bracket);
  const std::string_view noted = before.substr(clause_begin(before, before.size(), true));
  return ends_in_count(noted) ? std::string_view{} : noted;
}

bool Scope::names_other_year(const ClaimMatch& match) const { return year_of(match, lead_of(match)) != ScopeKind::Whole; }

ScopeKind Scope::of(const ClaimMatch& match) const {
  const std::string_view lead = lead_of(match);
  if (is_joint(match, static_cast<std::uint32_t>(lead.data() - prose_.text.data()))) return ScopeKind::Elsewhere;
  const Range clause = clause_of(match);
  const auto is_elsewhere = [&](std::string_view words) {
    return !is_lead_whole(match, words) || is_foreign(match, clause, words);
  };
  if (is_elsewhere(lead) || lacks_context(match)) return ScopeKind::Elsewhere;
  for (std::string_view noted = noted_before(match, lead); !noted.empty(); noted = noted_before(match, noted))
    if (is_elsewhere(noted)) return ScopeKind::Elsewhere;
  return year_of(match, lead);
}

}  // namespace gouji
