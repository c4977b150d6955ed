#include "triage/triage.h"

#include <algorithm>
#include <array>
#include <set>

#include "triage/judged_rows.h"

namespace gouji {

std::string_view id_of(Decision decision) {
  switch (decision) {
    case Decision::Open: return "open";
    case Decision::Confirmed: return "confirmed";
    case Decision::Corrected: return "corrected";
    case Decision::FalseAlarm: return "false-alarm";
    case Decision::Ignored: return "ignored";
  }
  return {};
}

Phrase name_of(Decision decision) {
  switch (decision) {
    case Decision::Open: return {"待核实", "to be checked"};
    case Decision::Confirmed: return {"属实", "confirmed"};
    case Decision::Corrected: return {"已更正", "corrected"};
    case Decision::FalseAlarm: return {"误报", "false alarm"};
    case Decision::Ignored: return {"不处理", "no action"};
  }
  return {};
}

bool Triage::is_known(std::string_view fingerprint) const {
  const auto found = judgements.find(std::string(fingerprint));
  if (found == judgements.end()) return false;
  if (!has_decisions) return true;
  return !found->second.decision.empty() && found->second.decision != id_of(Decision::Open);
}

namespace {

void append_cell(std::string& out, std::string_view text) {
  // A spreadsheet would take such a note for a formula, or its apostrophe for a mark; read_triage takes one apostrophe off again.
  const bool guarded = is_guarded_start(text);
  const bool plain = !guarded && text.find_first_of("\",\r\n") == std::string_view::npos;
  if (plain) {
    out += text;
    return;
  }
  out += guarded ? "\"'" : "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace

std::string triage_csv(const Triage& triage) {
  std::string out = "\xEF\xBB\xBF" "fingerprint,decision,note\r\n";
  for (const auto& [fingerprint, judgement] : triage.judgements) {
    if (judgement == Judgement{}) continue;
    append_cell(out, fingerprint);
    out += ',';
    append_cell(out, judgement.decision);
    out += ',';
    append_cell(out, judgement.note);
    out += "\r\n";
  }
  return out;
}

void merge(Triage& triage, const Triage& later) {
  for (const auto& [fingerprint, judgement] : later.judgements) {
    Judgement& merged = triage.judgements[fingerprint];
    if (!judgement.decision.empty()) merged.decision = judgement.decision;
    if (!judgement.note.empty()) merged.note = judgement.note;
  }
}

void mark_known(Findings& findings, const Triage& baseline) {
  for (Finding& finding : findings.findings) finding.is_known = baseline.is_known(finding.fingerprint);
}

std::size_t leave_out_known(Findings& findings) {
  const std::size_t before = findings.findings.size();
  std::erase_if(findings.findings, [](const Finding& finding) { return finding.is_known; });
  const std::size_t left_out = before - findings.findings.size();
  if (left_out > 0) leave_out_lone_suspects(findings);
  return left_out;
}

void leave_out_lone_suspects(Findings& findings) {
  std::set<std::string> ties;
  for (const Finding& finding : findings.findings) ties.insert(finding.check + "@" + finding.at);
  std::erase_if(findings.suspects, [&](const SuspectGroup& group) {
    return std::none_of(group.ties.begin(), group.ties.end(), [&](const std::string& tie) { return ties.contains(tie); });
  });
}

}  // namespace gouji
