#pragma once
// A made document read back, and what was read in a form to compare.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "blocks/docx/read.h"
#include "support/docx_builder.h"

namespace gouji {

struct ReadBack {
  Blocks blocks{};
  Diagnostics notes{};
  std::vector<std::string> parts{};
  std::map<std::string, std::string> stored{};
  std::string failure{};
};

inline ReadBack read_back(std::map<std::string, std::string> stored, const ReadOptions& options = {}) {
  ReadBack result;
  result.stored = std::move(stored);
  for (const auto& [name, bytes] : result.stored) result.parts.push_back(name);
  const docx::LoadPart load = [&](std::string_view name) -> Result<std::string> {
    return result.stored.at(std::string(name));
  };
  auto blocks = docx::read_package(result.parts, load, options, result.notes);
  if (blocks) result.blocks = std::move(*blocks);
  if (!blocks) result.failure = blocks.error().words.empty() ? "no words" : blocks.error().words[0];
  return result;
}
inline ReadBack read_back(const DocxBuilder& docx, const ReadOptions& options = {}) {
  return read_back(docx.parts(), options);
}
inline ReadBack read_body(std::string_view body) { return read_back(DocxBuilder{}.xml(body)); }

// The text of the body with separators as they are.
inline std::string text_of(std::string_view body) { return read_body(body).blocks.text.bytes; }

inline std::string show_cell(const Blocks& blocks, const Cell& cell) {
  std::string text(blocks.text.view(cell.range));
  std::replace(text.begin(), text.end(), '\n', '/');
  std::replace(text.begin(), text.end(), '\t', ';');
  if (cell.cols > 1) text += ">" + std::to_string(cell.cols);
  if (cell.rows > 1) text += "v" + std::to_string(cell.rows);
  return text;
}

// A row a line: `-` for a column that is skipped, `>2` for a cell two columns wide, `v3` for one three rows
// high.
inline std::string show_table(const Blocks& blocks, std::size_t index = 0) {
  std::string result;
  for (const TableRow& each : blocks.tables.at(index).rows) {
    std::string line(each.skipped_before, '-');
    for (const Cell& one : each.cells) line += "[" + show_cell(blocks, one) + "]";
    result += line + std::string(each.skipped_after, '-') + "\n";
  }
  return result;
}
inline std::string table_of(std::string_view rows) { return show_table(read_body(tbl(rows)).blocks); }

// The notes of a code, their words joined by " | ".
inline std::vector<std::string> notes_of(const ReadBack& read, Code code) {
  std::vector<std::string> result;
  for (const Diagnostic& note : read.notes) {
    if (note.code != code) continue;
    std::string words;
    for (const std::string& word : note.words)
      words += (words.empty() && &word == &note.words[0] ? "" : " | ") + word;
    result.push_back(words);
  }
  return result;
}

// The bytes a span means.
inline std::string stored_in(const ReadBack& read, Span span) {
  return read.stored.at(read.parts.at(span.part)).substr(span.begin, span.end - span.begin);
}

}  // namespace gouji
