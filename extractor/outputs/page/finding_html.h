#pragma once
// One finding of a report in words: the sum written out, each figure of it a link to its cell, the sentence,
// the basis and the place.

#include <string>

#include "outputs/page/report_rows.h"

namespace gouji::page {

// The id of a figure's cell and of a finding on the page.
std::string cell_id(const ReportRow& report, std::string_view key);
std::string finding_id(const ReportRow& report, const FindingRow& finding);

// Zeros on the left of a sum say nothing; the sum itself always does.
bool needs_a_look(const OperandRow& operand);

// “12 + 3 = 15 ≠ 16”, with links; empty where the finding weighs nothing.
std::string sum_html(const Paper& paper, const ReportRow& report, const FindingRow& finding);

// As an item of a list.
std::string finding_html(const Paper& paper, const ReportRow& report, const FindingRow& finding);

// The sets of figures whose change makes every tie hold.
std::string suspects_html(const Paper& paper, const ReportRow& report, const SuspectGroupRow& group);

// “第 2 张表第 4 行第 3 列”; empty where it stands in no table.
std::string place_in_table(const Paper& paper, const PlaceRow& place);

// “第 2 张表第 3 行第 4 列，word/document.xml 字节 91–92”
std::string place_text(const Paper& paper, const PlaceRow& place);

// ✕, ! or · before a severity, so that it is not told by colour alone.
std::string severity_html(const Paper& paper, std::string_view severity);

}  // namespace gouji::page
