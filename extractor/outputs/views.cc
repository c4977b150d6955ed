// The views of data.sqlite from the forms: a usual question each, with what every column means.
#include <algorithm>

#include "outputs/described.h"
#include "outputs/keys.h"
#include "outputs/sql_text.h"

namespace gouji {
namespace {

constexpr std::string_view kReport = "FROM reports r JOIN sources s ON s.id = r.source_id";
// Names of a figure f: the form is that of its grid.
constexpr std::string_view kNames =
    " LEFT JOIN grids g ON g.report_id = f.report_id AND g.key = f.grid LEFT JOIN keys k ON k.form = g.form AND k.key = f.key";

// A column of a table that is `alias` here, under its own name or another.
MadeColumn same(const std::string& alias, const std::string& table, const std::string& column, const std::string& name = {}) {
  return {name.empty() ? column : name, alias + "." + identifier(column), table + "." + column, {}};
}

MadeColumn count(std::string name, std::string sql, Words words) {
  return {name, std::move(sql), {}, {name, "integer", {}, {}, {}, std::move(words)}};
}

MadeColumn text(std::string name, std::string sql, Words words) {
  return {name, std::move(sql), {}, {name, "string", {}, {}, {}, std::move(words)}};
}

MadeColumn amount(std::string name, std::string sql, Words words) {
  return {name, std::move(sql), {}, {name, "number", {}, {}, {}, std::move(words)}};
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string sql;
  for (const std::string_view part : parts) sql += part;
  return sql;
}

using Columns = std::vector<MadeColumn>;

Columns and_then(Columns first, const Columns& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

Columns of_report() {
  return {same("r", "reports", "id", "report_id"), same("s", "sources", "path"), same("r", "reports", "agency"),
          same("r", "reports", "year"), same("r", "reports", "form")};
}

Columns names_of_figure(const std::string& alias) {
  return {same(alias, "figures", "key"), same("k", "keys", "zh"), same("k", "keys", "en")};
}

std::string findings_of(std::string_view severity) {
  return joined({"(SELECT count(*) FROM findings f WHERE f.report_id = r.id AND f.severity = '", severity, "')"});
}

View reports() {
  return {"v_reports",
          {"有哪些报告，各有多少勾稽关系相符、多少校验结果", "which reports there are, how their ties came out and how many findings they have"},
          and_then(of_report(),
                   {same("r", "reports", "ordinal"), same("r", "reports", "title"),
                    same("c", "checks", "holds"), same("c", "checks", "fails"),
                    same("c", "checks", "undecided"), same("c", "checks", "spent"),
                    count("errors", findings_of("error"), {"错误数", "findings that are errors"}),
                    count("warnings", findings_of("warning"), {"警告数", "findings that are warnings"}),
                    count("notes", findings_of("note"), {"提示数", "findings that are notes"})}),
          joined({kReport, " JOIN checks c ON c.report_id = r.id ORDER BY r.id"})};
}

View figures() {
  return {"v_figures",
          {"每个数据是多少，叫什么", "every figure with its names"},
          and_then(and_then(of_report(), names_of_figure("f")),
                   {same("f", "figures", "reading"),
                    amount("amount", "CAST(f.amount AS NUMERIC)", {"数值，可以计算；照原文的写法见 figures", "the amount, to be reckoned with; figures has it as published"}),
                    same("f", "figures", "unit"), same("f", "figures", "written"),
                    same("f", "figures", "split_by")}),
          joined({kReport, " JOIN figures f ON f.report_id = r.id", kNames, " ORDER BY f.id"})};
}

View failing() {
  return {"v_failing",
          {"哪些勾稽关系不符", "which ties fail"},
          and_then(of_report(),
                   {same("f", "findings", "check_id"), same("f", "findings", "at"),
                    same("f", "findings", "severity"), same("f", "findings", "cause"),
                    same("f", "findings", "left_sum"), same("f", "findings", "right_sum"),
                    same("f", "findings", "message"), same("f", "findings", "message_en")}),
          joined({kReport, " JOIN findings f ON f.report_id = r.id WHERE f.verdict = 'fails' ORDER BY r.id, f.id"})};
}

View suspects() {
  return {"v_suspects",
          {"不符时，改动哪些数据就能全部相符", "where ties fail, which figures may be wrong and what they would need"},
          and_then(and_then(of_report(), {same("u", "suspects", "group_id"), same("u", "suspects", "set_no"),
                                          same("p", "suspect_groups", "truncated")}),
                   and_then(names_of_figure("u"),
                            {same("u", "suspects", "published"), same("u", "suspects", "needed"),
                             same("u", "suspects", "slip")})),
          joined({kReport, " JOIN suspect_groups p ON p.report_id = r.id JOIN suspects u ON u.group_id = p.id",
                  " LEFT JOIN grids g ON g.report_id = r.id AND g.key = p.grid LEFT JOIN keys k ON k.form = g.form AND k.key = u.key",
                  " ORDER BY u.group_id, u.set_no, u.ordinal"})};
}

View gaps() {
  return {"v_gaps",
          {"哪些数据不是数值：空白、不适用、无法识别、多种读法、没有", "which figures are no amounts: blank, not applicable, unreadable, ambiguous or absent"},
          and_then(and_then(of_report(), names_of_figure("f")),
                   {same("f", "figures", "reading"), same("f", "figures", "written")}),
          joined({kReport, " JOIN figures f ON f.report_id = r.id", kNames, " WHERE f.reading <> 'amount' ORDER BY f.id"})};
}

View inferred() {
  return {"v_inferred",
          {"哪些数据是由勾稽关系推断的，使用前宜核对原文", "which figures only the ties settle: compare them with the original before use"},
          and_then(and_then(of_report(), names_of_figure("f")),
                   {same("f", "figures", "amount"), same("f", "figures", "written")}),
          joined({kReport, " JOIN figures f ON f.report_id = r.id", kNames, " WHERE f.split_by = 'ties' ORDER BY f.id"})};
}

View unchecked() {
  return {"v_unchecked",
          {"哪些数据没有任何勾稽关系核对过", "which amounts no tie weighed"},
          and_then(and_then(of_report(), names_of_figure("f")), {same("f", "figures", "amount")}),
          joined({kReport, " JOIN unchecked n ON n.report_id = r.id JOIN figures f ON f.report_id = r.id AND f.key = n.key", kNames,
                  " ORDER BY f.id"})};
}

View by_agency() {
  const auto with = [](std::string_view severity) {
    return joined({"coalesce(sum((SELECT count(*) FROM findings f WHERE f.report_id = r.id AND f.severity = '", severity, "')), 0)"});
  };
  return {"v_by_agency",
          {"各行政机关各年度有多少错误", "how many errors each agency has in each year"},
          {same("r", "reports", "agency"), same("r", "reports", "year"),
           count("reports", "count(*)", {"报告数", "reports"}),
           count("fails", "sum(c.fails)", {"不符的勾稽关系数", "ties that fail"}),
           count("errors", with("error"), {"错误数", "findings that are errors"}),
           count("warnings", with("warning"), {"警告数", "findings that are warnings"})},
          "FROM reports r JOIN checks c ON c.report_id = r.id GROUP BY r.agency, r.year ORDER BY r.agency, r.year"};
}

View by_check() {
  return {"v_by_check",
          {"哪些校验最常不过", "which checks fail most"},
          {same("f", "findings", "check_id"), same("f", "findings", "severity"),
           same("f", "findings", "cause"), count("findings", "count(*)", {"校验结果数", "findings"}),
           count("reports", "count(DISTINCT f.report_id)", {"涉及的报告数", "reports that have any"})},
          "FROM findings f GROUP BY f.check_id, f.severity, f.cause ORDER BY count(*) DESC, f.check_id, f.severity, f.cause"};
}

View years() {
  return {"v_years",
          {"同一机关同一数据比上一年变了多少（请按 key 或 agency 筛选）", "how a figure changed from year to year (choose by key or agency)"},
          and_then(and_then(of_report(), names_of_figure("f")),
                   {amount("amount", "CAST(f.amount AS NUMERIC)", {"当年数值", "amount of the year"}),
                    amount("amount_before", "CAST(b.amount AS NUMERIC)", {"上一年数值", "amount of the year before"}),
                    amount("change", "CAST(f.amount AS NUMERIC) - CAST(b.amount AS NUMERIC)", {"增减", "difference"}),
                    text("path_before", "o.path", {"上一年报告的文件", "file of the report of the year before"})}),
          joined({kReport, " JOIN reports q ON q.agency = r.agency AND q.year = r.year - 1 JOIN sources o ON o.id = q.source_id",
                  " JOIN figures f ON f.report_id = r.id JOIN figures b ON b.report_id = q.id AND b.key = f.key", kNames,
                  " ORDER BY r.agency, f.key, r.year"})};
}

View across() {
  return {"v_across",
          {"哪些校验结果涉及其他报告（跨年、雷同）", "which findings speak of other reports: across years, and copies"},
          and_then(of_report(),
                   {same("f", "findings", "check_id"), same("f", "findings", "at"),
                    same("f", "findings", "verdict"), same("f", "findings", "severity"),
                    same("x", "other_reports", "path", "other_path"), same("x", "other_reports", "agency", "other_agency"),
                    same("x", "other_reports", "year", "other_year"), same("f", "findings", "message"),
                    same("f", "findings", "message_en")}),
          joined({kReport, " JOIN findings f ON f.report_id = r.id JOIN other_reports x ON x.finding_id = f.id",
                  " ORDER BY r.id, f.id, x.ordinal"})};
}

View unread() {
  return {"v_unread",
          {"哪些文件没有读到，为什么", "which files were not read, and why"},
          {same("s", "sources", "path"), same("s", "sources", "format"), same("s", "sources", "outcome"),
           same("d", "diagnostics", "code"), same("d", "diagnostics", "message"),
           same("d", "diagnostics", "message_en")},
          "FROM sources s LEFT JOIN diagnostics d ON d.source_id = s.id WHERE s.outcome <> 'read' ORDER BY s.id, d.id"};
}

// Columns of a grid over all forms that have it, in the order in which they first come.
std::vector<FormColumn> columns_of_grid(const Forms& forms, const std::string& key) {
  std::vector<FormColumn> columns;
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids)
      for (const FormBlock& block : grid.blocks)
        for (const FormColumn& column : block.columns) {
          const auto is_same = [&](const FormColumn& other) { return other.key == column.key; };
          if (grid.key == key && std::none_of(columns.begin(), columns.end(), is_same)) columns.push_back(column);
        }
  return columns;
}

// One line a row of the grid, its columns side by side. A figure that is no amount is null; v_gaps says what it is.
View of_grid(const Forms& forms, const FormGrid& grid) {
  View view{"v_" + grid.key, {"“" + grid.name.zh + "”，表的一行为一行", grid.name.en + ", a row of the grid a row"}, of_report(), {}};
  view.columns.push_back(same("f", "figures", "row"));
  for (const FormColumn& column : columns_of_grid(forms, grid.key))
    view.columns.push_back(amount(column.key, "max(CASE WHEN f.\"column\" = " + quoted(column.key) + " THEN CAST(f.amount AS NUMERIC) END)",
                                  {column.name.zh + "；不是数值为空", column.name.en + "; null where it is no amount"}));
  view.from = joined({kReport, " JOIN figures f ON f.report_id = r.id WHERE f.grid = ", quoted(grid.key), " GROUP BY r.id, f.\"row\" ORDER BY r.id, min(f.id)"});
  return view;
}

// A report as one row. Each figure is looked up by itself, so that a query pays for the columns it asks for only.
View wide(const Forms& forms) {
  View view{"v_wide", {"一份报告一行的宽表", "one row a report, its figures side by side"}, {same("r", "reports", "id", "report_id")}, {}};
  for (MadeColumn& column : wide_columns_before()) view.columns.push_back(std::move(column));
  for (const KeyName& key : wide_keys(forms))
    view.columns.push_back({key.short_name,
                            "(SELECT CAST(f.amount AS NUMERIC) FROM figures f WHERE f.report_id = r.id AND f.key = " + quoted(key.key) + ")", {},
                            wide_column(key.short_name, key.key, key.unit, key.name)});
  view.from = joined({kReport, " JOIN checks c ON c.report_id = r.id ORDER BY r.id"});
  return view;
}

}  // namespace

std::vector<View> views_of(const Forms& forms) {
  std::vector<View> views = {reports(), figures(), wide(forms), failing(), suspects(), gaps(), inferred(), unchecked(), by_agency(), by_check(), years(), across(), unread()};
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids) {
      const auto is_seen = [&](const View& view) { return view.name == "v_" + grid.key; };
      if (std::none_of(views.begin(), views.end(), is_seen)) views.push_back(of_grid(forms, grid));
    }
  return views;
}

}  // namespace gouji
