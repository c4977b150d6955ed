#include "outputs/finding_lines.h"

#include <algorithm>

#include "messages/sentences.h"
#include "outputs/outcome.h"

namespace gouji {
namespace {

// So many of one kind in one grid are still told one by one.
constexpr std::size_t kMostAlike = 2;

// What can come by the dozen where one thing went wrong: a grid left blank, a form printed in other words.
bool comes_in_numbers(FindingKind kind) {
  switch (kind) {
    case FindingKind::TieUndecided:
    case FindingKind::ReadingBlank:
    case FindingKind::ReadingAmbiguous:
    case FindingKind::RowMissing:
    case FindingKind::SectionMisnumbered:
    case FindingKind::SectionAltered:
    case FindingKind::LabelAltered:
    case FindingKind::LabelLost:
    case FindingKind::SeriesTieUndecided:
    case FindingKind::HeaderAltered: return true;
    case FindingKind::TieFails:
    case FindingKind::TieFailsAnyway:
    case FindingKind::ReadingUnreadable:
    case FindingKind::ReadingNegative:
    case FindingKind::ReadingNotWhole:
    case FindingKind::ReadingAnnotated:
    case FindingKind::SectionMissing:
    case FindingKind::SectionRepeated:
    case FindingKind::SectionOrder:
    case FindingKind::NoGrids:
    case FindingKind::GridMissing:
    case FindingKind::GridReplaced:
    case FindingKind::GridRepeated:
    case FindingKind::RowExtra:
    case FindingKind::FormOld:
    case FindingKind::FormMixed:
    case FindingKind::YearDisagrees:
    case FindingKind::YearMissing:
    case FindingKind::PeriodWrong:
    case FindingKind::PeriodMissing:
    case FindingKind::AgencyMissing:
    case FindingKind::UnitMissing:
    case FindingKind::SectionShort:
    case FindingKind::NarrativeCount:
    case FindingKind::NarrativeNone:
    case FindingKind::NarrativeBlank:
    case FindingKind::NarrativeParts:
    case FindingKind::NarrativeShare:
    case FindingKind::NarrativeGrowth:
    case FindingKind::NarrativeMultiple:
    case FindingKind::NarrativeContradiction:
    case FindingKind::NarrativeYear:
    case FindingKind::NarrativeDate:
    case FindingKind::SeriesTieFails:
    case FindingKind::SeriesJump:
    case FindingKind::SeriesYearMissing:
    case FindingKind::SeriesVersions:
    case FindingKind::SeriesVersionsEqual:
    case FindingKind::SeriesNameShared:
    case FindingKind::SeriesSumFails:
    case FindingKind::SeriesSumPartial:
    case FindingKind::CopyFile:
    case FindingKind::CopyGrid:
    case FindingKind::CopyNarrative:
    case FindingKind::CopyNarrativeNear: return false;
  }
  return false;
}

bool are_alike(const Finding& a, const Finding& b) {
  return a.kind == b.kind && a.severity == b.severity && a.check == b.check && a.grid_name->zh == b.grid_name->zh;
}

std::string counted(Phrase name, std::size_t count, const std::string& first, Language language) {
  const std::string number = std::to_string(count);
  if (language == Language::Chinese) return std::string(name.zh) + " " + number + " 处，如：" + first;
  return number + " " + std::string(name.en) + ", such as: " + first;
}

}  // namespace

std::vector<FindingLine> finding_lines(const Audited& report, const Forms& forms, Language language) {
  std::vector<FindingLine> lines;
  const auto& all = report.findings.findings;
  for (const Finding& finding : all) {
    const auto first = std::find_if(all.begin(), all.end(), [&](const Finding& other) { return are_alike(other, finding); });
    const auto alike = static_cast<std::size_t>(
        std::count_if(first, all.end(), [&](const Finding& other) { return are_alike(other, finding); }));
    const bool together = alike > kMostAlike && comes_in_numbers(finding.kind);
    if (together && &*first != &finding) continue;
    const Words words = sentence_of(finding, report.record, forms);
    const std::string sentence(in(words, language));
    lines.push_back({&finding, together ? alike : 1, together ? counted(name_of(finding.kind), alike, sentence, language) : sentence});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const FindingLine& a, const FindingLine& b) {
    return a.finding->severity > b.finding->severity;
  });
  return lines;
}

std::vector<DiagnosticLine> diagnostic_lines(const Diagnostics& diagnostics, Language language) {
  std::vector<DiagnosticLine> lines;
  for (const Diagnostic& diagnostic : diagnostics) {
    const auto is_alike = [&](const Diagnostic& other) { return other.code == diagnostic.code; };
    const auto first = std::find_if(diagnostics.begin(), diagnostics.end(), is_alike);
    const auto alike = static_cast<std::size_t>(std::count_if(first, diagnostics.end(), is_alike));
    const bool together = alike > kMostAlike;
    if (together && &*first != &diagnostic) continue;
    const Words words = sentence_of(diagnostic);
    const std::string sentence(in(words, language));
    lines.push_back({&diagnostic, together ? alike : 1, together ? counted(name_of(diagnostic.code), alike, sentence, language) : sentence});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const DiagnosticLine& a, const DiagnosticLine& b) {
    return a.diagnostic->severity > b.diagnostic->severity;
  });
  return lines;
}

std::string place_words(const Place& place, const Extraction& extraction, Language language) {
  if (!is_known(place.span, extraction)) return {};
  const bool chinese = language == Language::Chinese;
  std::string text;
  const auto add = [&](std::uint32_t number, std::string_view zh, std::string_view en) {
    if (number == 0) return;
    if (chinese) text.append("第 ").append(std::to_string(number)).append(zh);
    else text.append(en).append(std::to_string(number)).append(", ");
  };
  add(place.table, " 张表", "table ");
  add(place.row, " 行", "row ");
  add(place.column, " 列", "column ");
  if (chinese && !text.empty()) text += "，";
  text += extraction.parts[place.span.part] + (chinese ? " 字节 " : ", bytes ");
  return text + std::to_string(place.span.begin) + "–" + std::to_string(place.span.end);
}

}  // namespace gouji
