#pragma once
// What people decided about findings, by fingerprint: what they chose as 处理意见 and what they noted. A triage file is a CSV with
// the columns fingerprint, decision and note; a baseline is any table with a column fingerprint, such as the findings.csv of an
// earlier run.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/findings.h"
#include "messages/names.h"

namespace gouji {

enum class Decision : std::uint8_t {
  Open,        // still to be looked at
  Confirmed,   // the report is wrong there
  Corrected,   // it was, and a corrected one has been published
  FalseAlarm,  // the report is right
  Ignored,     // whatever it is, nothing is done about it
};

inline constexpr std::uint8_t kDecisions = 5;

std::string_view id_of(Decision decision);  // "open"
Phrase name_of(Decision decision);          // as the drop-down of findings.xlsx has it

struct Judgement {
  std::string decision{};  // the id of a Decision, or what else a person wrote there
  std::string note{};
  friend bool operator==(const Judgement&, const Judgement&) = default;
};

struct Triage {
  // False for a list of fingerprints alone: all that it lists is known.
  bool has_decisions = true;
  std::map<std::string, Judgement> judgements{};

  // Whether the finding has been dealt with: what is still open is not.
  bool is_known(std::string_view fingerprint) const;
};

// A triage or baseline that was read, or why it could not be.
struct TriageRead {
  Triage triage{};
  std::size_t rows = 0;             // that name a finding
  std::vector<Words> complaints{};  // rows that contradict each other, fingerprints that are none
  std::optional<Words> error{};
};

// From the bytes of a CSV in any charset that spreadsheets write, or of a workbook (XLSX).
TriageRead read_triage(std::string bytes);

// As a triage file: UTF-8 with a byte order mark and CRLF, by fingerprint. Entries without decision and note are left out.
std::string triage_csv(const Triage& triage);

// What `later` says goes before what `triage` says; a note or decision that it leaves empty does not erase one.
void merge(Triage& triage, const Triage& later);

// Marks the findings that the baseline knows.
void mark_known(Findings& findings, const Triage& baseline);

// Takes known findings away, and groups of suspects none of whose ties is left. Gives how many findings these were.
std::size_t leave_out_known(Findings& findings);

// Takes away groups of suspects none of whose ties is among the findings.
void leave_out_lone_suspects(Findings& findings);

}  // namespace gouji
