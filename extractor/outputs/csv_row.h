#pragma once
// One line of a CSV table, RFC 4180, for one of two readers.
//
// For audit: a byte order mark, CRLF, and a text that a spreadsheet would take for a formula has an apostrophe in front; plain numbers
// stay as they are. For data: UTF-8, LF, every text as it is written.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gouji/extract.h"

namespace gouji {

enum class CsvFor : std::uint8_t { Audit, Data };

// One cell with the comma or line end that parts it from the next left to the caller.
void append_csv_cell(std::string& out, std::string_view text, CsvFor reader = CsvFor::Audit);

std::string_view csv_mark(CsvFor reader);  // what the file begins with

class CsvRow {
 public:
  CsvRow(std::string& out, CsvFor reader) : out_(out), reader_(reader) {}

  CsvRow& text(std::string_view text);
  CsvRow& number(std::uint64_t number);
  CsvRow& number_or_nothing(std::uint64_t number) { return number == 0 ? text("") : this->number(number); }
  CsvRow& amount(const std::optional<Amount>& amount) { return text(amount ? to_string(*amount) : std::string()); }
  CsvRow& place(const Place& place, const Extraction& extraction);
  CsvRow& report(const Extraction& extraction, const Record& record, const Forms& forms);
  void end();

 private:
  std::string& out_;
  CsvFor reader_;
  bool first_ = true;
};

}  // namespace gouji
