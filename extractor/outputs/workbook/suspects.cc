#include "outputs/workbook/suspects.h"

#include "outputs/page/names.h"

namespace gouji::workbook {
namespace {

constexpr std::string_view kSuspects =
    "SELECT g.report_id, g.id, g.truncated, s.set_no, s.key, s.published, s.needed, s.slip FROM suspect_groups g "
    "JOIN suspects s ON s.group_id = g.id ORDER BY g.report_id, g.id, s.set_no, s.ordinal";
enum : int { kReport, kGroup, kTruncated, kSet, kKey, kPublished, kNeeded, kSlip };

constexpr std::string_view kTies =
    "SELECT g.report_id, g.id, t.check_id, t.at FROM suspect_groups g JOIN suspect_ties t ON t.group_id = g.id ORDER BY g.report_id, g.id, t.ordinal";

}  // namespace

SuspectWords::SuspectWords(Sources& sources) : sources_(sources), suspects_(sources.data, kSuspects), ties_(sources.data, kTies) {}

const std::string& SuspectWords::words(std::int64_t report, std::string_view check, std::string_view at) {
  static const std::string kNone;
  // The numbers in between have no findings; what they might have is passed over.
  while (report_ < report) load(++report_);
  const auto found = by_tie_.find(std::string(check) + "@" + std::string(at));
  return found == by_tie_.end() ? kNone : found->second;
}

void SuspectWords::load(std::int64_t report) {
  groups_.clear();
  by_tie_.clear();
  while (suspects_.next(report)) add_suspect(suspects_.row());
  while (ties_.next(report)) {
    const StoredRows& row = ties_.row();
    by_tie_[std::string(row.text(2)) + "@" + std::string(row.text(3))] = finished(groups_[row.number(1)]);
  }
}

void SuspectWords::add_suspect(const StoredRows& row) {
  Group& group = groups_[row.number(kGroup)];
  group.sets = row.number(kSet);
  group.truncated = row.number(kTruncated) == 1;
  if (group.sets != 1) return;
  if (!group.words.empty()) group.words += "\n";
  group.words += sources_.names.figure(row.text(kKey));
  group.words += sources_.in({"：", ": "});
  group.words.append(row.is_null(kPublished) ? sources_.in({"（无数值）", "(no amount)"}) : row.text(kPublished));
  group.words.append(" → ").append(row.text(kNeeded));
  if (row.is_null(kSlip)) return;
  group.words += sources_.in({"（", " ("});
  group.words += page::slip_name(row.text(kSlip), sources_.language());
  group.words += sources_.in({"）", ")"});
}

std::string SuspectWords::finished(const Group& group) const {
  if (group.sets < 2 && !group.truncated) return group.words;
  const std::string others = std::to_string(group.sets - 1);
  const bool is_chinese = sources_.language() == Language::Chinese;
  if (group.truncated) return group.words + (is_chinese ? "\n（另有 " + others + " 种以上同样小的改法）" : "\n(" + others + " or more other sets are as small)");
  return group.words + (is_chinese ? "\n（另有 " + others + " 种同样小的改法）" : "\n(" + others + " other sets are as small)");
}

}  // namespace gouji::workbook
