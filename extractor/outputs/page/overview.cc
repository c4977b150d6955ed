// The head figures of the audit, and what was read and what was not, with the reasons.
#include "outputs/page/names.h"
#include "outputs/page/parts.h"

namespace gouji::page {
namespace {

struct Counts {
  std::int64_t files = 0, reports = 0, unread = 0, others = 0, incomplete = 0;
  std::int64_t errors = 0, doubtful = 0, warnings = 0, notes = 0;
  std::int64_t holds = 0, fails = 0, undecided = 0;
};

Counts counts_of(StoredData& data) {
  Counts counts;
  counts.files = data.number("SELECT count(*) FROM sources");
  counts.reports = data.number("SELECT count(*) FROM reports");
  counts.unread = data.number("SELECT count(*) FROM sources WHERE outcome = 'unreadable'");
  counts.others = data.number("SELECT count(*) FROM sources WHERE outcome = 'not-such-report'");
  counts.incomplete =
      data.number("SELECT count(*) FROM sources WHERE incomplete = 1 AND outcome <> 'unreadable'");
  counts.errors = data.number("SELECT count(*) FROM findings WHERE severity = 'error'");
  counts.doubtful =
      data.number("SELECT count(*) FROM findings WHERE severity = 'error' AND cause = 'reading'");
  counts.warnings = data.number("SELECT count(*) FROM findings WHERE severity = 'warning'");
  counts.notes = data.number("SELECT count(*) FROM findings WHERE severity = 'note'");
  counts.holds = data.number("SELECT sum(holds) FROM checks");
  counts.fails = data.number("SELECT sum(fails) FROM checks");
  counts.undecided = data.number("SELECT sum(undecided) FROM checks");
  return counts;
}

std::string card(std::int64_t number, std::string_view what, std::string_view kind) {
  return "<div class='card " + std::string(kind) + "'><dt>" + std::string(what) + "</dt><dd>" +
         std::to_string(number) + "</dd></div>";
}

// How many errors are perhaps made by our reading.
std::string doubt_of(const Paper& paper, const Counts& counts) {
  if (counts.doubtful == 0) return {};
  const std::string published = std::to_string(counts.errors - counts.doubtful),
                    reading = std::to_string(counts.doubtful);
  return std::string(paper.word("：" + published + " 处为报告原文，" + reading + " 处可能是读取所致",
                                ": " + published + " published so, " + reading + " perhaps our reading"));
}

// One sentence that says how it stands.
std::string verdict_of(const Paper& paper, const Counts& counts) {
  if (counts.reports == 0) return paper.word("没有读到年度报告。", "No report was read.");
  if (counts.errors > 0) {
    const std::string count = std::to_string(counts.errors);
    const std::string found = paper.word(
        "发现 " + count + " 处错误", counts.errors == 1 ? "One error was found" : count + " errors were found");
    return found + doubt_of(paper, counts) + std::string(paper.word("。", "."));
  }
  if (counts.warnings + counts.notes > 0)
    return paper.word("没有发现错误，有一些需要留意的地方。",
                      "No error was found; a few things deserve a look.");
  return paper.word("没有发现不符之处。", "Nothing was found that does not hold.");
}

std::string caution_of(const Paper& paper, const Counts& counts) {
  if (counts.unread + counts.incomplete == 0) return {};
  const std::string unread =
      paper.counted(counts.unread, "个文件未能读取", "file was not read", "files were not read");
  const std::string part =
      paper.counted(counts.incomplete, "个只读取了一部分", "was read in part", "were read in part");
  std::string text = counts.unread > 0 ? unread : "";
  if (counts.incomplete > 0) text += (text.empty() ? "" : std::string(paper.comma())) + part;
  return element("p", "class=caution",
                 "<span class=mark aria-hidden=true>!</span> " + text +
                     paper.word("，不在结果之内。<a href='#files'>原因</a>",
                                "; the results say nothing of them. <a href='#files'>Why</a>"));
}

struct Left {
  std::uint64_t count = 0;
  std::string_view zh{}, en{};
};

void write_skipped(Paper& paper) {
  const Skipped& skipped = paper.options.skipped;
  const Left all[] = {{skipped.hidden, "隐藏文件", "hidden files"},
                      {skipped.lock, "Office 临时文件", "lock files of office programs"},
                      {skipped.media, "图片等", "pictures and the like"},
                      {skipped.special, "非普通文件", "no regular files"},
                      {skipped.repeated, "重复的文件夹", "folders named twice"},
                      {skipped.outputs, "gouji 的结果文件夹", "results of gouji"}};
  std::string text;
  for (const Left& one : all)
    if (one.count > 0)
      text += (text.empty() ? "" : std::string(paper.comma())) + paper.word(one.zh, one.en) + " " +
              std::to_string(one.count);
  if (!text.empty()) paper.put("p", "class=quiet", paper.word("没有打开的：", "Not opened: ") + text);
}

void write_outcomes(Paper& paper) {
  paper.put(
      "<div class=scroll tabindex=0 role=group aria-labelledby=outcomes><table class=plain><caption "
      "id=outcomes>" +
      paper.word("文件", "Files") + "</caption><thead><tr>");
  for (const auto& [zh, en] :
       {std::pair{"结果", "outcome"}, std::pair{"格式", "format"}, std::pair{"文件数", "files"}})
    paper.put("th", "scope=col", paper.word(zh, en));
  paper.put("</tr></thead><tbody>");
  StoredRows rows = paper.data.rows(
      "SELECT outcome, format, count(*) FROM sources GROUP BY 1, 2 ORDER BY outcome = 'read' DESC, 1, 3 "
      "DESC, 2");
  while (rows.next()) {
    const std::string format = rows.is_null(1) ? paper.word("不明", "unknown") : escaped(rows.text(1));
    paper.put("<tr>" + element("th", "scope=row", outcome_name(rows.text(0), paper.options.language)) +
              element("td", "", format) + number_cell(rows.number(2)) + "</tr>");
  }
  paper.put("</tbody></table></div>");
}

constexpr std::int64_t kMostUnread = 2'000;

std::string path_of(const StoredRows& rows, int path) {
  return isolated(rows.text(path)) + (rows.is_null(path + 1) ? "" : " › " + isolated(rows.text(path + 1)));
}

void write_unread(Paper& paper) {
  constexpr std::string_view kUnread =
      " FROM sources s LEFT JOIN diagnostics d ON d.source_id = s.id AND (d.severity <> 'note' OR s.outcome "
      "<> 'read') "
      "WHERE s.outcome <> 'read' OR s.incomplete = 1";
  const std::int64_t count = paper.data.number("SELECT count(*)" + std::string(kUnread));
  if (count == 0)
    return paper.put(
        "p", "",
        paper.word("每个文件都完整读取，都是年度报告。", "Every file was read as a whole and is a report."));
  paper.put(
      "<div class=scroll tabindex=0 role=group aria-labelledby=unread><table class=plain><caption "
      "id=unread>" +
      paper.word("没有读成年度报告的文件", "Files that gave no report, or not a whole one") +
      "</caption><thead><tr>");
  for (const auto& [zh, en] :
       {std::pair{"文件", "file"}, std::pair{"结果", "outcome"}, std::pair{"原因", "why"}})
    paper.put("th", "scope=col", paper.word(zh, en));
  paper.put("</tr></thead><tbody>");
  StoredRows rows = paper.data.rows(
      "SELECT s.path, s.member, s.outcome, d." + paper.message_column() + std::string(kUnread) +
      " ORDER BY s.outcome = 'not-such-report', s.id, d.id LIMIT " + std::to_string(kMostUnread));
  while (rows.next()) {
    const std::string outcome = rows.text(2) != "read" ? outcome_name(rows.text(2), paper.options.language)
                                                       : paper.word("只读取了一部分", "read in part");
    paper.put("<tr>" + element("th", "scope=row class=path", path_of(rows, 0)) + element("td", "", outcome) +
              element("td", "", isolated(rows.text(3))) + "</tr>");
  }
  paper.put("</tbody></table></div>");
  if (count > kMostUnread)
    paper.put("p", "class=quiet",
              paper.word("其余 ", "The other ") + std::to_string(count - kMostUnread) +
                  paper.word(" 条见 data.sqlite 的 v_unread。", " are in v_unread of data.sqlite."));
}

}  // namespace

void write_overview(Paper& paper) {
  const Counts counts = counts_of(paper.data);
  paper.put("<section id=glance aria-labelledby=glance-head><h2 id=glance-head>" +
            verdict_of(paper, counts) + "</h2>" + caution_of(paper, counts) + "<dl class=cards>");
  paper.put(card(counts.files, paper.word("文件", "files"), ""));
  paper.put(card(counts.reports, paper.word("年度报告", counts.reports == 1 ? "report" : "reports"), ""));
  paper.put(card(counts.errors, paper.word("错误", counts.errors == 1 ? "error" : "errors"),
                 counts.errors > 0 ? "error" : ""));
  paper.put(card(counts.warnings, paper.word("警告", counts.warnings == 1 ? "warning" : "warnings"),
                 counts.warnings > 0 ? "warning" : ""));
  paper.put(card(counts.notes, paper.word("提示", counts.notes == 1 ? "note" : "notes"), ""));
  paper.put("</dl>");
  const std::string ties = paper.word("勾稽关系：相符 ", "Ties: ") + std::to_string(counts.holds) +
                           paper.word("，不符 ", " hold, ") + std::to_string(counts.fails) +
                           paper.word("，无法判断 ", " fail, ") + std::to_string(counts.undecided) +
                           paper.word("。", " cannot be decided.");
  paper.put("p", "class=quiet", ties);
  paper.put("</section>\n");
}

void write_files(Paper& paper) {
  paper.put(
      "<section id=files aria-labelledby=files-head>" +
      element("h2", "id=files-head", paper.word("读了什么，没有读什么", "What was read, and what was not")));
  paper.put("<div class=side-by-side>");
  write_outcomes(paper);
  write_unread(paper);
  paper.put("</div>");
  write_skipped(paper);
  paper.put("</section>\n");
}

}  // namespace gouji::page
