#include "outputs/annotate/cell_notes.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "messages/sentences.h"
#include "messages/suspects.h"
#include "outputs/outcome.h"

namespace gouji {
namespace {

bool stands_before(const CellNote& a, const CellNote& b) { return std::tie(a.report, a.part, a.begin) < std::tie(b.report, b.part, b.begin); }

class NoteTaker {
 public:
  NoteTaker(const Audited& report, const Extraction& extraction, const Forms& forms, Language language)
      : report_(report), extraction_(extraction), forms_(forms), chinese_(language == Language::Chinese), language_(language) {}

  std::vector<CellNote> take() {
    for (const Finding& finding : report_.findings.findings)
      if (is_noted(finding)) finding.others.empty() ? take(finding) : take_late(finding);
    for (const SuspectGroup& group : report_.findings.suspects) take(group);
    notes_.erase(std::remove_if(notes_.begin(), notes_.end(), [](const CellNote& note) { return note.part.empty(); }), notes_.end());
    std::stable_sort(notes_.begin(), notes_.end(), stands_before);
    return std::move(notes_);
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(chinese_ ? zh : en); }

  CellNote& note_of(const std::string& key, const Place& place) {
    const auto found = std::find_if(notes_.begin(), notes_.end(), [&](const CellNote& note) { return note.key == key; });
    if (found != notes_.end()) return *found;
    const std::string part = is_known(place.span, extraction_) ? extraction_.parts[place.span.part] : std::string();
    return notes_.emplace_back(CellNote{report_.record.ordinal, key, part, place.span.begin, place.span.end, {}});
  }

  // The sum stands where the finding does; what is added says which sum it belongs to.
  void take(const Finding& finding) {
    const std::string sentence(in(sentence_of(finding, report_.record, forms_), language_));
    for (const Operand& operand : finding.operands) {
      const bool is_sum = operand.place.span == finding.place.span;
      const bool says_nothing = operand.on_left && (!operand.amount || is_zero(*operand.amount));
      if (says_nothing && !is_sum) continue;
      CellNote& note = note_of(operand.key, operand.place);
      note.paragraphs.push_back((is_sum ? word("勾稽不符：", "Fails: ") : word("参与的勾稽不符：", "Part of what fails: ")) + sentence + "  [" + finding.check + "]");
      if (is_sum) explain(finding, note);
    }
  }

  // What other reports have against a figure stands on the figure, blank or 0 too: what is missing here may be there.
  void take_late(const Finding& finding) {
    const std::string sentence(in(sentence_of(finding, report_.record, forms_), language_));
    for (std::size_t i = 0; i < finding.operands.size(); ++i) {
      const Operand& operand = finding.operands[i];
      if (operand.of != 0) continue;
      CellNote& note = note_of(operand.key, operand.place);
      note.paragraphs.push_back(word("与其他报告核对：", "Against other reports: ") + sentence + "  [" + finding.check + "]");
      const Operand* pair = finding.kind == FindingKind::SeriesVersions && i + 1 < finding.operands.size() ? &finding.operands[i + 1] : nullptr;
      if (pair != nullptr && pair->amount) note.paragraphs.push_back(word("另一份此处是 ", "There it is ") + to_string(*pair->amount));
      if (operand.place.span == finding.place.span) explain(finding, note);
    }
  }

  void explain(const Finding& finding, CellNote& note) const {
    const std::string basis(in(finding.basis, language_));
    if (!basis.empty()) note.paragraphs.push_back(word("依据：", "Basis: ") + basis);
    if (finding.cause == Cause::Reading)
      note.paragraphs.push_back(word("注意：其中有推断的数据或读取诊断，可能是读取所致，请与原文核对", "Note: figures are inferred or a diagnostic concerns them; compare with the original"));
  }

  // What the likeliest set says stands on each figure it names and on each sum that it would mend.
  void take(const SuspectGroup& group) {
    if (group.sets.empty()) return;
    const auto& likeliest = group.sets.front();
    const std::string said = word("可能的错误：", "Perhaps wrong: ") + std::string(in(sentence_of(group, report_.record, forms_), language_));
    for (const Suspect& suspect : likeliest) {
      CellNote& note = note_of(suspect.key, suspect.place);
      std::string text = word("此处可能有误，应为 ", "This may be the wrong figure; it would need to be ") + to_string(suspect.needed);
      if (suspect.slip) text += word("（", " (") + std::string(name_of(*suspect.slip).in(language_)) + word("）", ")");
      note.paragraphs.insert(note.paragraphs.begin(), text);
    }
    for (const Finding& finding : report_.findings.findings) {
      if (finding.verdict != Verdict::Fails || finding.operands.empty()) continue;
      const bool belongs = std::find(group.ties.begin(), group.ties.end(), finding.check + "@" + finding.at) != group.ties.end();
      if (!belongs) continue;
      const auto sum = std::find_if(finding.operands.begin(), finding.operands.end(), [&](const Operand& operand) { return operand.place.span == finding.place.span; });
      if (sum == finding.operands.end()) continue;
      auto& paragraphs = note_of(sum->key, sum->place).paragraphs;
      if (std::find(paragraphs.begin(), paragraphs.end(), said) == paragraphs.end()) paragraphs.push_back(said);
    }
  }

  const Audited& report_;
  const Extraction& extraction_;
  const Forms& forms_;
  bool chinese_;
  Language language_;
  std::vector<CellNote> notes_{};
};

}  // namespace

bool is_noted(const Finding& finding) {
  if (finding.others.empty()) return finding.verdict == Verdict::Fails;
  const bool names_a_figure = std::any_of(finding.operands.begin(), finding.operands.end(), [](const Operand& operand) { return operand.of == 0; });
  return names_a_figure && (finding.verdict == Verdict::Fails || finding.severity != Severity::Note);
}

std::vector<CellNote> cell_notes(const Extraction& extraction, const Forms& forms, Language language) {
  std::vector<CellNote> notes;
  for (const Audited& report : extraction.reports)
    for (CellNote& note : NoteTaker(report, extraction, forms, language).take()) notes.push_back(std::move(note));
  return notes;
}

void add_notes(std::vector<CellNote>& notes, std::vector<CellNote> later) {
  for (CellNote& note : later) {
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const CellNote& one) { return one.report == note.report && one.key == note.key; });
    if (found == notes.end()) notes.push_back(std::move(note));
    else std::move(note.paragraphs.begin(), note.paragraphs.end(), std::back_inserter(found->paragraphs));
  }
  std::stable_sort(notes.begin(), notes.end(), stands_before);
}

}  // namespace gouji
