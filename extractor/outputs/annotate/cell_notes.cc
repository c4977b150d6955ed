#include "outputs/annotate/cell_notes.h"

#include <algorithm>
#include <tuple>

#include "messages/sentences.h"
#include "messages/suspects.h"

namespace gouji {
namespace {

class NoteTaker {
 public:
  NoteTaker(const Audited& report, const Forms& forms, Language language) : report_(report), forms_(forms), chinese_(language == Language::Chinese), language_(language) {}

  std::vector<CellNote> take() {
    for (const Finding& finding : report_.findings.findings)
      if (finding.verdict == Verdict::Fails) take(finding);
    for (const SuspectGroup& group : report_.findings.suspects) take(group);
    std::stable_sort(notes_.begin(), notes_.end(), [](const CellNote& a, const CellNote& b) { return std::tie(a.where.part, a.where.begin) < std::tie(b.where.part, b.where.begin); });
    return std::move(notes_);
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return std::string(chinese_ ? zh : en); }

  CellNote& note_of(const std::string& key, const Place& place) {
    const auto found = std::find_if(notes_.begin(), notes_.end(), [&](const CellNote& note) { return note.key == key; });
    if (found != notes_.end()) return *found;
    return notes_.emplace_back(CellNote{key, place.span, {}});
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
  const Forms& forms_;
  bool chinese_;
  Language language_;
  std::vector<CellNote> notes_{};
};

}  // namespace

std::vector<CellNote> cell_notes(const Audited& report, const Forms& forms, Language language) { return NoteTaker(report, forms, language).take(); }

}  // namespace gouji
