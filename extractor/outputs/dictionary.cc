#include "outputs/dictionary.h"

#include <algorithm>
#include <cassert>

namespace gouji {
namespace {

// Figures are kept as decimal text, as published, beside whole units and scale: a floating-point number would not be exact.
constexpr SqlColumn kColumns[] = {
    {"contents", "name", "TEXT NOT NULL PRIMARY KEY", "表或视图的名称", "name of a table or view"},
    {"contents", "kind", "TEXT NOT NULL CHECK (kind IN ('table', 'view'))", "table 表，view 视图（常用查询）", "table, or view: a usual question"},
    {"contents", "zh", "TEXT NOT NULL", "中文说明", "what it holds, in Chinese"},
    {"contents", "en", "TEXT NOT NULL", "英文说明", "what it holds, in English"},

    {"fields", "\"table\"", "TEXT NOT NULL", "表或视图的名称", "name of a table or view"},
    {"fields", "\"column\"", "TEXT NOT NULL", "列名", "name of its column"},
    {"fields", "type", "TEXT NOT NULL CHECK (type IN ('string', 'integer', 'number'))", "内容：string 文字，integer 整数，number 十进制数",
     "what it holds: a string, an integer or a decimal number"},
    {"fields", "unit", "TEXT", "单位", "unit"},
    {"fields", "key", "TEXT", "宽表的列对应的数据的键", "key of the figure that a column of a wide table holds"},
    {"fields", "zh", "TEXT NOT NULL", "中文说明", "what it holds, in Chinese"},
    {"fields", "en", "TEXT NOT NULL", "英文说明", "what it holds, in English"},

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

    {"grids", "report_id", "INTEGER NOT NULL REFERENCES reports (id)", "所属报告", "the report"},
    {"grids", "key", "TEXT NOT NULL", "找到的表格", "a grid that was found"},
    {"grids", "form", "TEXT NOT NULL", "它的格式（逐表判断）", "its form, told grid by grid"},

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
    {"figures", "amount", "TEXT CHECK ((amount IS NULL) = (reading <> 'amount'))", "数值，十进制，小数位数照原文", "decimal, with the decimals as published", Holds::Decimal},
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
    {"figures", "table_no", "INTEGER", "文件中的第几张表；不在表格中为空", "which table of the file; null where it stands in none"},
    {"figures", "row_no", "INTEGER", "表中第几行", "which row of it"},
    {"figures", "column_no", "INTEGER", "行中第几列", "which column of it"},

    {"findings", "id", "INTEGER PRIMARY KEY", "校验结果编号", "number of the finding"},
    {"findings", "report_id", "INTEGER NOT NULL REFERENCES reports (id)", "所属报告", "the report"},
    {"findings", "check_id", "TEXT NOT NULL", "校验", "check"},
    {"findings", "at", "TEXT", "所在的行、列、数据或部分", "row, column, figure or section it is about"},
    {"findings", "verdict", "TEXT CHECK (verdict IN ('holds', 'fails', 'undecided', 'spent'))", "结论：fails 不符，undecided 无法判断", "verdict of a tie"},
    {"findings", "as_zero", "TEXT CHECK (as_zero IN ('holds', 'fails', 'undecided', 'spent'))", "空白按 0 计时的结论", "verdict with blanks as 0"},
    {"findings", "severity", "TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note'))", "严重程度", "severity"},
    {"findings", "cause", "TEXT NOT NULL CHECK (cause IN ('published', 'reading'))", "published 报告原文，reading 可能是读取所致", "the published report, or perhaps our reading of it"},
    {"findings", "left_sum", "TEXT", "左边之和", "sum of the left side", Holds::Decimal},
    {"findings", "right_sum", "TEXT", "右边之和", "sum of the right side", Holds::Decimal},
    {"findings", "basis", "TEXT", "依据", "basis"},
    {"findings", "stated", "TEXT", "文字部分所说的数值", "the amount that a sentence states", Holds::Decimal},
    {"findings", "quote", "TEXT", "文字部分的原句", "that sentence, as written"},
    {"findings", "part", "TEXT", "所在组成部分", "part of the file"},
    {"findings", "begin", "INTEGER", "起始字节", "first byte"},
    {"findings", "\"end\"", "INTEGER CHECK (\"end\" >= begin)", "结束字节（不含）", "byte behind the last"},
    {"findings", "table_no", "INTEGER", "文件中的第几张表；不在表格中为空", "which table of the file; null where it stands in none"},
    {"findings", "row_no", "INTEGER", "表中第几行", "which row of it"},
    {"findings", "column_no", "INTEGER", "行中第几列", "which column of it"},
    {"findings", "message", "TEXT NOT NULL", "说明", "message in Chinese"},
    {"findings", "message_en", "TEXT NOT NULL", "英文说明", "message in English"},
    {"findings", "fingerprint", "TEXT NOT NULL", "识别码：报告改名、转码或重新读取后不变", "16 hexadecimal digits that stay the same where the report is renamed, re-encoded or read again"},
    {"findings", "known", "INTEGER NOT NULL CHECK (known IN (0, 1))", "1：基线中已有", "1: a baseline lists it"},

    {"operands", "finding_id", "INTEGER NOT NULL REFERENCES findings (id)", "所属校验结果", "the finding"},
    {"operands", "ordinal", "INTEGER NOT NULL", "次序，从 1 起", "position, from 1"},
    {"operands", "key", "TEXT NOT NULL", "数据的键", "key of the figure"},
    {"operands", "side", "TEXT NOT NULL CHECK (side IN ('left', 'right'))", "在等式哪一边", "side of the tie"},
    {"operands", "amount", "TEXT", "数值；没有数值为空", "amount; null where there is none", Holds::Decimal},
    {"operands", "needed", "TEXT", "要相符应为的数值，仅当只缺这一项", "the amount it would need, if it is the only one without", Holds::Decimal},

    {"other_reports", "finding_id", "INTEGER NOT NULL REFERENCES findings (id)", "所属校验结果", "the finding that speaks of another report"},
    {"other_reports", "ordinal", "INTEGER NOT NULL CHECK (ordinal >= 1)", "次序，从早到晚", "position, oldest first"},
    {"other_reports", "path", "TEXT NOT NULL", "那份报告的文件路径", "path of that report"},
    {"other_reports", "sha256", "TEXT", "那个文件的 SHA-256", "SHA-256 of its file"},
    {"other_reports", "report_ordinal", "INTEGER NOT NULL CHECK (report_ordinal >= 1)", "是文件中的第几份报告", "which report of the file"},
    {"other_reports", "agency", "TEXT", "行政机关", "its agency"},
    {"other_reports", "year", "INTEGER", "报告年度", "its year"},

    {"suspect_groups", "id", "INTEGER PRIMARY KEY", "疑点组编号", "number of the group"},
    {"suspect_groups", "report_id", "INTEGER NOT NULL REFERENCES reports (id)", "所属报告", "the report"},
    {"suspect_groups", "grid", "TEXT NOT NULL", "表格", "grid"},
    {"suspect_groups", "truncated", "INTEGER NOT NULL CHECK (truncated IN (0, 1))", "1：还有没列出的可能", "1: there may be more sets than are listed"},

    {"suspect_ties", "group_id", "INTEGER NOT NULL REFERENCES suspect_groups (id)", "所属疑点组", "the group"},
    {"suspect_ties", "ordinal", "INTEGER NOT NULL CHECK (ordinal >= 1)", "次序，从 1 起", "position, from 1"},
    {"suspect_ties", "check_id", "TEXT NOT NULL", "不符的勾稽关系", "the tie that fails"},
    {"suspect_ties", "at", "TEXT NOT NULL", "所在的行或列", "the row or column it fails at"},

    {"suspects", "group_id", "INTEGER NOT NULL REFERENCES suspect_groups (id)", "所属疑点组", "the group"},
    {"suspects", "set_no", "INTEGER NOT NULL CHECK (set_no >= 1)", "第几种可能，最可能的为 1", "which set, the likeliest is 1"},
    {"suspects", "ordinal", "INTEGER NOT NULL CHECK (ordinal >= 1)", "在这种可能中的次序", "position in the set"},
    {"suspects", "key", "TEXT NOT NULL", "数据的键", "key of the figure"},
    {"suspects", "published", "TEXT", "公布的数值；没有数值为空", "the amount as published; null where there is none", Holds::Decimal},
    {"suspects", "needed", "TEXT NOT NULL", "要全部相符应为的数值（只是推测）", "the amount it would need; only ever a suggestion", Holds::Decimal},
    {"suspects", "slip", "TEXT", "能解释它的笔误", "the slip that explains it"},

    {"unchecked", "report_id", "INTEGER NOT NULL REFERENCES reports (id)", "所属报告", "the report"},
    {"unchecked", "key", "TEXT NOT NULL", "没有任何勾稽关系核对过的数据", "key of an amount that no tie weighed"},

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

    {"keys", "form", "TEXT NOT NULL", "报告格式", "form"},
    {"keys", "grid", "TEXT NOT NULL", "表格", "grid"},
    {"keys", "\"row\"", "TEXT NOT NULL", "行项", "row"},
    {"keys", "\"column\"", "TEXT NOT NULL", "列项", "column"},
    {"keys", "key", "TEXT NOT NULL", "数据的键：表.行.列", "key: grid.row.column"},
    {"keys", "zh", "TEXT NOT NULL", "中文名称", "name in Chinese"},
    {"keys", "en", "TEXT NOT NULL", "英文名称", "name in English"},
    {"keys", "short", "TEXT NOT NULL", "宽表中的列名", "name of its column in wide tables"},
    {"keys", "unit", "TEXT", "格式规定的单位", "unit that the form prescribes"},
    {"keys", "position", "INTEGER NOT NULL CHECK (position >= 1)", "在格式中的次序，从 1 起", "position in the form, from 1"},

    {"runs", "version", "TEXT NOT NULL", "gouji 的版本", "version of gouji"},
    {"runs", "grammars", "TEXT NOT NULL", "所用格式定义的散列值", "hash of the grammars in use"},
};

constexpr SqlTable kTables[] = {
    {"contents", "有哪些表和视图", "which tables and views there are"},
    {"fields", "每个表和视图的每一列是什么", "what every column of every table and view holds"},
    {"sources", "读过的文件", "files that were read"},
    {"reports", "文件中的报告", "reports that stand in them"},
    {"sections", "报告的各部分", "sections of reports"},
    {"grids", "报告中找到的法定表格", "statutory grids that were found in reports"},
    {"figures", "法定表格中的数据，一个一行", "figures of the statutory grids, one a row"},
    {"findings", "校验结果", "findings: what does not hold"},
    {"operands", "校验结果所用的数据", "figures that a finding weighs"},
    {"other_reports", "校验结果涉及的其他报告", "other reports that a finding speaks of"},
    {"suspect_groups", "有共同数据的不符的勾稽关系", "failing ties that share figures"},
    {"suspect_ties", "每组是哪些勾稽关系", "which ties those are"},
    {"suspects", "改动最少就能全部相符的数据（可能填错的数据）", "the smallest sets of figures whose change satisfies them all: what may be wrong"},
    {"unchecked", "没有任何勾稽关系核对过的数据", "amounts that no tie weighed"},
    {"checks", "每份报告的勾稽关系计数", "how the ties of a report came out"},
    {"diagnostics", "读取诊断：哪里没有读到", "what could not be read"},
    {"keys", "各格式的全部数据及其名称", "every figure that a form has, with its names"},
    {"runs", "由哪个版本写成", "which version wrote this"},
};

}  // namespace

const std::span<const SqlTable> kSqlTables = kTables;
const std::span<const SqlColumn> kSqlColumns = kColumns;

std::string plain_name(const SqlColumn& column) {
  std::string name(column.name);
  name.erase(std::remove(name.begin(), name.end(), '"'), name.end());
  return name;
}

std::vector<std::string> words_allowed(std::string_view type) {
  std::vector<std::string> words;
  const auto in = type.find(" IN (");
  if (in == std::string_view::npos) return words;
  std::string_view list = type.substr(in + 5, type.find(')', in) - in - 5);
  while (!list.empty()) {
    const auto comma = std::min(list.find(", "), list.size());
    std::string word(list.substr(0, comma));
    word.erase(std::remove(word.begin(), word.end(), '\''), word.end());
    words.push_back(std::move(word));
    list.remove_prefix(std::min(comma + 2, list.size()));
  }
  return words;
}

const SqlColumn& column_named(std::string_view table_and_name) {
  const auto dot = table_and_name.find('.');
  const auto found = std::find_if(kSqlColumns.begin(), kSqlColumns.end(), [&](const SqlColumn& column) {
    return column.table == table_and_name.substr(0, dot) && plain_name(column) == table_and_name.substr(dot + 1);
  });
  assert(found != kSqlColumns.end());
  return *found;
}

}  // namespace gouji
