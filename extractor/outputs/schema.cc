#include "outputs/schema.h"

#include <algorithm>
#include <vector>

namespace gouji {

// Figures are kept as decimal text, as published, beside whole units and scale: a floating-point number would not be exact.
const std::array<SqlColumn, 72> kSqlColumns = {{
    {"sources", "id", "INTEGER PRIMARY KEY", "文件编号，按读取次序", "number of the file, in the order of reading"},
    {"sources", "path", "TEXT NOT NULL", "文件路径，照命令行所给", "path as given"},
    {"sources", "member", "TEXT", "压缩包内的路径；不在压缩包内为空", "path inside an archive; null where there is none"},
    {"sources", "sha256", "TEXT CHECK (length(sha256) = 64)", "文件内容的 SHA-256", "SHA-256 of the file's bytes"},
    {"sources", "format", "TEXT", "按内容判断的格式", "format, told by content"},
    {"sources", "outcome", "TEXT NOT NULL CHECK (outcome IN ('read', 'not-such-report', 'unreadable'))",
     "read 已读取；not-such-report 可读但不是此类报告；unreadable 未能读取", "read, not-such-report or unreadable"},
    {"sources", "incomplete", "INTEGER NOT NULL CHECK (incomplete IN (0, 1))", "1：有一部分没有读取", "1: part of the file was not read"},

    {"reports", "id", "INTEGER PRIMARY KEY", "报告编号", "number of the report"},
    {"reports", "source_id", "INTEGER NOT NULL REFERENCES sources (id)", "所在文件", "the file it stands in"},
    {"reports", "ordinal", "INTEGER NOT NULL CHECK (ordinal >= 1)", "在文件中的第几份报告", "which report of the file"},
    {"reports", "agency", "TEXT", "行政机关（简体，去空格）", "agency, simplified and without spaces"},
    {"reports", "title", "TEXT", "标题原文", "title as written"},
    {"reports", "year", "INTEGER", "报告年度", "year"},
    {"reports", "form", "TEXT", "报告格式", "form"},
    {"reports", "period_from", "TEXT", "统计期限起", "first day of its period"},
    {"reports", "period_to", "TEXT", "统计期限止", "last day of its period"},

    {"sections", "report_id", "INTEGER NOT NULL REFERENCES reports (id)", "所属报告", "the report"},
    {"sections", "ordinal", "INTEGER NOT NULL CHECK (ordinal >= 1)", "在报告中的位置，从 1 起", "position, from 1"},
    {"sections", "key", "TEXT NOT NULL", "部分", "section"},
    {"sections", "title", "TEXT NOT NULL", "格式规定的标题", "title as the form prints it"},
    {"sections", "written", "TEXT NOT NULL", "标题原文", "heading as written"},

    {"figures", "id", "INTEGER PRIMARY KEY", "数据编号", "number of the figure"},
    {"figures", "report_id", "INTEGER NOT NULL REFERENCES reports (id)", "所属报告", "the report"},
    {"figures", "key", "TEXT NOT NULL", "数据的键：表.行.列", "key: grid.row.column"},
    {"figures", "grid", "TEXT NOT NULL", "表格", "grid"},
    {"figures", "\"row\"", "TEXT NOT NULL", "行项", "row"},
    {"figures", "\"column\"", "TEXT NOT NULL", "列项", "column"},
    {"figures", "reading",
     "TEXT NOT NULL CHECK (reading IN ('amount', 'blank', 'absent', 'not_applicable', 'unreadable', 'ambiguous'))",
     "读数：amount 数值，blank 空白，absent 没有这一行或列，not_applicable 不适用，unreadable 无法识别，ambiguous 有多种读法",
     "amount, blank, absent, not_applicable, unreadable or ambiguous"},
    {"figures", "amount", "TEXT CHECK ((amount IS NULL) = (reading <> 'amount'))", "数值，十进制，小数位数照原文", "decimal, with the decimals as published"},
    {"figures", "units", "INTEGER", "数值的整数形式：amount = units / 10^scale", "amount = units / 10^scale, exactly"},
    {"figures", "scale", "INTEGER CHECK ((scale IS NULL) = (units IS NULL))", "小数位数", "number of decimals"},
    {"figures", "unit", "TEXT", "单位", "unit"},
    {"figures", "unit_source", "TEXT NOT NULL CHECK (unit_source IN ('none', 'cell', 'header', 'form'))",
     "单位出处：cell 单元格，header 表头，form 格式，none 未写明", "where the unit was found"},
    {"figures", "written", "TEXT NOT NULL", "原文", "as written"},
    {"figures", "row_by", "TEXT NOT NULL CHECK (row_by IN ('label', 'order', 'header'))",
     "行的依据：label 项目名称，order 次序，header 表头", "how the row was found"},
    {"figures", "split_by", "TEXT NOT NULL CHECK (split_by IN ('cell', 'separator', 'text', 'ties'))",
     "数字分隔的依据：cell 单元格，separator 分隔符，text 只有一种断法，ties 由勾稽关系推断", "how it was parted from its neighbours; ties: inferred"},
    {"figures", "part", "TEXT", "所在组成部分", "part of the file"},
    {"figures", "begin", "INTEGER", "起始字节", "first byte"},
    {"figures", "\"end\"", "INTEGER CHECK (\"end\" >= begin)", "结束字节（不含）", "byte behind the last"},

    {"findings", "id", "INTEGER PRIMARY KEY", "校验结果编号", "number of the finding"},
    {"findings", "report_id", "INTEGER NOT NULL REFERENCES reports (id)", "所属报告", "the report"},
    {"findings", "check_id", "TEXT NOT NULL", "校验", "check"},
    {"findings", "at", "TEXT", "所在的行、列、数据或部分", "row, column, figure or section it is about"},
    {"findings", "verdict", "TEXT CHECK (verdict IN ('holds', 'fails', 'undecided', 'spent'))", "结论：fails 不符，undecided 无法判断", "verdict of a tie"},
    {"findings", "as_zero", "TEXT CHECK (as_zero IN ('holds', 'fails', 'undecided', 'spent'))", "空白按 0 计时的结论", "verdict with blanks as 0"},
    {"findings", "severity", "TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note'))", "严重程度", "severity"},
    {"findings", "cause", "TEXT NOT NULL CHECK (cause IN ('published', 'reading'))", "published 报告原文，reading 可能是读取所致", "the published report, or perhaps our reading of it"},
    {"findings", "left_sum", "TEXT", "左边之和", "sum of the left side"},
    {"findings", "right_sum", "TEXT", "右边之和", "sum of the right side"},
    {"findings", "basis", "TEXT", "依据", "basis"},
    {"findings", "part", "TEXT", "所在组成部分", "part of the file"},
    {"findings", "begin", "INTEGER", "起始字节", "first byte"},
    {"findings", "\"end\"", "INTEGER CHECK (\"end\" >= begin)", "结束字节（不含）", "byte behind the last"},
    {"findings", "message", "TEXT NOT NULL", "说明", "message in Chinese"},
    {"findings", "message_en", "TEXT NOT NULL", "英文说明", "message in English"},

    {"operands", "finding_id", "INTEGER NOT NULL REFERENCES findings (id)", "所属校验结果", "the finding"},
    {"operands", "ordinal", "INTEGER NOT NULL", "次序，从 1 起", "position, from 1"},
    {"operands", "key", "TEXT NOT NULL", "数据的键", "key of the figure"},
    {"operands", "side", "TEXT NOT NULL CHECK (side IN ('left', 'right'))", "在等式哪一边", "side of the tie"},
    {"operands", "amount", "TEXT", "数值；没有数值为空", "amount; null where there is none"},
    {"operands", "needed", "TEXT", "要相符应为的数值，仅当只缺这一项", "the amount it would need, if it is the only one without"},

    {"checks", "report_id", "INTEGER PRIMARY KEY REFERENCES reports (id)", "所属报告", "the report"},
    {"checks", "holds", "INTEGER NOT NULL", "相符的勾稽关系数", "ties that hold"},
    {"checks", "fails", "INTEGER NOT NULL", "不符的勾稽关系数", "ties that fail"},
    {"checks", "undecided", "INTEGER NOT NULL", "无法判断的勾稽关系数", "ties that cannot be decided"},
    {"checks", "spent", "INTEGER NOT NULL", "已用于确定读数的勾稽关系数", "ties spent on settling a reading"},

    {"diagnostics", "id", "INTEGER PRIMARY KEY", "读取诊断编号", "number of the diagnostic"},
    {"diagnostics", "source_id", "INTEGER NOT NULL REFERENCES sources (id)", "所在文件", "the file"},
    {"diagnostics", "code", "TEXT NOT NULL", "诊断代码", "code"},
    {"diagnostics", "severity", "TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note'))", "严重程度", "severity"},
    {"diagnostics", "message", "TEXT NOT NULL", "说明", "message in Chinese"},
    {"diagnostics", "message_en", "TEXT NOT NULL", "英文说明", "message in English"},
}};

namespace {

// Keys over several columns.
std::string_view table_constraint(std::string_view table) {
  if (table == "reports") return ", UNIQUE (source_id, ordinal)";
  if (table == "sections") return ", PRIMARY KEY (report_id, ordinal)";
  if (table == "operands") return ", PRIMARY KEY (finding_id, ordinal)";
  return "";
}

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result.append(c == '\'' ? 2 : 1, c);
  return result + "'";
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

std::string identifier(std::string_view name) {
  std::string result = "\"";
  for (const char c : name) result.append(c == '"' ? 2 : 1, c);
  return result + "\"";
}

}  // namespace

std::string create_tables() {
  std::string sql = "CREATE TABLE fields (\"table\" TEXT NOT NULL, \"column\" TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, "
                    "PRIMARY KEY (\"table\", \"column\")) WITHOUT ROWID;\n";
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
  for (const SqlColumn& column : kSqlColumns) {
    std::string name(column.name);
    name.erase(std::remove(name.begin(), name.end(), '"'), name.end());
    sql.append("INSERT INTO fields VALUES (").append(quoted(column.table)).append(", ").append(quoted(name)).append(", ");
    sql.append(quoted(column.zh)).append(", ").append(quoted(column.en)).append(");\n");
  }
  return sql;
}

std::string create_indexes() {
  return "CREATE UNIQUE INDEX figures_by_report ON figures (report_id, key);\n"
         "CREATE INDEX figures_by_key ON figures (key);\n"
         "CREATE INDEX findings_by_report ON findings (report_id);\n"
         "CREATE INDEX findings_by_check ON findings (check_id, verdict);\n"
         "CREATE INDEX reports_by_agency ON reports (agency, year);\n"
         "CREATE INDEX diagnostics_by_source ON diagnostics (source_id);\n";
}

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
