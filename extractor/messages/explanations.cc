// The explanations of checks that are the same for every form, and where those of the others come from.
#include "messages/explanations.h"

#include <algorithm>
#include <iterator>

#include "messages/explain_claims.h"
#include "messages/explain_series.h"
#include "messages/explain_ties.h"

namespace gouji {
namespace {

struct Fixed {
  std::string_view check{};
  Phrase about{};
  Phrase rule{};
  Phrase source{};
  Phrase wrong{};
  Phrase right{};
};

constexpr Phrase kForm = {"格式规定的部分、表格、行和列", "the sections, grids, rows and columns that the form prescribes"};
constexpr Phrase kFilling = {"格式的填报要求：每一格都应填数，没有的填 0", "the form's instructions: every cell holds a number, 0 where there is nothing"};
constexpr Phrase kHead = {"年度报告是本行政机关上一年度的报告（《政府信息公开条例》第四十九条）；标题、正文怎样写，没有明文规定",
                          "a report is the agency's own, on the year before (Regulations on Open Government Information, article 49); how title and text name "
                          "them is not written down"};
constexpr Phrase kCompared = {"与同批其他报告比较得出，没有明文规定", "found by comparison with the other reports of the run; no rule is written down"};

constexpr Fixed kFixed[] = {
    {"copy.file", {"文件重复", "the same file twice"},
     {"两个文件的内容逐字节相同。", "Two files are the same, byte for byte."}, kCompared,
     {"a/2022.docx 和 b/2022.docx 是同一文件的两份。", "a/2022.docx and b/2022.docx are one file, kept twice."},
     {"同一报告另存后字节不同，不报。", "The same report saved anew, with other bytes, is not reported."}},
    {"copy.grid", {"表格雷同", "a grid like another's"},
     {"一张表的全部数据与上一年或另一机关的相同。全为 0 或空白的表不算，数据太少的也不算。", "All figures of a grid equal those of last year or of another agency. Grids of zeros or blanks do not count, nor do grids of few figures."}, kCompared,
     {"2023 年表中的 12、3、8、5 等与 2022 年表逐格相同。", "The 12, 3, 8, 5 and all others of 2023 are those of 2022, cell by cell."},
     {"两年都没有收到申请，表格全为 0，不报。", "Two years without any application, all zeros, are not reported."}},
    {"copy.narrative", {"文字雷同", "a text like another's"},
     {"一个部分的文字与上一年或另一机关的相同，或大部分相同。", "The text of a section is that of last year or of another agency, wholly or for the most part."}, kCompared,
     {"2023 年“存在的主要问题”一段与 2022 年的一字不差。", "The paragraph on shortcomings of 2023 is that of 2022, word for word."},
     {"只有格式化的一两句话相同，不报。", "One or two customary sentences alike are not reported."}},
    {"form.grid-missing", {"缺少表格", "a grid is missing"},
     {"格式规定的每一张表都应在报告中。", "Every grid of the form stands in the report."}, kForm,
     {"报告没有格式规定的一张表，或者那里只有一张图片。", "One of the form's grids is not there, or a picture stands in its place."},
     {"表格放在附件的同一文件里，能按项目名称找到，不报。", "A grid further down in the same file, found by its labels, is not reported."}},
    {"form.grid-repeated", {"表格重复", "a grid is printed twice"},
     {"每张表只应出现一次。标题写明是往年的、版式与格式不同的、没有填数据的、不在本部分的不读；分不出时读第一张。",
      "Each grid is printed once. One under a caption of an earlier year, not laid out as the form, not filled in, or outside its section is not "
      "read; where nothing tells them apart, the first is."}, kForm,
     {"同一张表出现两次，数据不同。", "The same grid stands there twice, with different figures."},
     {"一张表跨页分成两段，合为一张，不报。", "A grid parted by a page break is one grid and not reported."}},
    {"form.grid-replaced", {"文字代替表格", "a sentence for a grid"},
     {"表格的位置上应是表格，不是一句话。", "Where a grid belongs, a grid stands, not a sentence."}, kForm,
     {"标题下只写“本年度未发生”，没有表格。", "Below the heading stands only that there was nothing this year."},
     {"表格之前或之后另有说明文字，不报。", "Words before or after the grid are not reported."}},
    {"form.header-altered", {"表头改动", "a column head altered"},
     {"表头的文字应与格式一致。列仍按位置和次序对应，数据照读。", "Column heads have the form's words. Columns are bound all the same, and figures are read."}, kForm,
     {"两列的表头印成了同样的字。", "Two columns carry the same head."},
     {"表头断成两行、夹有空格，视为一致，不报。", "A head broken over two lines, or with spaces in it, is not reported."}},
    {"form.label-altered", {"项目名称改动", "a row label altered"},
     {"项目名称应与格式一致。能认出的照读，并说明改动。", "Row labels have the form's words. Those that can be told are read, and the change is said."}, kForm,
     {"名称漏了一个字或多了一个字。", "A character of the label is missing or too many."},
     {"全角和半角括号不同、名称中有空格，视为一致，不报。", "Brackets of another width, or spaces in a label, are not reported."}},
    {"form.label-lost", {"项目名称缺失", "a row label is lost"},
     {"每行应有项目名称。前后各行都能对应、行数与格式相同时，才按次序对应这一行。", "Every row has its label. A row without one is bound by order only between rows that have theirs, where the number of rows is the form's."}, kForm,
     {"名称所在的单元格里是 0。", "The cell of the label holds a 0."},
     {"格式本身没有名称的行不报。", "Rows that have no label in the form are not reported."}},
    {"form.mixed", {"格式混用", "forms are mixed"},
     {"一份报告的各表应是同一格式。", "All grids of a report are of one form."}, kForm,
     {"一张表是新格式，另一张是旧格式。", "One grid is of the new form, another of the old."},
     {"两种格式中相同的表，随整份报告，不报。", "A grid that is the same in both forms follows the report and is not reported."}},
    {"form.no-grids", {"没有表格", "no grids at all"},
     {"文件有年度报告的标题和各部分，却没有任何法定表格。", "The file has the title and headings of a report, and none of its grids."}, kForm,
     {"报告的表格都是图片，文字里一张也没有。", "All grids of the report are pictures; none is in the text."},
     {"文件不是年度报告（如指南、通知），只计数，不报。", "A file that is no such report (a guide, a notice) is counted and not reported."}},
    {"form.old-form", {"旧格式", "an old form"},
     {"报告应使用当年有效的格式。", "A report uses the form in force for its year."}, kForm,
     {"新格式施行以后，表中仍是旧格式的行。", "A grid still has the old form's rows after the new one came into force."},
     {"新格式施行以前的报告用旧格式，不报。", "A report of a year before the new form is not reported."}},
    {"form.row-extra", {"多出一行", "a row too many"},
     {"表中的行应是格式规定的行。多出的行不计入，也不影响其他各行。", "The rows of a grid are the form's. A row too many is not counted and does not touch the others."}, kForm,
     {"表中自加一行“其他文件”。", "A row “other documents” was added to the grid."},
     {"表头在下一页重复，不报。", "A head repeated on the next page is not reported."}},
    {"form.row-missing", {"缺少一行", "a row is missing"},
     {"格式规定的每一行都应在表中。没有的行，其数据记为“没有这一项”，不当作 0。", "Every row of the form stands in the grid. The figures of a row that does not are absent, and not taken for 0."}, kForm,
     {"整行被删去；或者文字连成一片，行名之后的空白丢失。", "The whole row was taken out; or its text ran together and lost the blanks behind the label."},
     {"行在表中而各格空白，属 reading.blank，不属这一项。", "A row that is there, with blank cells, is a case of reading.blank."}},
    {"form.section-altered", {"部分标题改动", "a heading altered"},
     {"各部分标题的文字应与格式一致。", "The headings of sections have the form's words."}, kForm,
     {"标题里漏了“主动”二字之类的改动。", "A word of the heading is left out."},
     {"标题只是多了空格或冒号，不报。", "A heading with a space or a colon too many is not reported."}},
    {"form.section-misnumbered", {"部分序号有误", "a heading misnumbered"},
     {"各部分的序号应依次为一、二、三……", "Sections are numbered 一、二、三 … in their order."}, kForm,
     {"第三部分的标题写成“四、”。", "The heading of the third section says “四、”."},
     {"正文小节自己的编号不算部分，不报。", "Numbers of paragraphs inside a section are not reported."}},
    {"form.section-missing", {"缺少部分", "a section is missing"},
     {"格式规定的每个部分都应在报告中。", "Every section of the form stands in the report."}, kForm,
     {"报告到第五部分为止，没有第六部分。", "The report ends with its fifth section."},
     {"格式不规定部分的年度，不报。", "Years for which no sections were prescribed are not reported."}},
    {"form.section-order", {"部分次序不同", "sections out of order"},
     {"各部分的次序应与格式一致。", "Sections stand in the form's order."}, kForm,
     {"第五部分排在第四部分之前。", "The fifth section stands before the fourth."},
     {"目录中的标题不算，不报。", "Headings in a table of contents are not reported."}},
    {"form.section-repeated", {"部分重复", "a section twice"},
     {"每个部分只应出现一次。", "Each section stands in a report once."}, kForm,
     {"同一标题在正文里出现两次。", "One heading stands in the text twice."},
     {"目录里的同一标题不报。", "The same heading in a table of contents is not reported."}},
    {"form.section-short", {"部分过短", "a section too short"},
     {"要求写明情况的部分应有实际内容；汉字少于格式定义中的下限时提示。", "A section that should tell something has some length; one with fewer characters than the grammar asks for is pointed out."},
     {"报告各部分的内容要求；下限由格式定义给出", "what the sections should tell; the bound is the grammar's"},
     {"应写明问题和改进的部分，标题下只有一个“无”字。", "Below the heading on shortcomings stands nothing but “none”."},
     {"没有规定要写什么的部分写“无”，不报。", "“None” under other matters is not reported."}},
    {"form.unit-missing", {"缺少单位", "no unit"},
     {"金额等应写明单位；单位不明的数不与其他数相加。", "Amounts of money name their unit; a number whose unit is not known is not added to others."}, kForm,
     {"格式要求写明单位的表头没有单位。", "A head that should say the unit does not."},
     {"单位写在单元格里（251000元），不报。", "A unit written in the cell (251000元) is not reported."}},
    {"reading.ambiguous", {"有多种读法", "several readings"},
     {"原文的数字连在一起、分界已失，可有几种读法，没有取值。", "Digits run together in the text and can be parted in several ways; none was taken."},
     {"数字只在原文允许一种读法时才取", "a figure is taken only where the text allows one reading"},
     {"“5225”可读作 52、2、5 或 5、22、5。", "“5225” can be 52, 2, 5 or 5, 22, 5."},
     {"“000”只能读作三个 0，不报。", "“000” can only be three zeros and is not reported."}},
    {"reading.annotated", {"数字带注释", "a number with a note"},
     {"单元格里除数字外还有注释；取数字，注释照录。", "The cell holds a note beside its number; the number is taken, the note is kept."}, kFilling,
     {"“22（其中修订16件）”取 22。", "“22（其中修订16件）” is read as 22."},
     {"数字后只有单位（3件），不报。", "A number with nothing but its unit (3件) is not reported."}},
    {"reading.blank", {"空白", "blank"},
     {"每一格都应填数。空白不当作 0，含空白的勾稽按“未知”和“0”各判断一次。", "Every cell holds a number. A blank is not taken for 0; ties with blanks are judged twice, as unknown and as zero."}, kFilling,
     {"合计填了 5，各分项空白。", "The total says 5, its parts are blank."},
     {"格中写 0，不报；写“/”是不适用，也不报。", "A 0 is not reported; nor is “/”, which says that it does not apply."}},
    {"reading.negative", {"负数", "negative"},
     {"件数不应为负。", "Counts are not negative."}, kFilling,
     {"件数写成“-2”。", "A count reads “-2”."},
     {"增减一列可以是负数（－8、减3），不报。", "A column of changes may be negative and is not reported."}},
    {"reading.not-whole", {"不是整数", "not whole"},
     {"件数应为整数。", "Counts are whole numbers."}, kFilling,
     {"件数写成“12.5”。", "A count reads “12.5”."},
     {"金额可以有小数（7730.28 万元），不报。", "Money may have decimals and is not reported."}},
    {"reading.unreadable", {"无法识别", "unreadable"},
     {"格中写的不是数，也不是“/”“无”之类，没有取值，也不参与勾稽。", "What the cell holds is no number and no sign for nothing; no amount is taken, and ties with it stay undecided."}, kFilling,
     {"“l2”（字母 l）、“1O”（字母 O）。", "“l2” with the letter l, “1O” with the letter O."},
     {"全角数字“１２”读作 12，不报。", "Full-width digits “１２” are 12 and not reported."}},
    {"report.agency-missing", {"未写明行政机关", "agency not named"},
     {"报告应写明是哪个行政机关的。", "A report names its agency."}, kHead,
     {"标题只有“2023年政府信息公开工作年度报告”，正文和落款也没有机关名称。", "Neither title, text nor signature names an agency."},
     {"标题没有而落款有，不报。", "An agency named in the signature alone is not reported."}},
    {"report.period-missing", {"未写明统计期限", "period not named"},
     {"报告应写明数据的统计期限。", "A report names the period of its figures."}, kHead,
     {"正文没有“1月1日至12月31日”之类的话。", "No sentence says from which day to which."},
     {"期限写在表头或脚注里，能读到，不报。", "A period that stands elsewhere in the text is not reported."}},
    {"report.period-wrong", {"统计期限有误", "a wrong period"},
     {"统计期限应为整个自然年度。", "The period is a whole year, 1 January to 31 December."}, kHead,
     {"“2021年1月1日至1230日”（年终漏字）。", "“1 January to 1230”, with the month lost."},
     {"机关年中成立并写明的，请对照原文判断；完整年度不报。", "An agency set up during the year is for the reader to judge; whole years are not reported."}},
    {"report.year-disagrees", {"年度不一致", "years disagree"},
     {"标题、统计期限和正文所写的年度应相同。", "Title, period and text name one year."}, kHead,
     {"标题写 2023 年，期限写 2022 年 1 月 1 日起。", "The title says 2023, the period begins in 2022."},
     {"正文提到上一年的数据作比较，不报。", "Last year's figures, named for comparison, are not reported."}},
    {"report.year-missing", {"未写明年度", "year not named"},
     {"报告应写明年度。", "A report names its year."}, kHead,
     {"标题、期限和正文都没有年份。", "Neither title, period nor text has a year."},
     {"标题没有而统计期限有，不报。", "A year in the period alone is not reported."}},
    {"years.missing", {"缺少年度", "years are missing"},
     {"同一机关前后两份报告之间没有的年度。", "Years between two reports of one agency of which there is none."}, kCompared,
     {"有 2020 和 2022 年的报告，没有 2021 年的。", "There are reports of 2020 and 2022, and none of 2021."},
     {"最早一份以前的年度不报；同一文件夹中有未写明机关、可能是那一年的报告，也不报。", "Years before the first report are not reported, nor those of which a report that names no agency stands in the same folder."}},
    {"years.version", {"同一年度的几个版本", "versions of one year"},
     {"同一机关同一年度有几份报告：说明取哪一份、不同在哪里。", "There are several reports of one agency and year: which is preferred is said, and where they differ."}, kCompared,
     {"同一报告的网页版和 DOCX 版有三个数不同。", "The page and the DOCX of one report differ in three figures."},
     {"名称相近的两个机关各有一份，不报。", "Two agencies of similar names with a report each are not reported."}},
};

Words both(Phrase phrase) { return {std::string(phrase.zh), std::string(phrase.en)}; }

std::optional<Explanation> fixed(std::string_view check) {
  const auto found = std::find_if(std::begin(kFixed), std::end(kFixed), [&](const Fixed& one) { return one.check == check; });
  if (found == std::end(kFixed)) return std::nullopt;
  return Explanation{both(found->about), both(found->rule), both(found->source), both(found->wrong), both(found->right), {}};
}

Words silence(const std::string& check) {
  return {"整类不报：写一个文件，其中一行 “" + check + " = off”（或 note，只降为提示），用 gouji audit --severity 文件。个别结果：在 findings.xlsx 里填处理意见，"
          "用 gouji triage import 读回，再用 --baseline 和 --new-only。",
          "All of them: a file with the line “" + check + " = off” (or note, to hear of it more quietly), and gouji audit --severity FILE. Single ones: decide on them in findings.xlsx, "
          "read that back with gouji triage import, then use --baseline and --new-only."};
}

}  // namespace

std::optional<Explanation> explanation_of(std::string_view check, const Forms& forms) {
  std::optional<Explanation> explanation = fixed(check);
  if (!explanation) explanation = explain_tie(check, forms);
  if (!explanation) explanation = explain_claim(check, forms);
  if (!explanation) explanation = explain_series(check, forms);
  if (explanation) explanation->silence = silence(std::string(check));
  return explanation;
}

}  // namespace gouji
