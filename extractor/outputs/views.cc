#include <algorithm>
#include <vector>

#include "outputs/schema.h"
#include "outputs/sql_text.h"

namespace gouji {
namespace {

// Columns of a grid over all forms that have it, in the order in which they first come.
std::vector<std::string> columns_of_grid(const Forms& forms, const std::string& key) {
  std::vector<std::string> columns;
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids)
      for (const FormBlock& block : grid.blocks)
        for (const FormColumn& column : block.columns)
          if (grid.key == key && std::find(columns.begin(), columns.end(), column.key) == columns.end())
            columns.push_back(column.key);
  return columns;
}

// One line a row of the grid, its columns side by side. A figure that is no amount is null; v_gaps says what it is.
std::string wide_view(const Forms& forms, const std::string& grid) {
  std::string sql = "CREATE VIEW " + identifier("v_" + grid) +
                    " AS SELECT r.id AS report_id, s.path, r.agency, r.year, r.form, f.\"row\"";
  for (const std::string& column : columns_of_grid(forms, grid))
    sql += ", max(CASE WHEN f.\"column\" = " + quoted(column) + " THEN CAST(f.amount AS NUMERIC) END) AS " + identifier(column);
  return sql + " FROM figures f JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id WHERE f.grid = " +
         quoted(grid) + " GROUP BY r.id, f.\"row\" ORDER BY r.id, min(f.id);\n";
}

}  // namespace

std::string create_views(const Forms& forms) {
  std::string sql =
      "CREATE VIEW v_reports AS SELECT r.id AS report_id, s.path, r.ordinal, r.agency, r.year, r.form, r.title, c.holds, c.fails, "
      "c.undecided, c.spent FROM reports r JOIN sources s ON s.id = r.source_id JOIN checks c ON c.report_id = r.id ORDER BY r.id;\n"
      "CREATE VIEW v_failing AS SELECT r.id AS report_id, s.path, r.agency, r.year, f.check_id, f.at, f.severity, f.cause, "
      "f.left_sum, f.right_sum, f.message, f.message_en FROM findings f JOIN reports r ON r.id = f.report_id "
      "JOIN sources s ON s.id = r.source_id WHERE f.verdict = 'fails' ORDER BY f.id;\n"
      "CREATE VIEW v_gaps AS SELECT r.id AS report_id, s.path, r.agency, r.year, f.key, f.reading, f.written FROM figures f "
      "JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id WHERE f.reading <> 'amount' ORDER BY f.id;\n"
      "CREATE VIEW v_unread AS SELECT s.path, s.format, s.outcome, d.code, d.message, d.message_en FROM sources s "
      "LEFT JOIN diagnostics d ON d.source_id = s.id WHERE s.outcome <> 'read' ORDER BY s.id, d.id;\n";
  std::vector<std::string> seen;
  for (const Form& form : forms.forms)
    for (const FormGrid& grid : form.grids) {
      if (std::find(seen.begin(), seen.end(), grid.key) != seen.end()) continue;
      seen.push_back(grid.key);
      sql += wide_view(forms, grid.key);
    }
  return sql;
}

}  // namespace gouji
