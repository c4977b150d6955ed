#include "outputs/schema.h"

#include "outputs/described.h"
#include "outputs/sql_text.h"

namespace gouji {
namespace {

// Keys over several columns.
std::string_view table_constraint(std::string_view table) {
  if (table == "reports") return ", UNIQUE (source_id, ordinal)";
  if (table == "sections") return ", PRIMARY KEY (report_id, ordinal)";
  if (table == "operands" || table == "other_reports") return ", PRIMARY KEY (finding_id, ordinal)";
  if (table == "suspect_ties") return ", PRIMARY KEY (group_id, ordinal)";
  if (table == "suspects") return ", PRIMARY KEY (group_id, set_no, ordinal)";
  if (table == "fields") return ", PRIMARY KEY (\"table\", \"column\")";
  if (table == "grids") return ", PRIMARY KEY (report_id, key)";
  if (table == "keys") return ", PRIMARY KEY (form, key)";
  return "";
}

// “x IN ('a', 'b', 'c')” as “x = 'a' OR x = 'b' OR x = 'c'”: for a list of more than two SQLite makes a table of its own at every
// single INSERT, which takes longer than the INSERT.
std::string without_lists(std::string_view type) {
  std::string sql(type);
  const auto in = sql.find(" IN (");
  if (in == std::string::npos) return sql;
  const auto name_begin = sql.rfind('(', in) + 1;
  const auto end = sql.find(')', in);
  const std::string name = sql.substr(name_begin, in - name_begin);
  std::string chain = name + " = " + sql.substr(in + 5, end - in - 5);
  for (auto comma = chain.find(", "); comma != std::string::npos; comma = chain.find(", ")) chain.replace(comma, 2, " OR " + name + " = ");
  return sql.replace(name_begin, end + 1 - name_begin, chain);
}

}  // namespace

std::string create_tables() {
  std::string sql;
  std::string_view table;
  for (const SqlColumn& column : kSqlColumns) {
    if (column.table != table) {
      if (!table.empty()) sql.append(table_constraint(table)).append(") STRICT;\n");
      sql.append("CREATE TABLE ").append(column.table).append(" (");
    } else {
      sql += ", ";
    }
    table = column.table;
    sql.append(column.name).append(" ").append(without_lists(column.type));
  }
  sql.append(table_constraint(table)).append(") STRICT;\n");
  return sql;
}

std::string create_views(const Forms& forms) {
  std::string sql;
  for (const View& view : views_of(forms)) {
    sql.append("CREATE VIEW ").append(identifier(view.name)).append(" AS SELECT ");
    std::string_view separator;
    for (const MadeColumn& column : view.columns) {
      sql.append(separator).append(column.sql).append(" AS ").append(identifier(column.name));
      separator = ", ";
    }
    sql.append(" ").append(view.from).append(";\n");
  }
  return sql;
}

std::string create_indexes() {
  return "CREATE UNIQUE INDEX figures_by_report ON figures (report_id, key);\n"
         "CREATE INDEX figures_by_key ON figures (key);\n"
         "CREATE INDEX findings_by_report ON findings (report_id);\n"
         "CREATE INDEX findings_by_check ON findings (check_id, verdict);\n"
         "CREATE INDEX suspect_groups_by_report ON suspect_groups (report_id);\n"
         "CREATE INDEX unchecked_by_report ON unchecked (report_id);\n"
         "CREATE INDEX reports_by_agency ON reports (agency, year);\n"
         "CREATE INDEX diagnostics_by_source ON diagnostics (source_id);\n";
}

}  // namespace gouji
