#pragma once
// The sheets of the workbook, in their order. Each reads the database and writes its rows.

#include <string>
#include <string_view>
#include <unordered_map>

#include "gouji/forms.h"
#include "outputs/stored.h"
#include "outputs/workbook.h"
#include "outputs/workbook/book.h"

namespace gouji::workbook {

// Names of figures and grids, each looked up in the forms once.
class Names {
 public:
  Names(const Forms& forms, Language language) : forms_(forms), language_(language) {}

  const std::string& figure(std::string_view key);  // “本年新收… › 自然人”
  const std::string& grid(std::string_view key);    // of a grid, or of the grid that a check or figure belongs to; else empty

 private:
  const Forms& forms_;
  Language language_;
  std::unordered_map<std::string, std::string> figures_{}, grids_{};
};

struct Sources {
  Book& book;
  StoredData& data;
  const Forms& forms;
  const WorkbookOptions& options;
  Names& names;

  Language language() const { return options.language; }
  std::string_view in(Phrase phrase) const { return phrase.in(options.language); }
};

void write_about(Sources& sources);
void write_summary(Sources& sources);
void write_findings(Sources& sources);
void write_reports(Sources& sources);
void write_figures(Sources& sources);
void write_unread(Sources& sources);
void write_fields(Sources& sources);

}  // namespace gouji::workbook
