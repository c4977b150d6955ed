#include "messages/names.h"

namespace gouji {

std::string_view id_of(Code code) {
  switch (code) {
    case Code::FileUnreadable: return "file-unreadable";
    case Code::FileEmpty: return "file-empty";
    case Code::FormatUnsupported: return "format-unsupported";
    case Code::FileEncrypted: return "file-encrypted";
    case Code::ArchiveBroken: return "archive-broken";
    case Code::FileTooLarge: return "file-too-large";
    case Code::ArchiveHasPrefix: return "archive-has-prefix";
    case Code::ArchiveRebuilt: return "archive-rebuilt";
    case Code::EntryDuplicate: return "entry-duplicate";
    case Code::EntrySizeLies: return "entry-size-lies";
    case Code::EntryUnreadable: return "entry-unreadable";
    case Code::LimitMet: return "limit-met";
    case Code::PartMissing: return "part-missing";
    case Code::CharsetGuessed: return "charset-guessed";
    case Code::BytesInvalid: return "bytes-invalid";
    case Code::XmlBroken: return "xml-broken";
    case Code::TrackedChange: return "tracked-change";
    case Code::HiddenText: return "hidden-text";
    case Code::StruckText: return "struck-text";
    case Code::NoteMark: return "note-mark";
    case Code::ContentSkipped: return "content-skipped";
    case Code::MergedCellText: return "merged-cell-text";
    case Code::RowGapBad: return "row-gap-bad";
    case Code::RowTooWide: return "row-too-wide";
    case Code::RowTooNarrow: return "row-too-narrow";
    case Code::RowUnbound: return "row-unbound";
    case Code::ColumnUnbound: return "column-unbound";
    case Code::HeaderDisagrees: return "header-disagrees";
    case Code::ReadingDiffers: return "reading-differs";
    case Code::NotSuchReport: return "not-such-report";
  }
  return {};
}

std::string_view id_of(Severity severity) {
  switch (severity) {
    case Severity::Note: return "note";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
  }
  return {};
}

std::string_view id_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return "holds";
    case Verdict::Fails: return "fails";
    case Verdict::Undecided: return "undecided";
    case Verdict::Spent: return "spent";
  }
  return {};
}

std::string_view id_of(Cause cause) {
  switch (cause) {
    case Cause::Published: return "published";
    case Cause::Reading: return "reading";
  }
  return {};
}

std::string_view id_of(RowBy row_by) {
  switch (row_by) {
    case RowBy::Label: return "label";
    case RowBy::Order: return "order";
    case RowBy::Header: return "header";
  }
  return {};
}

std::string_view id_of(SplitBy split_by) {
  switch (split_by) {
    case SplitBy::Cell: return "cell";
    case SplitBy::Separator: return "separator";
    case SplitBy::Text: return "text";
    case SplitBy::Ties: return "ties";
  }
  return {};
}

std::string_view id_of(UnitSource source) {
  switch (source) {
    case UnitSource::None: return "none";
    case UnitSource::Cell: return "cell";
    case UnitSource::Header: return "header";
    case UnitSource::Form: return "form";
  }
  return {};
}

namespace {

struct ReadingId {
  std::string_view operator()(const Blank&) const { return "blank"; }
  std::string_view operator()(const Absent&) const { return "absent"; }
  std::string_view operator()(const NotApplicable&) const { return "not_applicable"; }
  std::string_view operator()(const Unreadable&) const { return "unreadable"; }
  std::string_view operator()(const Amount&) const { return "amount"; }
  std::string_view operator()(const Ambiguous&) const { return "ambiguous"; }
};

}  // namespace

std::string_view id_of(Slip slip) {
  switch (slip) {
    case Slip::DigitsSwapped: return "digits-swapped";
    case Slip::DigitDropped: return "digit-dropped";
    case Slip::DigitAdded: return "digit-added";
    case Slip::DigitMistaken: return "digit-mistaken";
    case Slip::TotalLeftZero: return "total-left-zero";
    case Slip::ValuesSwapped: return "values-swapped";
    case Slip::ValuesShifted: return "values-shifted";
    case Slip::NeighbourCopied: return "neighbour-copied";
    case Slip::LeftFromLastYear: return "left-from-last-year";
    case Slip::NumberSplit: return "number-split";
  }
  return {};
}

std::string_view id_of(const Reading& reading) { return std::visit(ReadingId{}, reading); }

Phrase name_of(Severity severity) {
  switch (severity) {
    case Severity::Note: return {"提示", "note"};
    case Severity::Warning: return {"警告", "warning"};
    case Severity::Error: return {"错误", "error"};
  }
  return {};
}

Phrase name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Holds: return {"相符", "holds"};
    case Verdict::Fails: return {"不符", "fails"};
    case Verdict::Undecided: return {"无法判断", "undecided"};
    case Verdict::Spent: return {"已用于确定读数", "spent on the reading"};
  }
  return {};
}

Phrase name_of(Cause cause) {
  switch (cause) {
    case Cause::Published: return {"报告原文", "as published"};
    case Cause::Reading: return {"可能是读取所致", "perhaps our reading"};
  }
  return {};
}

Phrase name_of(FindingKind kind) {
  switch (kind) {
    case FindingKind::TieFails: return {"勾稽关系不符", "ties that fail"};
    case FindingKind::TieFailsAnyway: return {"怎样断读都不符的勾稽关系", "ties that fail in every reading"};
    case FindingKind::TieUndecided: return {"无法判断的勾稽关系", "ties that cannot be decided"};
    case FindingKind::ReadingBlank: return {"空白", "blanks"};
    case FindingKind::ReadingUnreadable: return {"无法识别的数据", "figures that cannot be read"};
    case FindingKind::ReadingAmbiguous: return {"有多种读法的数据", "figures that can be read in several ways"};
    case FindingKind::ReadingNegative: return {"负数", "negative counts"};
    case FindingKind::ReadingNotWhole: return {"应为整数而有小数", "counts with decimals"};
    case FindingKind::ReadingAnnotated: return {"带注释的数据", "figures with a note"};
    case FindingKind::SectionMissing: return {"缺少部分", "sections missing"};
    case FindingKind::SectionRepeated: return {"部分重复", "sections printed twice"};
    case FindingKind::SectionMisnumbered: return {"部分序号不规范", "sections misnumbered"};
    case FindingKind::SectionOrder: return {"部分次序不对", "sections out of order"};
    case FindingKind::SectionAltered: return {"部分标题与格式不一致", "section titles altered"};
    case FindingKind::NoGrids: return {"没有任何表格", "no grids"};
    case FindingKind::GridMissing: return {"缺少表格", "grids missing"};
    case FindingKind::GridReplaced: return {"表格由文字代替", "grids replaced by a sentence"};
    case FindingKind::GridRepeated: return {"表格重复", "grids printed twice"};
    case FindingKind::RowMissing: return {"缺少行", "rows missing"};
    case FindingKind::RowExtra: return {"格式以外的行", "extra rows"};
    case FindingKind::LabelAltered: return {"项目名称与格式不一致", "row labels altered"};
    case FindingKind::LabelLost: return {"项目名称缺失", "row labels lost"};
    case FindingKind::HeaderAltered: return {"表头与格式不一致", "column heads altered"};
    case FindingKind::FormOld: return {"使用旧格式", "old form in use"};
    case FindingKind::FormMixed: return {"表格格式不统一", "forms mixed"};
    case FindingKind::YearDisagrees: return {"年度不一致", "years that disagree"};
    case FindingKind::YearMissing: return {"未写明年度", "year not named"};
    case FindingKind::PeriodWrong: return {"统计期限不是整年", "period not a whole year"};
    case FindingKind::PeriodMissing: return {"未写明统计期限", "period not named"};
    case FindingKind::AgencyMissing: return {"未写明行政机关", "agency not named"};
    case FindingKind::UnitMissing: return {"金额没有写明单位", "amounts without a unit"};
    case FindingKind::SectionShort: return {"部分内容过短", "sections that say next to nothing"};
    case FindingKind::NarrativeCount: return {"文字与表格不一致", "sentences against figures"};
    case FindingKind::NarrativeNone: return {"按文字应为 0，表格不是", "sentences that mean 0, figures that are not"};
    case FindingKind::NarrativeBlank: return {"文字有数，表格空白", "stated in a sentence, blank in the grid"};
    case FindingKind::NarrativeParts: return {"文字分项之和不等于总数", "lists that do not add up"};
    case FindingKind::NarrativeShare: return {"文字占比不符", "shares that do not fit"};
    case FindingKind::NarrativeGrowth: return {"文字增减幅度不符", "growth that does not fit"};
    case FindingKind::NarrativeMultiple: return {"金额不合收费标准", "amounts that no tariff gives"};
    case FindingKind::NarrativeContradiction: return {"文字前后矛盾", "sentences that exclude each other"};
    case FindingKind::NarrativeYear: return {"文字年份疑为笔误", "sentences about another year"};
    case FindingKind::NarrativeDate: return {"日期不存在", "days that no calendar has"};
    case FindingKind::SeriesTieFails: return {"与上年报告不符", "figures that disagree with last year's report"};
    case FindingKind::SeriesTieUndecided: return {"与上年报告无法核对", "figures that cannot be held against last year's report"};
    case FindingKind::SeriesJump: return {"与上年相差悬殊", "figures far from last year's"};
    case FindingKind::SeriesYearMissing: return {"缺少中间年度的报告", "years missing in between"};
    case FindingKind::SeriesVersions: return {"同一年度有两份不同的报告", "versions of one report that differ"};
    case FindingKind::SeriesVersionsEqual: return {"同一年度有两份数据相同的报告", "versions of one report with the same figures"};
    case FindingKind::SeriesNameShared: return {"同名而可能不是同一机关", "one name, perhaps two agencies"};
    case FindingKind::SeriesSumFails: return {"与下级合计不符", "sums of the reports below that fail"};
    case FindingKind::SeriesSumPartial: return {"缺少下级报告", "reports below that are missing"};
    case FindingKind::CopyFile: return {"文件重复", "the same file twice"};
    case FindingKind::CopyGrid: return {"表格与另一份报告相同", "grids that equal another report's"};
    case FindingKind::CopyNarrative: return {"文字与另一份报告相同", "text that equals another report's"};
    case FindingKind::CopyNarrativeNear: return {"文字与另一份报告大致相同", "text that nearly equals another report's"};
  }
  return {};
}

Phrase name_of(Code code) {
  switch (code) {
    case Code::FileUnreadable: return {"无法打开", "cannot be opened"};
    case Code::FileEmpty: return {"空文件", "empty"};
    case Code::FormatUnsupported: return {"暂不支持的格式", "format not supported"};
    case Code::FileEncrypted: return {"已加密", "encrypted"};
    case Code::ArchiveBroken: return {"文件损坏", "broken"};
    case Code::FileTooLarge: return {"文件过大", "too large"};
    case Code::ArchiveHasPrefix: return {"压缩包前有多余内容", "bytes before the archive"};
    case Code::ArchiveRebuilt: return {"压缩包目录缺失", "archive without directory"};
    case Code::EntryDuplicate: return {"压缩包条目重名", "entries of one name"};
    case Code::EntrySizeLies: return {"压缩包条目大小不实", "entries whose size lies"};
    case Code::EntryUnreadable: return {"压缩包条目无法读取", "entries that cannot be read"};
    case Code::LimitMet: return {"达到上限", "limit met"};
    case Code::PartMissing: return {"缺少组成部分", "parts missing"};
    case Code::CharsetGuessed: return {"推测的编码", "guessed charset"};
    case Code::BytesInvalid: return {"无法解码的字节", "bytes that cannot be decoded"};
    case Code::XmlBroken: return {"XML 损坏", "broken XML"};
    case Code::TrackedChange: return {"修订痕迹", "tracked changes"};
    case Code::HiddenText: return {"隐藏文字", "hidden text"};
    case Code::StruckText: return {"划去的文字", "text crossed out"};
    case Code::NoteMark: return {"注释标号", "marks of notes"};
    case Code::ContentSkipped: return {"跳过的内容", "content skipped"};
    case Code::MergedCellText: return {"被合并单元格遮住的文字", "text under merged cells"};
    case Code::RowGapBad: return {"行首尾空列数不合理", "rows with a bad gap"};
    case Code::RowTooWide: return {"单元格过多的行", "rows too wide"};
    case Code::RowTooNarrow: return {"单元格过少的行", "rows too narrow"};
    case Code::RowUnbound: return {"无法对应的行", "rows not bound"};
    case Code::ColumnUnbound: return {"格式以外的列", "columns not bound"};
    case Code::HeaderDisagrees: return {"表头与次序不符", "heads that disagree"};
    case Code::ReadingDiffers: return {"两种读法不一致", "readings that differ"};
    case Code::NotSuchReport: return {"不是此类报告", "no such report"};
  }
  return {};
}

}  // namespace gouji
