#include "outputs/outcome.h"

#include <algorithm>

namespace gouji {

std::string_view id_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::Read: return "read";
    case Outcome::NotSuchReport: return "not-such-report";
    case Outcome::Unreadable: return "unreadable";
  }
  return {};
}

Outcome outcome_of(const Extraction& extraction) {
  if (extraction.failure) return Outcome::Unreadable;
  return extraction.reports.empty() ? Outcome::NotSuchReport : Outcome::Read;
}

bool is_incomplete(const Extraction& extraction) {
  if (extraction.failure) return true;
  return std::any_of(extraction.notes.begin(), extraction.notes.end(), [](const Diagnostic& note) {
    return note.severity == Severity::Error || note.code == Code::LimitMet;
  });
}

std::string_view format_of(const Extraction& extraction) {
  if (!extraction.failure || !extraction.parts.empty()) return name_of(extraction.format);
  const Diagnostic& failure = *extraction.failure;
  const bool names_it = failure.code == Code::FormatUnsupported || failure.code == Code::FileEncrypted;
  return names_it && !failure.words.empty() ? std::string_view(failure.words.front()) : std::string_view();
}

Diagnostics diagnostics_of(const Extraction& extraction) {
  Diagnostics all;
  if (extraction.failure) {
    all.push_back(*extraction.failure);
    all.back().severity = Severity::Error;
  }
  all.insert(all.end(), extraction.notes.begin(), extraction.notes.end());
  return all;
}

bool is_known(Span span, const Extraction& extraction) { return span != Span{} && span.part < extraction.parts.size(); }

}  // namespace gouji
