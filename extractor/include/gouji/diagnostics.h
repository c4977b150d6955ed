#pragma once
// What gouji could not read, or could read only in part. A diagnostic speaks of reading; what is
// wrong with a report that was read is a finding (findings.h). The two are never mixed.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "gouji/spans.h"

namespace gouji {

enum class Severity : std::uint8_t { Note, Warning, Error };

// One enumerator a kind of complaint; the sentences, in both languages, are in messages/.
// `words` of a diagnostic are the parts of its sentence, in the order given here.
enum class Code : std::uint8_t {
  // The file as a whole (container). The report is not read.
  FileUnreadable,          // the operating system's reason
  FileEmpty,               //
  FormatUnsupported,       // what it is ("doc", "pdf", …: name_of(Format))
  FileEncrypted,           // what it is
  ArchiveBroken,           // what is wrong: "no-entries", "truncated"
  FileTooLarge,            // bytes, limit
  // Inside a file (container). Reading goes on where it can.
  ArchiveHasPrefix,        // bytes before the archive
  ArchiveRebuilt,          // entries found without a central directory
  EntryDuplicate,          // name
  EntrySizeLies,           // name, declared, true
  EntryUnreadable,         // name, why: "truncated", "deflate", "checksum", "encrypted", "method N"
  LimitMet,                // which limit, its value; "memory" alone where that ran out
  PartMissing,             // name or relationship
  CharsetGuessed,          // charset
  BytesInvalid,            // count
  // Structure (blocks)
  XmlBroken,               // what the parser says
  TrackedChange,           // text that counts, text it replaces
  HiddenText,              // the text
  StruckText,              // text that is crossed out, text that is left beside it
  NoteMark,                // the mark of a note, the figure that it stands behind
  ContentSkipped,          // what
  MergedCellText,          // text in a cell that a merged cell covers
  RowGapBad,               // columns skipped
  // Binding (grids)
  RowTooWide,              // label, cells found, columns of the form
  RowTooNarrow,            // label, cells found, columns of the form
  RowUnbound,              // the row as written
  ColumnUnbound,           // the column's head as written
  HeaderDisagrees,         // what the header says, what the order says
  ReadingDiffers,          // key, by layout, by trace
  // The report (records)
  NotSuchReport,           // title of another kind of document, that kind in Chinese and English; all empty: no grids, no headings; then the line that names an attachment, below a report's title
};

struct Diagnostic {
  Code code{};
  Severity severity = Severity::Warning;
  Span where{};
  std::vector<std::string> words{};
};

using Diagnostics = std::vector<Diagnostic>;

// A value, or the diagnostic that says why there is none.
template <typename T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Diagnostic error) : held_(std::move(error)) {}

  explicit operator bool() const { return held_.index() == 0; }
  const T& operator*() const& { return std::get<0>(held_); }
  T& operator*() & { return std::get<0>(held_); }
  T&& operator*() && { return std::get<0>(std::move(held_)); }
  const T* operator->() const { return &std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  const Diagnostic& error() const { return std::get<1>(held_); }

 private:
  std::variant<T, Diagnostic> held_;
};

}  // namespace gouji
