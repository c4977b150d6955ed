#pragma once
// The tables of the workbook: their names, their columns, and what each column holds. The heads, the sheet that explains them and the
// order in which rows are written all come from here.

#include <array>

#include "outputs/workbook/book.h"
#include "triage/heads.h"

namespace gouji::workbook {

inline constexpr Phrase kAboutName = {"说明", "About"};
inline constexpr Phrase kSummaryName = {"汇总", "Summary"};
inline constexpr Phrase kFindingsName = {"校验结果", "Findings"};
inline constexpr Phrase kReportsName = {"报告", "Reports"};
inline constexpr Phrase kFiguresName = {"填报数据", "Figures"};
inline constexpr Phrase kUnreadName = {"未读文件", "Unread"};
inline constexpr Phrase kFieldsName = {"字段", "Fields"};

inline constexpr std::array kFindingColumns = {
    Column{{"序号", "No."}, {"校验结果编号，与 data.sqlite 中的相同", "number of the finding, as in data.sqlite"}, 7, Style::Id},
    Column{{"报告", "Report"}, {"所属报告的编号；点击转到“报告”表中的那一行", "number of the report; the link goes to its row in “Reports”"}, 9, Style::Reference},
    Column{{"严重程度", "Severity"}, {"错误：不可能成立；警告：很可能有误；提示：其他", "error: cannot be otherwise; warning: likely wrong; note: the rest"}, 10, Style::Plain},
    Column{{"行政机关", "Agency"}, {"报告所属的行政机关", "the agency whose report it is"}, 24, Style::Wrapped},
    Column{{"年度", "Year"}, {"报告年度", "year of the report"}, 7, Style::Id},
    Column{{"表格", "Grid"}, {"所在的法定表格", "the statutory grid it is about"}, 18, Style::Wrapped},
    Column{{"说明", "Message"}, {"哪里不符，算式如何", "what does not hold, with the sum written out"}, 58, Style::Wrapped},
    Column{{"可能有误的数据", "Suspects"},
           {"改动最少即可使全部勾稽关系相符的一组数据，最可能的一种：公布的数 → 应为的数；只供参考",
            "the likeliest of the smallest sets of figures whose change makes every tie hold: published → needed; a suggestion only"}, 40, Style::Wrapped},
    Column{kDecisionHead, {"请在下拉列表中选择；gouji triage import 读回", "choose from the list; gouji triage import reads it back"}, 12, Style::Input},
    Column{kNoteHead, {"请随意填写；gouji triage import 读回", "write what you like; gouji triage import reads it back"}, 30, Style::Input},
    Column{{"左边", "Left"}, {"等式左边之和", "sum of the left side"}, 11, Style::Number},
    Column{{"右边", "Right"}, {"等式右边之和", "sum of the right side"}, 11, Style::Number},
    Column{{"各项数据", "Operands"}, {"参与计算的数据及其数值；为 0 的不列", "the figures weighed, with their amounts; zeros are not listed"}, 44, Style::Wrapped},
    Column{{"依据", "Basis"}, {"勾稽关系的依据", "what the tie rests on"}, 30, Style::Wrapped},
    Column{{"正文所述", "Stated"}, {"正文中所写的数", "the amount that a sentence states"}, 11, Style::Number},
    Column{{"引文", "Quote"}, {"正文原句", "the clause as written"}, 36, Style::Wrapped},
    Column{{"相关报告", "Other reports"}, {"同时涉及的其他报告", "other reports that it speaks of"}, 28, Style::Wrapped},
    Column{{"结论", "Verdict"}, {"不符或无法判断；不作计算的为空", "fails or undecided; empty where nothing is weighed"}, 10, Style::Plain},
    Column{{"原因", "Cause"}, {"报告原文有误，或可能是读取所致", "the published report, or perhaps our reading of it"}, 14, Style::Plain},
    Column{{"已知", "Known"}, {"基线文件中已有，不计入退出码", "listed by the baseline; does not count for the exit code"}, 7, Style::Plain},
    Column{{"文件", "File"}, {"文件路径", "path of the file"}, 40, Style::Code},
    Column{{"组成部分", "Part"}, {"文件中的组成部分", "part of the file"}, 20, Style::Code},
    Column{{"第几张表", "Table"}, {"文件中的第几张表，从 1 起", "table of the file, from 1"}, 9, Style::Id},
    Column{{"行", "Row"}, {"表中的第几行，从 1 起", "row of the table, from 1"}, 6, Style::Id},
    Column{{"列", "Column"}, {"表中的第几列，从 1 起", "column of the table, from 1"}, 6, Style::Id},
    Column{{"字节", "Bytes"}, {"在组成部分中的起止字节", "first byte and the byte behind the last, in the part"}, 15, Style::Code},
    Column{{"校验", "Check"}, {"校验的代码；gouji explain 有说明", "code of the check; see gouji explain"}, 26, Style::Code},
    Column{{"位置", "At"}, {"所在的行、列、数据或部分的键", "key of the row, column, figure or section"}, 30, Style::Code},
    Column{kFingerprintHead, {"校验结果的指纹，文件改名后不变；请勿改动", "stays the same where the report is renamed; leave it as it is"}, 19, Style::Code},
};

inline constexpr std::array kReportColumns = {
    Column{{"报告", "Report"}, {"报告编号", "number of the report"}, 8, Style::Id},
    Column{{"行政机关", "Agency"}, {"行政机关（简体，去空格）", "agency, simplified and without spaces"}, 28, Style::Wrapped},
    Column{{"年度", "Year"}, {"报告年度", "year"}, 7, Style::Id},
    Column{{"校验结果", "Findings"}, {"校验结果条数；点击转到第一条", "number of findings; the link goes to the first"}, 10, Style::Reference},
    Column{{"错误", "Errors"}, {"严重程度为错误的", "of severity error"}, 7, Style::Number},
    Column{{"警告", "Warnings"}, {"严重程度为警告的", "of severity warning"}, 9, Style::Number},
    Column{{"提示", "Notes"}, {"严重程度为提示的", "of severity note"}, 7, Style::Number},
    Column{{"相符", "Hold"}, {"相符的勾稽关系数", "ties that hold"}, 7, Style::Number},
    Column{{"不符", "Fail"}, {"不符的勾稽关系数", "ties that fail"}, 7, Style::Number},
    Column{{"无法判断", "Undecided"}, {"无法判断的勾稽关系数", "ties that cannot be decided"}, 10, Style::Number},
    Column{{"已用于读数", "Spent"}, {"已用于确定读数的勾稽关系数", "ties spent on settling a reading"}, 10, Style::Number},
    Column{{"未核数据", "Unchecked"}, {"没有任何校验涉及的数据个数", "figures that no check reaches"}, 10, Style::Number},
    Column{{"标题", "Title"}, {"标题原文", "title as written"}, 44, Style::Wrapped},
    Column{{"报告格式", "Form"}, {"报告格式的代码", "code of the form"}, 14, Style::Code},
    Column{{"期限起", "From"}, {"统计期限起", "first day of its period"}, 12, Style::Code},
    Column{{"期限止", "To"}, {"统计期限止", "last day of its period"}, 12, Style::Code},
    Column{{"文件", "File"}, {"文件路径", "path of the file"}, 48, Style::Code},
    Column{{"包内路径", "Member"}, {"压缩包内的路径", "path inside an archive"}, 24, Style::Code},
    Column{{"第几份", "Ordinal"}, {"在文件中的第几份报告", "which report of the file"}, 8, Style::Id},
    Column{{"SHA-256", "SHA-256"}, {"文件内容的 SHA-256", "SHA-256 of the file's bytes"}, 20, Style::Code},
};

inline constexpr std::array kFigureColumns = {
    Column{{"报告", "Report"}, {"报告编号", "number of the report"}, 8, Style::Id},
    Column{{"行政机关", "Agency"}, {"行政机关", "agency"}, 26, Style::Plain},
    Column{{"年度", "Year"}, {"报告年度", "year"}, 7, Style::Id},
    Column{{"表格", "Grid"}, {"所在的法定表格", "statutory grid"}, 32, Style::Plain},
    Column{{"数据", "Figure"}, {"行 › 列", "row › column"}, 44, Style::Plain},
    Column{{"数值", "Amount"}, {"公布的数值；标色的是不符的勾稽关系所涉及的", "amount as published; shaded where a failing tie has it"}, 14, Style::Number},
    Column{{"单位", "Unit"}, {"单位", "unit"}, 7, Style::Plain},
    Column{{"读数", "Reading"}, {"空白、不适用、无法识别等；有数值的不写", "blank, not applicable, unreadable and so on; empty for an amount"}, 12, Style::Plain},
    Column{{"原文", "Written"}, {"原文，仅当与数值写法不同", "as written, only where that differs from the amount"}, 14, Style::Code},
    Column{{"推断", "Inferred"}, {"数字与相邻数字的分隔由勾稽关系推断", "parted from its neighbours by the ties alone"}, 8, Style::Plain},
    Column{{"键", "Key"}, {"表.行.列，见“字段”表", "grid.row.column, see “Fields”"}, 40, Style::Code},
};

inline constexpr std::array kUnreadColumns = {
    Column{{"文件", "File"}, {"文件路径", "path of the file"}, 60, Style::Code},
    Column{{"包内路径", "Member"}, {"压缩包内的路径", "path inside an archive"}, 24, Style::Code},
    Column{{"格式", "Format"}, {"按内容判断的格式", "format, told by content"}, 12, Style::Code},
    Column{{"结果", "Outcome"}, {"未能读取、不是此类报告，或只读了一部分", "not read, no such report, or read in part"}, 24, Style::Plain},
    Column{{"原因", "Why"}, {"为什么，怎么办", "why, and what to do"}, 80, Style::Wrapped},
    Column{{"代码", "Code"}, {"读取诊断的代码", "code of the diagnostic"}, 22, Style::Code},
};

inline constexpr std::array kFieldColumns = {
    Column{{"表", "Sheet"}, {"在哪张工作表", "which sheet"}, 14, Style::Plain},
    Column{{"列或键", "Column or key"}, {"列的名称；填报数据的键", "name of the column; key of a figure"}, 48, Style::Code},
    Column{{"含义", "Meaning"}, {"含义", "what it holds"}, 80, Style::Wrapped},
    Column{{"单位", "Unit"}, {"单位", "unit"}, 8, Style::Plain},
    Column{{"格式", "Form"}, {"报告格式", "form"}, 30, Style::Code},
};

// Every row of these has a link; the last of a sheet's links is left for none.
inline constexpr std::uint32_t kFindingsPerSheet = kMostLinks;
inline constexpr std::uint32_t kReportsPerSheet = kMostLinks;
inline constexpr std::uint16_t kDecisionColumn = 8;
// What is read on paper: up to the notes, up to the title.
inline constexpr std::uint16_t kFindingsPrinted = 10, kReportsPrinted = 13;

}  // namespace gouji::workbook
