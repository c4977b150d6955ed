#include "help.h"

namespace gouji {
namespace {

constexpr Phrase kGouji = {
    R"(gouji（勾稽）：读取已发布的政府信息公开工作年度报告，还原法定表格，找出不符的勾稽关系。

用法
  gouji audit 路径…      审核文件和文件夹，结果写入一个文件夹
  gouji extract 路径…    把记录写到标准输出，一份报告一行
  gouji show 文件        在终端显示还原的表格，标出不符之处
  gouji forms [格式]     列出认识的报告格式，或一个格式的行、列和勾稽关系
  gouji dump 文件        打印每一步读到了什么

例
  gouji audit 年报/ -o 审核结果
  gouji show 2023年度报告.docx

每个命令的选项见 gouji 命令 --help
  --lang zh|en   语言（默认 zh）     --version   版本
)",
    R"(gouji reads published annual reports on open government information, rebuilds their statutory
grids and reports every figure that fails its arithmetic.

Usage
  gouji audit PATH…      audit files and folders, results go into a folder
  gouji extract PATH…    records to standard output, one line a report
  gouji show FILE        the rebuilt grids in the terminal, failing figures marked
  gouji forms [FORM]     the forms gouji knows, or the rows, columns and ties of one
  gouji dump FILE        what each stage of reading made

Examples
  gouji audit reports/ -o results
  gouji show report-2023.docx

The options of each command: gouji COMMAND --help
  --lang zh|en   language (zh if not given)     --version   version
)"};

constexpr Phrase kAudit = {
    R"(gouji audit 路径… [-o 文件夹]：审核文件和文件夹（含子文件夹）中的报告。

写入 records.jsonl、figures.csv、findings.csv、data.sqlite 和 run.json，每个文件要么完整、要么没有。

  -o, --output 文件夹     结果放在哪里（默认 gouji-out）
  --fail-on 程度          error、warning、note 或 never：有这样的结果时退出码为 1（默认 error）
  --jobs N                同时读几个文件（默认与处理器核数相同）
  --grammars 文件夹       用这里的格式定义代替内置的
  --color auto|always|never   颜色      --lang zh|en   语言

例
  gouji audit 年报/
  gouji audit 年报/2022 年报/2023 -o 审核结果 --fail-on warning

退出码：0 没有问题，1 有校验结果，2 用法不对，3 有文件未能读取，4 无法写入，
  75 另一次运行正在写入同一文件夹，130 被中断
)",
    R"(gouji audit PATH… [-o DIR]: audits the reports in files and folders, subfolders included.

Writes records.jsonl, figures.csv, findings.csv, data.sqlite and run.json, each whole or not at all.

  -o, --output DIR        where the results go (gouji-out if not given)
  --fail-on SEVERITY      error, warning, note or never: exit code 1 for such findings (error if not given)
  --jobs N                files read at a time (one for each core if not given)
  --grammars DIR          forms from here instead of those built in
  --color auto|always|never   colour      --lang zh|en   language

Examples
  gouji audit reports/
  gouji audit reports/2022 reports/2023 -o results --fail-on warning

Exit codes: 0 nothing found, 1 findings, 2 wrong use, 3 some files could not be read, 4 could not write,
  75 another run holds the output, 130 interrupted
)"};

constexpr Phrase kExtract = {
    R"(gouji extract 路径… [--format 形式]：把每份报告的记录写到标准输出；路径 - 是标准输入。

  --format jsonl|json|csv|text   一份报告一行（默认）、一个 JSON 数组、一个数据一行的表格、供人阅读
  --jobs N                同时读几个文件（默认与处理器核数相同）
  --grammars 文件夹       用这里的格式定义代替内置的
  --lang zh|en            语言

例
  gouji extract 2023年度报告.docx > 记录.jsonl
  gouji extract 年报/ --format csv > 数据.csv
  curl -s 网址 | gouji extract -

退出码：0 全部读取，2 用法不对，3 有文件未能读取，4 无法写入，130 被中断
)",
    R"(gouji extract PATH… [--format FORMAT]: records to standard output; the path - is standard input.

  --format jsonl|json|csv|text   one line a report (if not given), one JSON array, one line a figure, for people
  --jobs N                files read at a time (one for each core if not given)
  --grammars DIR          forms from here instead of those built in
  --lang zh|en            language

Examples
  gouji extract report-2023.docx > records.jsonl
  gouji extract reports/ --format csv > figures.csv
  curl -s URL | gouji extract -

Exit codes: 0 all was read, 2 wrong use, 3 some files could not be read, 4 could not write, 130 interrupted
)"};

constexpr Phrase kShow = {
    R"(gouji show 文件…：在终端显示还原的法定表格，标出不符的数据，再用文字说明。

  --color auto|always|never   颜色（默认只在终端使用；不符的数据另有 ! 标记）
  --grammars 文件夹       用这里的格式定义代替内置的
  --lang zh|en            语言

例
  gouji show 2023年度报告.docx

退出码：0 已显示，2 用法不对，3 有文件未能读取
)",
    R"(gouji show FILE…: the rebuilt statutory grids in the terminal, failing figures marked, and what fails in words.

  --color auto|always|never   colour (only on a terminal if not given; failing figures carry a ! as well)
  --grammars DIR          forms from here instead of those built in
  --lang zh|en            language

Example
  gouji show report-2023.docx

Exit codes: 0 shown, 2 wrong use, 3 some files could not be read
)"};

constexpr Phrase kForms = {
    R"(gouji forms [格式]：列出认识的报告格式；给出格式时，列出它的行、列和勾稽关系。

  --grammars 文件夹       用这里的格式定义代替内置的
  --lang zh|en            语言

例
  gouji forms
  gouji forms zfxxgk-2021
)",
    R"(gouji forms [FORM]: the forms gouji knows; with a form, its rows, columns and ties.

  --grammars DIR          forms from here instead of those built in
  --lang zh|en            language

Examples
  gouji forms
  gouji forms zfxxgk-2021
)"};

constexpr Phrase kDump = {
    R"(gouji dump --stage=阶段 文件：打印一个阶段读到了什么，用于查找读错的原因。

  --stage 阶段   container 容器、blocks 段落和表格、grids 法定表格、sections 部分、record 记录、
                 findings 校验结果（默认）
  --grammars 文件夹       用这里的格式定义代替内置的
  --lang zh|en            语言

例
  gouji dump --stage=grids 2023年度报告.docx
)",
    R"(gouji dump --stage=STAGE FILE: what one stage of reading made, to find out where it went wrong.

  --stage STAGE  container, blocks (paragraphs and tables), grids, sections, record, findings (if not given)
  --grammars DIR          forms from here instead of those built in
  --lang zh|en            language

Example
  gouji dump --stage=grids report-2023.docx
)"};

}  // namespace

Phrase help_of(Command command) {
  switch (command) {
    case Command::None: return kGouji;
    case Command::Audit: return kAudit;
    case Command::Extract: return kExtract;
    case Command::Show: return kShow;
    case Command::Forms: return kForms;
    case Command::Dump: return kDump;
  }
  return kGouji;
}

}  // namespace gouji
