#pragma once
// Files for the tests of the container, and what came of opening them in one line each.

#include <string>
#include <string_view>
#include <utility>

#include "gouji/container.h"
#include "support/zip_builder.h"

namespace gouji {

inline const std::string kDocumentType =
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";

// A document part long enough to be packed well, and not so regular that half of it would do.
inline std::string document_text() {
  std::string text = "<w:document>";
  for (int i = 0; i < 400; ++i) text += "<w:t>" + std::to_string(i * 7919 % 1000) + "件</w:t>";
  return text + "</w:document>";
}

inline ZipBuilder docx() { return ZipBuilder().add("[Content_Types].xml", kDocumentType); }

inline std::string word_of(Code code) {
  switch (code) {
    case Code::FileEmpty:
      return "FileEmpty";
    case Code::FormatUnsupported:
      return "FormatUnsupported";
    case Code::FileEncrypted:
      return "FileEncrypted";
    case Code::ArchiveBroken:
      return "ArchiveBroken";
    case Code::FileTooLarge:
      return "FileTooLarge";
    case Code::ArchiveHasPrefix:
      return "ArchiveHasPrefix";
    case Code::ArchiveRebuilt:
      return "ArchiveRebuilt";
    case Code::EntryDuplicate:
      return "EntryDuplicate";
    case Code::EntrySizeLies:
      return "EntrySizeLies";
    case Code::EntryUnreadable:
      return "EntryUnreadable";
    case Code::LimitMet:
      return "LimitMet";
    case Code::PartMissing:
      return "PartMissing";
    case Code::CharsetGuessed:
      return "CharsetGuessed";
    case Code::BytesInvalid:
      return "BytesInvalid";
    default:
      return "a code that no container gives";
  }
}

// "EntrySizeLies word/document.xml 100 8234"
inline std::string show(const Diagnostic& diagnostic) {
  std::string line = word_of(diagnostic.code);
  for (const std::string& word : diagnostic.words) line += " " + word;
  return line;
}

inline std::string show(const Diagnostics& notes) {
  std::string lines;
  for (const Diagnostic& note : notes) lines += (lines.empty() ? "" : "; ") + show(note);
  return lines;
}

// The format's name, or why the file was not opened; then what was noted.
inline std::string opened(std::string bytes, const ReadOptions& options = {}) {
  Diagnostics notes;
  const auto container = open_container({"file", std::move(bytes)}, options, notes);
  const std::string result = container ? std::string(name_of(container->format)) : show(container.error());
  return notes.empty() ? result : result + " | " + show(notes);
}

// The notes of opening the file and reading its document part, and whether what came is `expected`.
inline std::string read(std::string bytes, std::string_view expected, const ReadOptions& options = {},
                        std::string_view part = "word/document.xml") {
  Diagnostics notes;
  const auto container = open_container({"file", std::move(bytes)}, options, notes);
  if (!container) return show(container.error());
  const auto content = read_part(*container, part, options, notes);
  const std::string result = !content               ? show(content.error())
                             : *content == expected ? "true bytes"
                                                    : "other bytes";
  return notes.empty() ? result : result + " | " + show(notes);
}

}  // namespace gouji
