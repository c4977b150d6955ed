#include "triage/judged_rows.h"

#include <algorithm>

#include "triage/heads.h"

namespace gouji {
namespace {

constexpr std::size_t kFingerprintLength = 16;
constexpr std::size_t kMostComplaints = 20;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

bool is_head(std::string_view cell, Phrase name, std::string_view id) {
  const std::string_view word = trimmed(cell);
  return word == id || word == name.zh || word == name.en;
}

std::string cell_at(const std::vector<std::string>& cells, std::optional<std::size_t> column) {
  return column && *column < cells.size() ? cells[*column] : std::string();
}

// The contract's word for what the drop-down offers in either language; other words as they are.
std::string decision_of(std::string_view written) {
  const std::string_view word = trimmed(written);
  for (std::uint8_t i = 0; i < kDecisions; ++i) {
    const auto decision = static_cast<Decision>(i);
    const Phrase name = name_of(decision);
    if (word == id_of(decision) || word == name.zh || word == name.en) return std::string(id_of(decision));
  }
  return std::string(word);
}

bool is_fingerprint(std::string_view text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == kFingerprintLength && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

bool is_guarded_start(std::string_view text) {
  return !text.empty() && std::string_view("=+-@'\t").find(text.front()) != std::string_view::npos;
}

void JudgedRows::add(const std::vector<std::string>& cells) {
  if (!columns_.fingerprint) return take_heads(cells);
  const std::string fingerprint(trimmed(cell_at(cells, columns_.fingerprint)));
  Judgement judgement{decision_of(cell_at(cells, columns_.decision)), cell_at(cells, columns_.note)};
  if (is_fingerprint(fingerprint)) return take(fingerprint, std::move(judgement));
  if ((fingerprint.empty() && judgement == Judgement{}) || result_.complaints.size() >= kMostComplaints) return;
  result_.complaints.push_back({"“" + fingerprint + "”不是指纹，这一行（" + judgement.decision + "，" + judgement.note + "）没有读入",
                                "“" + fingerprint + "” is no fingerprint; its row (" + judgement.decision + ", " + judgement.note + ") was not taken"});
}

void JudgedRows::take_heads(const std::vector<std::string>& cells) {
  Columns found;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_head(cells[i], kFingerprintHead, "fingerprint")) found.fingerprint = i;
    if (is_head(cells[i], kDecisionHead, "decision")) found.decision = i;
    if (is_head(cells[i], kNoteHead, "note")) found.note = i;
  }
  const bool has_all = found.fingerprint && (found.decision || needed_ == HeadsNeeded::Fingerprint);
  if (!has_all) return;
  columns_ = found;
  result_.triage.has_decisions = found.decision.has_value() || (found_any_ && result_.triage.has_decisions);
  found_any_ = true;
}

void JudgedRows::take(const std::string& fingerprint, Judgement judgement) {
  ++result_.rows;
  const auto [at, is_new] = result_.triage.judgements.emplace(fingerprint, judgement);
  if (is_new || judgement == Judgement{} || at->second == judgement) return;
  const bool contradicts = at->second != Judgement{};
  if (contradicts && result_.complaints.size() < kMostComplaints)
    result_.complaints.push_back({"指纹 " + fingerprint + " 有两种意见（" + at->second.decision + "，" + at->second.note + "）（" + judgement.decision +
                                      "，" + judgement.note + "），取后一种",
                                  "fingerprint " + fingerprint + " has two opinions (" + at->second.decision + ", " + at->second.note + ") (" +
                                      judgement.decision + ", " + judgement.note + "); the later one was taken"});
  at->second = std::move(judgement);
}

}  // namespace gouji
