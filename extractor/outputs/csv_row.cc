#include "outputs/csv_row.h"

#include <algorithm>
#include <array>

#include "outputs/clean_text.h"
#include "outputs/json.h"
#include "outputs/outcome.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A sign or digit as it counts for spreadsheets, which know the wide ones too.
char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

bool is_skipped(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F);
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

// “-8”, “+2.50”: what stands behind the sign.
bool is_plain_number(std::u32string_view text) {
  const auto point = std::min(text.find(U'.'), text.size());
  const std::u32string_view whole = text.substr(0, point);
  const std::u32string_view decimals = point == text.size() ? std::u32string_view(U"0") : text.substr(point + 1);
  return !whole.empty() && !decimals.empty() && std::all_of(whole.begin(), whole.end(), is_digit) && std::all_of(decimals.begin(), decimals.end(), is_digit);
}

// Spreadsheets drop white space in front before they look for the sign.
bool could_be_formula(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_skipped(decode_utf8(text, at).value)) at += decode_utf8(text, at).length;
  if (at == text.size()) return false;
  const CodePoint sign = decode_utf8(text, at);
  const char32_t first = narrow(sign.value);
  if (first == '=' || first == '@') return true;
  if (first != '+' && first != '-') return false;
  std::u32string behind;
  for (std::size_t next = at + sign.length; next < text.size(); next += decode_utf8(text, next).length) behind += narrow(decode_utf8(text, next).value);
  return at > 0 || !is_plain_number(behind);
}

// Where a spreadsheet parts cells at semicolons or tabs, those in quotes stay together.
bool needs_quotes(std::string_view text, CsvFor reader) {
  for (const char c : text)
    if (c == '"' || c == ',' || c == '\r' || c == '\n' || (reader == CsvFor::Audit && (c == ';' || c == '\t'))) return true;
  return false;
}

void append_quoted(std::string& out, std::string_view text, std::string_view guard) {
  out.append("\"").append(guard);
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

// Most cells are keys, numbers and names of parts: nothing in them needs a second look.
bool is_simple(std::string_view text) {
  if (text.empty()) return true;
  const auto is_alphanumeric = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_harmless = [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != ',' && c != ';'; };
  return is_alphanumeric(text.front()) && std::all_of(text.begin(), text.end(), is_harmless);
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view text, CsvFor reader) {
  if (is_simple(text)) {
    out += text;
    return;
  }
  if (!is_clean(text)) return append_csv_cell(out, cleaned(text), reader);
  if (reader == CsvFor::Audit && could_be_formula(text)) append_quoted(out, text, "'");
  else if (needs_quotes(text, reader)) append_quoted(out, text, "");
  else out += text;
}

std::string_view csv_mark(CsvFor reader) { return reader == CsvFor::Audit ? "\xEF\xBB\xBF" : ""; }

CsvRow& CsvRow::text(std::string_view text) {
  if (!first_) out_ += ',';
  first_ = false;
  append_csv_cell(out_, text, reader_);
  return *this;
}

CsvRow& CsvRow::number(std::uint64_t number) {
  if (!first_) out_ += ',';
  first_ = false;
  append_number(out_, number);
  return *this;
}

CsvRow& CsvRow::place(const Place& place, const Extraction& extraction) {
  if (!is_known(place.span, extraction)) return text("").text("").text("").text("").text("").text("");
  text(extraction.parts[place.span.part]).number(place.span.begin).number(place.span.end);
  return number_or_nothing(place.table).number_or_nothing(place.row).number_or_nothing(place.column);
}

CsvRow& CsvRow::report(const Extraction& extraction, const Record& record, const Forms& forms) {
  text(extraction.path).text("").number(record.ordinal).text(record.report.agency);
  number_or_nothing(static_cast<std::uint64_t>(record.report.year.value_or(0)));
  return text(record.report.form ? std::string_view(forms.forms[*record.report.form].id) : std::string_view());
}

void CsvRow::end() { out_ += reader_ == CsvFor::Audit ? "\r\n" : "\n"; }

}  // namespace gouji
