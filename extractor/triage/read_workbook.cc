#include "triage/read_workbook.h"

#include <algorithm>

#include "container/directory.h"
#include "gouji/container.h"
#include "text/utf8.h"
#include "triage/xml_scan.h"

namespace gouji {
namespace {

// A workbook of a million findings has sheets of so many bytes.
constexpr std::uint64_t kMostPartBytes = 2ull << 30;
constexpr std::size_t kMostColumns = 16384;

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

int hex_value(char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; }

// Workbooks write a character that XML does not have, and an underscore that looks like such, as _xHHHH_.
std::string without_escapes(std::string text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at, 7);
    const bool is_escape = rest.size() == 7 && rest.starts_with("_x") && rest[6] == '_' && std::all_of(rest.begin() + 2, rest.begin() + 6, is_hex);
    if (!is_escape) {
      out += text[at++];
      continue;
    }
    char32_t code = 0;
    for (const char c : rest.substr(2, 4)) code = code * 16 + static_cast<char32_t>(hex_value(c));
    if (code != '\r') append_utf8(out, code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code);
    at += 7;
  }
  return out;
}

// The text of an element <si> or <is> that has begun, up to its end: all its <t>, but not how it is pronounced.
std::string string_item(XmlScan& scan, std::string_view element) {
  std::string text;
  bool in_text = false, in_phonetic = false;
  for (auto piece = scan.next(); piece != XmlScan::Piece::Nothing; piece = scan.next()) {
    const bool begins = piece == XmlScan::Piece::Begin;
    if (piece == XmlScan::Piece::Text) {
      if (in_text && !in_phonetic) text += scan.text();
    } else if (scan.name() == "t") {
      in_text = begins;
    } else if (scan.name() == "rPh") {
      in_phonetic = begins;
    } else if (!begins && scan.name() == element) {
      break;
    }
  }
  return without_escapes(std::move(text));
}

std::vector<std::string> shared_strings(std::string_view xml) {
  std::vector<std::string> strings;
  XmlScan scan(xml);
  for (auto piece = scan.next(); piece != XmlScan::Piece::Nothing; piece = scan.next())
    if (piece == XmlScan::Piece::Begin && scan.name() == "si") strings.push_back(string_item(scan, "si"));
  return strings;
}

// The column of a cell reference such as AB12, counted from 0; nothing where it has no letters.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > kMostColumns) return std::nullopt;
  }
  return column == 0 ? std::nullopt : std::optional(column - 1);
}

class SheetReader {
 public:
  SheetReader(std::string_view xml, const std::vector<std::string>& strings, JudgedRows& rows) : scan_(xml), strings_(strings), rows_(rows) {}

  void read() {
    rows_.begin_table(HeadsNeeded::FingerprintAndDecision);
    for (auto piece = scan_.next(); piece != XmlScan::Piece::Nothing; piece = scan_.next()) {
      const bool begins = piece == XmlScan::Piece::Begin;
      if (piece == XmlScan::Piece::Text) continue;
      if (begins && scan_.name() == "row") cells_.clear(), next_ = 0;
      if (begins && scan_.name() == "c") read_cell();
      if (!begins && scan_.name() == "row") rows_.add(cells_);
    }
  }

 private:
  void read_cell() {
    const std::string type = scan_.attribute("t");
    const std::size_t column = column_of(scan_.attribute("r")).value_or(next_);
    next_ = column + 1;
    std::string text = content(type);
    if (text.empty() || column >= kMostColumns) return;
    if (cells_.size() <= column) cells_.resize(column + 1);
    cells_[column] = std::move(text);
  }

  // Up to the end of the cell.
  std::string content(const std::string& type) {
    std::string text;
    bool in_value = false;
    for (auto piece = scan_.next(); piece != XmlScan::Piece::Nothing; piece = scan_.next()) {
      const bool begins = piece == XmlScan::Piece::Begin;
      if (piece == XmlScan::Piece::Text) {
        if (in_value) text += scan_.text();
      } else if (begins && scan_.name() == "is") {
        text = string_item(scan_, "is");
      } else if (scan_.name() == "v") {
        in_value = begins;
      } else if (!begins && scan_.name() == "c") {
        break;
      }
    }
    if (type == "s") return shared(text);
    return type == "str" ? without_escapes(std::move(text)) : text;
  }

  std::string shared(const std::string& index) const {
    std::size_t number = 0;
    for (const char c : index) {
      if (c < '0' || c > '9' || number > strings_.size()) return {};
      number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return !index.empty() && number < strings_.size() ? strings_[number] : std::string();
  }

  XmlScan scan_;
  const std::vector<std::string>& strings_;
  JudgedRows& rows_;
  std::vector<std::string> cells_{};
  std::size_t next_ = 0;
};

bool is_sheet(std::string_view name) { return name.starts_with("xl/worksheets/") && name.ends_with(".xml") && name.find("/_rels/") == std::string_view::npos; }

}  // namespace

void read_workbook(std::string bytes, JudgedRows& rows, TriageRead& result) {
  ReadOptions options;
  options.limits.part_bytes = kMostPartBytes;
  Diagnostics notes;
  Container container;
  container.bytes = std::move(bytes);
  const auto directory = read_directory(container.bytes, options.limits, notes);
  if (!directory || directory->rebuilt) {
    result.error = Words{"工作簿已损坏，打不开", "the workbook is damaged and cannot be opened"};
    return;
  }
  container.entries = directory->entries;
  container.archive_begin = directory->begin;
  for (const Entry& entry : container.entries) container.parts.push_back(entry.name);
  const auto strings_part = read_part(container, "xl/sharedStrings.xml", options, notes);
  const std::vector<std::string> strings = strings_part ? shared_strings(*strings_part) : std::vector<std::string>();
  for (const std::string& name : container.parts) {
    if (!is_sheet(name)) continue;
    const auto sheet = read_part(container, name, options, notes);
    if (sheet) SheetReader(*sheet, strings, rows).read();
    else result.error = Words{"工作簿中的 " + name + " 已损坏，读不出来", name + " of the workbook is damaged and cannot be read"};
  }
}

}  // namespace gouji
