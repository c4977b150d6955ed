// Each report with findings: its grids as published, failing figures marked, and what does not hold in words.
#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "messages/with_words.h"
#include "outputs/page/finding_html.h"
#include "outputs/page/grid.h"
#include "outputs/page/names.h"
#include "outputs/page/parts.h"

namespace gouji::page {
namespace {

constexpr std::size_t kMostOpen = 30;   // reports that stand open where no script runs
constexpr std::size_t kMostNotes = 8;   // notes that are listed openly
constexpr std::size_t kMostMarked = 3;  // suspects of so many sets are marked in the grid

// What is known of one figure beside its reading.
struct Marks {
  std::vector<const FindingRow*> failing{};
  std::vector<const SuspectRow*> suspected{};
  bool of_first_set = false;
  std::vector<const FindingRow*> quoted{};  // sentences that say something else
};

std::string grid_of_key(std::string_view key) { return std::string(key.substr(0, key.find('.'))); }

bool is_figure_key(std::string_view key) { return std::count(key.begin(), key.end(), '.') == 2; }

class ReportHtml {
 public:
  ReportHtml(Paper& paper, const ReportRow& report) : paper_(paper), report_(report) {
    for (const FindingRow& finding : report.findings) mark(finding);
    for (const SuspectGroupRow& group : report.suspects)
      for (std::size_t s = 0; s < group.sets.size() && s < kMostMarked; ++s)
        for (const SuspectRow& one : group.sets[s]) {
          Marks& marks = marks_[one.key];
          marks.suspected.push_back(&one);
          marks.of_first_set = marks.of_first_set || s == 0;
        }
  }

  std::string html() {
    std::string text = head();
    for (std::size_t first = 0; first < report_.figures.size();) {
      std::size_t end = first;
      while (end < report_.figures.size() && report_.figures[end].grid == report_.figures[first].grid) ++end;
      text += grid(first, end);
      first = end;
    }
    std::vector<const FindingRow*> rest;
    for (const FindingRow& finding : report_.findings)
      if (told_.count(finding.id) == 0) rest.push_back(&finding);
    return text + list(rest, rest.empty() ? "" : paper_.word("表格以外", "Beyond the grids"));
  }

 private:
  std::string word(std::string_view zh, std::string_view en) const { return paper_.word(zh, en); }

  void mark(const FindingRow& finding) {
    for (const OperandRow& operand : finding.operands) named_.insert(operand.key);
    if (is_figure_key(finding.at)) named_.insert(finding.at);
    if (!finding.quote.empty() && is_figure_key(finding.at)) marks_[finding.at].quoted.push_back(&finding);
    if (finding.verdict != "fails" && finding.severity == "note") return;
    for (const OperandRow& operand : finding.operands)
      if (needs_a_look(operand)) marks_[operand.key].failing.push_back(&finding);
    if (finding.operands.empty() && is_figure_key(finding.at)) marks_[finding.at].failing.push_back(&finding);
  }

  std::string head() const {
    std::string text = "<p class='quiet path'>" + isolated(report_.path) +
                       (report_.member.empty() ? "" : " › " + isolated(report_.member));
    if (report_.ordinal > 1)
      text += word(" · 文件中的第 ", " · report ") + std::to_string(report_.ordinal) +
              word(" 份", " of the file");
    if (!report_.title.empty()) text += "<br>" + isolated(report_.title);
    if (!report_.form.empty()) text += " · " + escaped(report_.form);
    text += "</p>";
    std::string notes;
    for (const std::string& one : report_.diagnostics) notes += element("li", "", isolated(one));
    if (!notes.empty())
      text += "<details class=notes><summary>" + word("读取时的情况 ", "Notes on reading ") +
              std::to_string(report_.diagnostics.size()) + "</summary><ul>" + notes + "</ul></details>";
    const auto unchecked =
        std::count_if(report_.unchecked.begin(), report_.unchecked.end(),
                      [&](const std::string& key) { return is_unchecked(key); });
    if (unchecked > 0)
      text += element("p", "class=quiet",
                      paper_.counted(unchecked, "个数值没有任何勾稽关系可供校验（标 ◦）。",
                                     "figure stands in no tie that was weighed (marked ◦).",
                                     "figures stand in no tie that was weighed (marked ◦)."));
    return text;
  }

  // No tie weighed it, and nothing else speaks against it either.
  bool is_unchecked(const std::string& key) const {
    const auto found = marks_.find(key);
    return report_.unchecked.count(key) > 0 && (found == marks_.end() || found->second.failing.empty());
  }

  // The form whose grid has just these figures, in this order.
  const FormGrid* form_of(std::size_t first, std::size_t end) const {
    const FormGrid* found = nullptr;
    for (const Form& form : paper_.forms.forms)
      for (const FormGrid& grid : form.grids) {
        if (grid.key != report_.figures[first].grid || grid.figure_count() != end - first ||
            !has_keys(grid, first))
          continue;
        if (form.id == report_.form) return &grid;
        found = &grid;
      }
    return found;
  }

  bool has_keys(const FormGrid& grid, std::size_t first) const {
    for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
      for (std::uint32_t c = 0; c < grid.block_of(r).columns.size(); ++c)
        if (grid.figure_key(r, c) != report_.figures[first + grid.figure_index(r, c)].key) return false;
    return true;
  }

  std::string grid(std::size_t first, std::size_t end) {
    const FormGrid* form = form_of(first, end);
    if (form == nullptr) return {};
    const auto figure_of = [&, first](std::uint32_t row, std::uint32_t column) -> const FigureRow& {
      return report_.figures[first + form->figure_index(row, column)];
    };
    GridLook look;
    look.id = "r" + std::to_string(report_.id) + "-grid-" + form->key;
    look.caption = escaped(in(form->name, paper_.options.language));
    look.attributes = [&](std::uint32_t row, std::uint32_t column) {
      return attributes(figure_of(row, column));
    };
    look.content = [&](std::uint32_t row, std::uint32_t column) { return content(figure_of(row, column)); };
    look.row_mark = [&](std::uint32_t row) {
      return figure_of(row, 0).row_by == "order" && figure_of(row, 0).reading != "absent" ? label_lost()
                                                                                          : std::string();
    };
    if (has_quotes(form->key)) {
      look.note_head = word("正文", "Text");
      look.note = [&](std::uint32_t row) { return quotes(*form, row, figure_of); };
    }
    return "<section class=of-grid>" + grid_html(*form, look, paper_.options.language) +
           (has_marks(form->key) ? "<p class=now role=status></p>" : "") + findings_of(form->key) +
           "</section>";
  }

  std::string label_lost() const {
    return " <span class=lost title='" + word("项目名称缺失，按次序对应", "label lost, bound by order") +
           "'>*</span>";
  }

  bool has_marks(const std::string& grid) const {
    return std::any_of(marks_.begin(), marks_.end(),
                       [&](const auto& one) { return grid_of_key(one.first) == grid; });
  }

  bool has_quotes(const std::string& grid) const {
    return std::any_of(marks_.begin(), marks_.end(), [&](const auto& one) {
      return !one.second.quoted.empty() && grid_of_key(one.first) == grid;
    });
  }

  template <typename FigureOf>
  std::string quotes(const FormGrid& form, std::uint32_t row, const FigureOf& figure_of) const {
    std::string text;
    for (std::uint32_t c = 0; c < form.block_of(row).columns.size(); ++c) {
      const auto found = marks_.find(figure_of(row, c).key);
      if (found == marks_.end()) continue;
      for (const FindingRow* one : found->second.quoted) text += quote(*one, figure_of(row, c));
    }
    return text;
  }

  std::string quote(const FindingRow& finding, const FigureRow& figure) const {
    const std::string against =
        finding.stated.empty() ? ""
                               : " <b>" + escaped(finding.stated) + " ≠ " + escaped(figure.amount) + "</b>";
    return "<q>" + isolated(bearable(finding.quote)) + "</q><a href='#" + finding_id(report_, finding) +
           "'>" + (against.empty() ? word("详见", "see") : against) + "</a> ";
  }

  // Only a figure that something is said of needs a name and a place: a page may hold a hundred thousand
  // others.
  std::string attributes(const FigureRow& figure) const {
    std::string kind = "n " + figure.reading;
    const auto found = marks_.find(figure.key);
    if (found != marks_.end() && !found->second.failing.empty()) kind += " bad";
    if (found != marks_.end() && !found->second.suspected.empty())
      kind += found->second.of_first_set ? " suspect first" : " suspect";
    // The style writes the sign: on most pages it stands on more figures than all others together.
    if (is_unchecked(figure.key)) kind += " free";
    std::string text = kind == "n amount" ? "class=n" : "class='" + kind + "'";
    if (named_.count(figure.key) > 0 || found != marks_.end())
      text += " id='" + escaped(cell_id(report_, figure.key)) + "'";
    if (found == marks_.end()) return text;
    std::string ids;
    for (const FindingRow* one : found->second.failing)
      ids += (ids.empty() ? "" : " ") + std::to_string(one->id);
    for (const FindingRow* one : found->second.quoted)
      ids += (ids.empty() ? "" : " ") + std::to_string(one->id);
    const std::string place = place_text(paper_, figure.place);
    return text + " data-findings='" + ids + "'" + (place.empty() ? "" : " title='" + escaped(place) + "'");
  }

  std::string shown(const FigureRow& figure) const {
    const auto aside = [](std::string_view sign, const std::string& means) {
      return "<span aria-hidden=true>" + std::string(sign) + "</span><span class=hidden>" + means + "</span>";
    };
    if (figure.reading == "blank") return aside("", word("空白", "blank"));
    if (figure.reading == "absent") return aside("–", word("没有这一项", "not there"));
    if (figure.reading == "unreadable")
      return isolated(bearable(figure.written)) + aside("⁇", word("无法识别", "unreadable"));
    if (figure.reading == "ambiguous")
      return isolated(bearable(figure.written)) + aside("?", word("有多种读法", "several readings"));
    if (figure.reading == "not_applicable") return isolated(bearable(figure.written));
    return escaped(figure.amount) +
           (figure.split_by == "ties" ? aside("~", word("由勾稽关系推断", "inferred from ties")) : "");
  }

  std::string content(const FigureRow& figure) const {
    const auto found = marks_.find(figure.key);
    if (found == marks_.end()) return shown(figure);
    const Marks& marks = found->second;
    const FindingRow* first = !marks.failing.empty()  ? marks.failing.front()
                              : !marks.quoted.empty() ? marks.quoted.front()
                                                      : nullptr;
    std::string text = shown(figure);
    if (first != nullptr)
      text = "<a href='#" + finding_id(report_, *first) + "'>" + text +
             (marks.failing.empty() ? ""
                                    : "<span class=x aria-hidden=true>✕</span><span class=hidden>" +
                                          word("不符", "fails") + "</span>") +
             "</a>";
    if (marks.of_first_set)
      text += " <span class=need>" + word("应为 ", "needs ") + escaped(marks.suspected.front()->needed) +
              word("？", "?") + "</span>";
    return text;
  }

  // Findings of one grid; failing ties that share figures stand together, with the figures that may be wrong
  // below them.
  std::string findings_of(const std::string& grid) {
    std::string text;
    for (const SuspectGroupRow& group : report_.suspects) {
      if (group.grid != grid || group.sets.empty()) continue;
      text += "<div class=together>" +
              list(told([&](const FindingRow& one) { return is_in(one, group); }), "") +
              suspects_html(paper_, report_, group) + "</div>";
    }
    return text + list(told([&](const FindingRow& one) { return is_about(one, grid); }), "");
  }

  static bool is_in(const FindingRow& finding, const SuspectGroupRow& group) {
    return finding.verdict == "fails" && std::find(group.ties.begin(), group.ties.end(),
                                                   finding.check + "@" + finding.at) != group.ties.end();
  }

  static bool is_about(const FindingRow& finding, const std::string& grid) {
    return grid_of_key(finding.operands.empty() ? finding.at : finding.operands.front().key) == grid ||
           grid_of_key(finding.check) == grid;
  }

  // Those that fit and were not told before.
  template <typename Fits>
  std::vector<const FindingRow*> told(const Fits& fits) {
    std::vector<const FindingRow*> all;
    for (const FindingRow& finding : report_.findings)
      if (told_.count(finding.id) == 0 && fits(finding)) all.push_back(&finding), told_.insert(finding.id);
    return all;
  }

  // Notes that are many stand closed.
  std::string list(const std::vector<const FindingRow*>& all, const std::string& title) const {
    std::string grave, notes;
    std::size_t count = 0;
    for (const FindingRow* one : all) {
      const bool is_note = one->severity == "note";
      (is_note ? notes : grave) += finding_html(paper_, report_, *one);
      count += is_note ? 1 : 0;
    }
    std::string text = title.empty() ? "" : element("h4", "", title);
    if (!grave.empty()) text += "<ul class=list>" + grave + "</ul>";
    if (notes.empty()) return text;
    const std::string list = "<ul class=list>" + notes + "</ul>";
    if (count <= kMostNotes && grave.empty()) return text + list;
    return text + "<details class=notes><summary>" + word("提示 ", "Notes ") + std::to_string(count) +
           "</summary>" + list + "</details>";
  }

  Paper& paper_;
  const ReportRow& report_;
  std::map<std::string, Marks, std::less<>> marks_{};
  std::set<std::int64_t> told_{};
  std::set<std::string, std::less<>> named_{};  // keys that some finding speaks of
};

std::string counts_html(const Paper& paper, const ReportRow& report) {
  std::string text;
  for (const std::string_view severity : {"error", "warning", "note"}) {
    const auto count = std::count_if(report.findings.begin(), report.findings.end(),
                                     [&](const FindingRow& one) { return one.severity == severity; });
    if (count > 0) text += " " + severity_html(paper, severity) + " " + std::to_string(count);
  }
  return text;
}

void write_report(Paper& paper, std::int64_t id, bool is_open) {
  const ReportRow report = read_report(paper, id);
  const std::string name = (report.agency.empty() ? paper.word("（未写明行政机关）", "(agency not named)")
                                                  : isolated(report.agency)) +
                           (report.year.empty() ? "" : " " + report.year) +
                           (report.agency.empty() ? " <span class=path>" + isolated(report.path) + "</span>" : "");
  paper.put("<details class=report id=r" + std::to_string(id) + (is_open ? " open" : "") + "><summary><h3>" +
            name + "</h3><span class=counts>" + counts_html(paper, report) + "</span></summary>");
  paper.begin_later("");
  paper.put(ReportHtml(paper, report).html());
  paper.end_later();
  paper.put("</details>\n");
}

void write_legend(Paper& paper) {
  struct Sign {
    std::string_view html, zh, en;
  };
  constexpr Sign kSigns[] = {
      {"<span class='key bad'>12<span class=x>✕</span></span>", "在不符的勾稽关系中",
       "stands in a failing tie"},
      {"<span class='key suspect first'>12 <span class=need>15？</span></span>",
       "可能有误，旁边是能使各项相符的数", "likely wrong, beside it the value that would make all hold"},
      {"<span class=key>12⁇</span>", "无法识别", "unreadable"},
      {"<span class=key>12~</span>", "由勾稽关系推断", "inferred from ties"},
      {"<span class='key free'>12</span>", "没有任何勾稽关系核对过", "no tie was there to weigh it"},
      {"<span class=key>–</span>", "没有这一项", "no such row or column"},
      {"<span class=key>*</span>", "项目名称缺失，按次序对应", "label lost, bound by order"},
  };
  std::string items;
  for (const Sign& sign : kSigns)
    items += element("li", "", std::string(sign.html) + " " + paper.word(sign.zh, sign.en));
  paper.put("ul", "class=legend", items);
}

}  // namespace

ShownReports shown_reports(Paper& paper) {
  ShownReports shown;
  StoredRows rows = paper.data.rows(
      "SELECT report_id, count(*) FROM findings GROUP BY 1 ORDER BY sum(severity = 'error') DESC, "
      "sum(severity = "
      "'warning') DESC, "
      "count(*) DESC, 1 LIMIT " +
      std::to_string(paper.options.limits.reports));
  std::int64_t told = 0;
  while (rows.next()) {
    told += rows.number(1);
    if (told > paper.options.limits.told && !shown.empty()) break;
    shown.insert(rows.number(0));
  }
  return shown;
}

void write_reports(Paper& paper, const ShownReports& shown) {
  if (shown.empty()) return;
  paper.put("<section id=reports aria-labelledby=reports-head>" +
            element("h2", "id=reports-head", paper.word("逐份查看", "Report by report")));
  paper.put(
      "p", "class=quiet",
      paper.word(
          "数据都照原文，从未改动；指向标记的数据，可看到所在的勾稽关系。",
          "Figures are as published, never changed; point at a marked one to see the ties it stands in."));
  const std::int64_t all = paper.data.number("SELECT count(DISTINCT report_id) FROM findings");
  const auto left_out = all - static_cast<std::int64_t>(shown.size());
  if (left_out > 0)
    paper.put("p", "class=caution",
              paper.word("此处是问题最重的 ", "These are the gravest ") + std::to_string(shown.size()) +
                  paper.word(" 份，另有 ", "; the other ") + std::to_string(left_out) +
                  paper.word(" 份有校验结果的报告见 data.sqlite，或用 gouji show 查看原文件。",
                             " reports with findings are in data.sqlite, and gouji show draws their files."));
  write_legend(paper);
  std::size_t count = 0;
  for (const std::int64_t id : shown) write_report(paper, id, ++count <= kMostOpen);
  paper.put("</section>\n");
}

}  // namespace gouji::page
