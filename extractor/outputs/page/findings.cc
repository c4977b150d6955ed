// The table of all findings. In a browser that runs scripts the libraries' table is made from it; it stands
// in a <noscript>, so that ten thousand rows cost nothing before.
#include "outputs/page/finding_html.h"
#include "outputs/page/names.h"
#include "outputs/page/parts.h"

namespace gouji::page {
namespace {

constexpr std::string_view kGravestFirst =
    "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";

struct Head {
  std::string_view zh{}, en{};
};

constexpr Head kHeads[] = {{"程度", "severity"}, {"行政机关", "agency"}, {"年度", "year"},
                           {"校验", "check"},    {"说明", "what"},       {"原因", "cause"},
                           {"文件", "file"}};

// File, member of an archive, then table, row and column.
std::string file_and_place(const Paper& paper, const StoredRows& rows, int first) {
  std::string text = element("span", "class=path", isolated(rows.text(first)));
  if (!rows.is_null(first + 1)) text += " › " + element("span", "class=path", isolated(rows.text(first + 1)));
  const std::string place =
      place_in_table(paper, {.part = {},
                             .table = rows.number(first + 2),
                             .row = rows.number(first + 3),
                             .column = rows.number(first + 4)});
  return place.empty() ? text : text + " " + element("span", "class=quiet", place);
}

std::string row_of(const Paper& paper, const StoredRows& rows, const ShownReports& shown) {
  const Language language = paper.options.language;
  const std::int64_t report = rows.number(1);
  std::string message = isolated(rows.text(7));
  if (shown.count(report) > 0)
    message = "<a href='#r" + std::to_string(report) + "f" + std::to_string(rows.number(0)) + "'>" + message +
              "</a>";
  if (rows.number(8) == 1) message += " " + element("span", "class=known", paper.word("已知", "known"));
  const std::string agency =
      rows.is_null(2) ? paper.word("（未写明）", "(not named)") : isolated(rows.text(2));
  return "<tr data-s=" + std::string(rows.text(4)) + " data-c='" + escaped(rows.text(5)) + "'" +
         (rows.number(8) == 1 ? " data-k" : "") + ">" +
         element("td", "", severity_name(rows.text(4), language)) + element("td", "", agency) +
         element("td", "", escaped(rows.text(3))) +
         element("td", "", escaped(check_name(paper.forms, rows.text(5), language))) +
         element("td", "", message) + element("td", "", cause_name(rows.text(6), language)) +
         element("td", "", file_and_place(paper, rows, 9)) + "</tr>\n";
}

// Of equal severity those go first that have a report below to go to.
std::string unlinked(const ShownReports& shown) {
  std::string ids;
  for (const std::int64_t id : shown) ids += (ids.empty() ? "" : ",") + std::to_string(id);
  return "f.report_id NOT IN (" + ids + ")";
}

void write_rows(Paper& paper, const ShownReports& shown) {
  StoredRows rows = paper.data.rows(
      "SELECT f.id, f.report_id, r.agency, r.year, f.severity, f.check_id, f.cause, f." +
      paper.message_column() +
      ", f.known, s.path, s.member, f.table_no, f.row_no, f.column_no FROM findings f JOIN reports r ON r.id "
      "= f.report_id JOIN sources s ON s.id = r.source_id ORDER BY " +
      std::string(kGravestFirst) + ", " + unlinked(shown) + ", f.id LIMIT " +
      std::to_string(paper.options.limits.findings));
  while (rows.next()) paper.put(row_of(paper, rows, shown));
}

}  // namespace

void write_findings(Paper& paper, const ShownReports& shown) {
  const std::int64_t count = paper.data.number("SELECT count(*) FROM findings");
  paper.put("<section id=findings aria-labelledby=findings-head>" +
            element("h2", "id=findings-head", paper.word("校验结果", "Findings")));
  if (count == 0) {
    paper.put("p", "", paper.word("没有发现不符之处。", "Nothing was found that does not hold."));
    return paper.put("</section>\n");
  }
  if (count > paper.options.limits.findings)
    paper.put("p", "class=caution",
              paper.word("共 ", "Of ") + std::to_string(count) +
                  paper.word(" 条，此处列出最重的 ", " findings these are the gravest ") +
                  std::to_string(paper.options.limits.findings) +
                  paper.word(" 条；全部见 findings.csv 和 data.sqlite。",
                             "; findings.csv and data.sqlite have them all."));
  paper.begin_later("id=finding-rows");
  paper.put("<p class=quiet>" + paper.word("按程度排列。", "The gravest first.") +
            "</p><div class=scroll tabindex=0 role=group aria-labelledby=findings-head><table class='plain "
            "findings'><thead><tr>");
  for (const Head& head : kHeads) paper.put("th", "scope=col", paper.word(head.zh, head.en));
  paper.put("</tr></thead><tbody>\n");
  write_rows(paper, shown);
  paper.put("</tbody></table></div>");
  paper.end_later();
  paper.put("</section>\n");
}

}  // namespace gouji::page
