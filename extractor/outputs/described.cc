#include "outputs/described.h"

#include "outputs/dictionary.h"
#include "outputs/keys.h"

namespace gouji {
namespace {

std::string_view type_of(const SqlColumn& column) {
  if (column.holds == Holds::Decimal) return "number";
  return column.type.starts_with("INTEGER") ? "integer" : "string";
}

DescribedColumn described(const SqlColumn& column) {
  return {plain_name(column), type_of(column), {}, {}, words_allowed(column.type), {std::string(column.zh), std::string(column.en)}};
}

MadeColumn same(std::string_view name, std::string_view source) { return {std::string(name), {}, std::string(source), {}}; }

MadeColumn own(std::string_view name, std::string_view zh, std::string_view en) {
  return {std::string(name), {}, {}, {std::string(name), "string", {}, {}, {}, {std::string(zh), std::string(en)}}};
}

using Columns = std::vector<MadeColumn>;

DescribedTable table(std::string name, Words words, const Columns& columns) {
  DescribedTable result{std::move(name), std::move(words), {}};
  for (const MadeColumn& column : columns) result.columns.push_back(described(column));
  return result;
}

void add_report(Columns& columns) {
  for (const MadeColumn& column : {same("path", "sources.path"), same("member", "sources.member"), same("ordinal", "reports.ordinal"),
                                   same("agency", "reports.agency"), same("year", "reports.year"), same("form", "reports.form")})
    columns.push_back(column);
}

void add_place(Columns& columns) {
  for (const MadeColumn& column :
       {same("place_part", "figures.part"), same("place_begin", "figures.begin"), same("place_end", "figures.end"),
        same("place_table", "figures.table_no"), same("place_row", "figures.row_no"), same("place_column", "figures.column_no")})
    columns.push_back(column);
}

}  // namespace

DescribedColumn described(const MadeColumn& column) {
  DescribedColumn result = column.source.empty() ? column.own : described(column_named(column.source));
  result.name = column.name;
  return result;
}

std::vector<DescribedTable> described_tables() {
  std::vector<DescribedTable> tables;
  for (const SqlTable& one : kSqlTables) {
    tables.push_back({std::string(one.name), {std::string(one.zh), std::string(one.en)}, {}});
    for (const SqlColumn& column : kSqlColumns)
      if (column.table == one.name) tables.back().columns.push_back(described(column));
  }
  return tables;
}

std::vector<DescribedTable> described_views(const Forms& forms) {
  std::vector<DescribedTable> tables;
  for (const View& view : views_of(forms)) tables.push_back(table(view.name, view.words, view.columns));
  return tables;
}

DescribedTable described_figures_csv() {
  Columns columns;
  add_report(columns);
  for (const std::string_view name : {"grid", "row", "column", "key", "reading", "amount", "unit", "unit_source", "written", "row_by", "split_by"})
    columns.push_back({std::string(name), {}, {}, described(column_named("figures." + std::string(name)))});
  columns.push_back(same("grid_form", "grids.form"));
  columns.push_back(own("grid_name", "表格的名称", "name of the grid"));
  columns.push_back(own("row_name", "行项的名称", "name of the row"));
  columns.push_back(own("column_name", "列项的名称", "name of the column"));
  add_place(columns);
  return table("figures.csv", {"数据，一个一行", "figures, one a row"}, columns);
}

DescribedTable described_findings_csv() {
  Columns columns;
  add_report(columns);
  for (const MadeColumn& column :
       {same("severity", "findings.severity"), same("check", "findings.check_id"), same("at", "findings.at"), same("verdict", "findings.verdict"),
        same("as_zero", "findings.as_zero"), same("cause", "findings.cause"), own("grid_name", "表格的名称", "name of the grid"),
        same("message", "findings.message"), same("left", "findings.left_sum"), same("right", "findings.right_sum"),
        own("operands", "所用的数据：键=数值，以“; ”分隔", "figures that it weighs: key=amount, parted by “; ”"),
        own("missing", "缺少数值的数据：键=应为的数值", "figures without amount: key=amount that it would need"), same("basis", "findings.basis"),
        same("message_en", "findings.message_en")})
    columns.push_back(column);
  add_place(columns);
  for (const MadeColumn& column :
       {same("stated", "findings.stated"), same("quote", "findings.quote"),
        own("others", "涉及的其他报告：行政机关 年度 路径，以“; ”分隔", "other reports that it speaks of: agency, year and path, parted by “; ”"),
        own("suspects", "改动哪些数据就能全部相符：键=应为的数值，各种可能以“ | ”分隔，最可能的在前", "figures that may be wrong: key=amount that it would need, sets parted by “ | ”, the likeliest first"),
        same("fingerprint", "findings.fingerprint"), same("known", "findings.known")})
    columns.push_back(column);
  return table("findings.csv", {"校验结果，一条一行", "findings, one a row"}, columns);
}

DescribedTable described_wide_csv(const Forms& forms) {
  DescribedTable result = table("reports_wide.csv", {"一份报告一行的宽表", "one row a report, its figures side by side"}, wide_columns_before());
  for (const KeyName& key : wide_keys(forms)) result.columns.push_back(wide_column(key.short_name, key.key, key.unit, key.name));
  return result;
}

DescribedTable described_codebook_csv() {
  return table("codebook.csv", {"各文件、各表每一列的含义", "what every column of every file and table holds"},
               {own("file", "文件", "file"), own("table", "数据库中的表或视图", "table or view of the database"),
                {"position", {}, {}, {"position", "integer", {}, {}, {}, {"第几列", "position of the column, from 1"}}}, own("column", "列名", "name of the column"),
                same("type", "fields.type"), same("unit", "fields.unit"), same("key", "fields.key"),
                own("values", "可能的取值，以“|”分隔", "the only values it can have, parted by “|”"), same("zh", "fields.zh"), same("en", "fields.en")});
}

std::vector<DescribedTable> described_csv(const Forms& forms) {
  return {described_figures_csv(), described_wide_csv(forms), described_findings_csv(), described_codebook_csv()};
}

std::vector<MadeColumn> wide_columns_before() {
  const std::string names = " FROM figures f LEFT JOIN grids g ON g.report_id = f.report_id AND g.key = f.grid "
                            "LEFT JOIN keys k ON k.form = g.form AND k.key = f.key WHERE f.report_id = r.id AND ";
  MadeColumn amounts{"amounts", "(SELECT count(*) FROM figures f WHERE f.report_id = r.id AND f.reading = 'amount')", {},
                     {"amounts", "integer", {}, {}, {}, {"有数值的数据个数", "figures that are amounts"}}};
  MadeColumn gaps = own("gaps", "不是数值的数据：列名=读数，以“; ”分隔；没有的表不列", "figures that are no amounts: column=reading, parted by “; ”; of grids that were found");
  gaps.sql = "(SELECT group_concat(x, '; ') FROM (SELECT k.short || '=' || f.reading AS x" + names + "f.reading <> 'amount' ORDER BY f.id))";
  MadeColumn inferred = own("inferred", "由勾稽关系推断的数据，以“; ”分隔", "figures that only the ties settle, parted by “; ”");
  inferred.sql = "(SELECT group_concat(x, '; ') FROM (SELECT k.short AS x" + names + "f.split_by = 'ties' ORDER BY f.id))";
  return {{"path", "s.path", "sources.path", {}}, {"member", "s.member", "sources.member", {}}, {"ordinal", "r.ordinal", "reports.ordinal", {}},
          {"agency", "r.agency", "reports.agency", {}}, {"year", "r.year", "reports.year", {}}, {"form", "r.form", "reports.form", {}},
          {"title", "r.title", "reports.title", {}}, {"period_from", "r.period_from", "reports.period_from", {}},
          {"period_to", "r.period_to", "reports.period_to", {}}, {"holds", "c.holds", "checks.holds", {}}, {"fails", "c.fails", "checks.fails", {}},
          {"undecided", "c.undecided", "checks.undecided", {}}, {"spent", "c.spent", "checks.spent", {}}, amounts, gaps, inferred};
}

DescribedColumn wide_column(const std::string& short_name, const std::string& key, const std::string& unit, const Words& name) {
  return {short_name, "number", unit, key, {}, {name.zh + "；不是数值为空", name.en + "; empty where it is no amount"}};
}

}  // namespace gouji
