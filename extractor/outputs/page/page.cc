#include "outputs/page/page.h"

#include <array>

#include "gouji/container.h"
#include "outputs/page/assets.h"
#include "outputs/page/parts.h"

namespace gouji {
namespace page {
namespace {

int digit_of(char hex) { return hex <= '9' ? hex - '0' : hex - 'a' + 10; }

// The hash of a style or script as a content-security policy names it.
std::string policy_hash(std::string_view text) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string hex = sha256_of(text);
  std::string result = "'sha256-";
  // 32 bytes are ten groups of three and one of two.
  for (std::size_t at = 0; at < 64; at += 6) {
    std::uint32_t bits = 0;
    for (std::size_t i = at; i < at + 6; ++i)
      bits = bits << 4 | static_cast<std::uint32_t>(i < 64 ? digit_of(hex[i]) : 0);
    for (int shift = 18; shift >= 0; shift -= 6) result += kDigits[bits >> shift & 63];
  }
  result.back() = '=';
  return result + "'";
}

void write_head(Paper& paper, const Assets& assets, const std::string& style) {
  std::string policy = "default-src 'none'; style-src " + policy_hash(style);
  if (!assets.script.empty()) policy += "; script-src " + policy_hash(assets.script);
  policy += "; base-uri 'none'; form-action 'none'";
  paper.put("<!doctype html>\n<html lang='" + paper.word("zh-Hans", "en") +
            "'><head><meta charset=utf-8>\n<meta http-equiv=Content-Security-Policy content=\"" + policy +
            "\">\n");
  paper.put(
      "<meta name=viewport content='width=device-width, initial-scale=1'><meta name=color-scheme "
      "content='light dark'><meta name=referrer content=no-referrer>\n");
  paper.put("title", "", paper.word("年度报告校验结果", "Findings in annual reports"));
  paper.put("\n<style>" + style + "</style></head>\n<body>\n");
}

void write_banner(Paper& paper) {
  const auto link = [&](std::string_view id, std::string_view zh, std::string_view en) {
    return "<a href='#" + std::string(id) + "'>" + paper.word(zh, en) + "</a>";
  };
  const bool has_findings = paper.data.number("SELECT count(*) FROM findings") > 0;
  std::string links = link("glance", "概况", "Overview");
  if (has_findings)
    links += link("where", "错在哪里", "Where") + link("findings", "校验结果", "Findings") +
             link("reports", "逐份查看", "Reports");
  links += link("files", "读取情况", "Files");
  paper.put("<a class=skip href='#main'>" + paper.word("跳到正文", "Skip to the content") +
            "</a><header><h1>" + paper.word("年度报告校验结果", "Findings in annual reports") + "</h1>");
  paper.put("nav", "aria-label='" + paper.word("本页内容", "On this page") + "'", links);
  paper.put("</header>\n<main id=main>\n");
}

void write_folder(Paper& paper) {
  struct Named {
    std::string_view name, zh, en;
  };
  constexpr Named kFiles[] = {
      {"findings.xlsx", "工作簿，可逐条填写处理意见", "a workbook to write decisions in"},
      {"findings.csv", "校验结果，一条一行", "findings, one a line"},
      {"figures.csv", "填报数据，一个一行", "figures, one a line"},
      {"records.jsonl", "完整记录，一份报告一行", "whole records, one report a line"},
      {"data.sqlite", "数据库；各列含义见其中的表 fields",
       "database; its table “fields” explains every column"}};
  std::string items;
  for (const Named& one : kFiles)
    items += element("li", "", element("code", "", one.name) + " " + paper.word(one.zh, one.en));
  paper.put("<p>" + paper.word("同一文件夹里还有：", "In the same folder:") + "</p><ul>" + items + "</ul>");
}

void write_foot(Paper& paper, const Assets& assets) {
  paper.put("</main>\n<footer>");
  write_folder(paper);
  StoredRows run = paper.data.rows("SELECT version, grammars FROM runs");
  const std::string made =
      run.next() ? " " + escaped(run.text(0)) + paper.word("，报告格式 ", ", forms ") + escaped(run.text(1))
                 : "";
  paper.put(
      "p", "class=quiet",
      paper.word("由 gouji", "Made by gouji") + made +
          paper.word(" 生成。所报的数均照原文；建议的数只是推算，请以原件为准。",
                     ". Figures are as published; values suggested are worked out, the original decides."));
  if (assets.script.empty())
    paper.put("p", "class=quiet",
              paper.word("本页没有搜索、排序和图：编译 gouji 时没有取到所需的程序库（npm）。",
                         "This page has no search, sorting or charts: when gouji was built, the libraries "
                         "for them (npm) could not be had."));
  else
    paper.put("<details><summary>" +
              paper.word("本页所用的程序库及其许可", "Libraries on this page and their licences") +
              "</summary><pre lang=en tabindex=0>" + escaped(assets.licences) + "</pre></details>");
  paper.put("</footer>\n");
}

// What the script says, in the page's language.
void write_words(Paper& paper) {
  struct Word {
    std::string_view key, zh, en;
  };
  constexpr Word kWords[] = {
      {"search", "搜索", "Search"},
      {"severity", "程度", "Severity"},
      {"check", "校验", "Check"},
      {"agency", "行政机关", "Agency"},
      {"year", "年度", "Year"},
      {"all", "全部", "all"},
      {"clear", "清除", "Clear"},
      {"shown", "显示 {0} 条，共 {1} 条", "{0} of {1} findings"},
      {"none", "没有符合条件的校验结果", "No finding fits"},
      {"first", "首页", "First"},
      {"last", "末页", "Last"},
      {"previous", "上一页", "Previous"},
      {"next", "下一页", "Next"},
      {"page", "第 {0} 页", "Page {0}"},
      {"known", "已知", "Known"},
      {"unknown", "新出现", "New"},
      {"errors", "错误", "errors"},
      {"warnings", "警告", "warnings"},
      {"notes", "提示", "notes"},
      {"drawn", "图中是前 {0} 项，另有 {1} 项见数据表。",
       "The chart has the first {0}; the table has {1} more."},
      {"printed", "打印只列出前 {0} 条", "Only the first {0} are printed"},
      {"printedReports", "报告很多，只打印已展开的；其余的只有标题", "There are many reports: of those that are closed only the headings are printed"},
      {"filterReports", "按行政机关或文件名筛选报告", "Filter reports by agency"},
  };
  std::string json;
  for (const Word& one : kWords)
    json +=
        (json.empty() ? "{" : ",") + json_in_page(one.key) + ":" + json_in_page(paper.word(one.zh, one.en));
  paper.put("<script type='application/json' id=words>" + json + "}</script>\n");
}

}  // namespace
}  // namespace page

std::optional<WriteError> write_page(const std::string& database_path, const Forms& forms,
                                     const PageOptions& options, WholeFile& file) {
  using namespace page;
  StoredData data;
  if (auto error = data.open(database_path, options.is_stopped)) return error;
  Assets with = assets();
  if (options.kind == PageKind::Plain) with = {.style = with.style};
  PageOptions possible = options;
  if (with.script.empty()) possible.kind = PageKind::Plain;
  Paper paper(data, forms, possible, file);
  write_head(paper, with, std::string(with.library_style) + std::string(with.style));
  write_banner(paper);
  write_overview(paper);
  const ShownReports shown = shown_reports(paper);
  write_charts(paper);
  write_findings(paper, shown);
  write_reports(paper, shown);
  write_files(paper);
  write_foot(paper, with);
  if (!with.script.empty()) {
    write_words(paper);
    paper.put("<script>" + std::string(with.script) + "</script>\n");
  }
  paper.put("</body></html>\n");
  return paper.error();
}

}  // namespace gouji
