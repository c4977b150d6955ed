#pragma once
// One report of the database with all that the page says of it.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "outputs/page/paper.h"

namespace gouji::page {

struct PlaceRow {
  std::string part{};  // empty: nobody knows
  std::int64_t begin = 0, end = 0;
  std::int64_t table = 0, row = 0, column = 0;  // 0: in no table
};

struct FigureRow {
  std::string key{}, grid{};
  std::string reading{}, amount{}, written{}, unit{}, row_by{}, split_by{};
  PlaceRow place{};
};

struct OperandRow {
  std::string key{};
  std::string amount{};  // empty: none
  bool on_left = true;
};

struct OtherRow {
  std::string path{}, agency{}, year{};
};

struct FindingRow {
  std::int64_t id = 0;
  std::string check{}, at{}, verdict{}, severity{}, cause{}, left{}, right{}, basis{}, message{}, stated{},
      quote{};
  bool is_known = false;
  PlaceRow place{};
  std::vector<OperandRow> operands{};
  std::vector<OtherRow> others{};
};

struct SuspectRow {
  std::string key{}, published{}, needed{}, slip{};
};

struct SuspectGroupRow {
  std::int64_t id = 0;
  std::string grid{};
  bool truncated = false;
  std::vector<std::string> ties{};              // "check@at"
  std::vector<std::vector<SuspectRow>> sets{};  // likeliest first
};

struct ReportRow {
  std::int64_t id = 0;
  std::string agency{}, year{}, form{}, title{}, path{}, member{};
  std::int64_t ordinal = 1;
  std::vector<std::string> diagnostics{};  // of its file
  std::vector<FindingRow> findings{};      // the gravest first
  std::vector<SuspectGroupRow> suspects{};
  std::vector<FigureRow> figures{};  // in the form's order
  std::set<std::string, std::less<>> unchecked{};  // keys of amounts that no tie weighed
};

ReportRow read_report(Paper& paper, std::int64_t id);

}  // namespace gouji::page
