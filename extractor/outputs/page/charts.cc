// Where the findings are: by check, by agency and year, from year to year, and by figure of the forms. Each
// is a table, from which the libraries draw a picture where scripts run.
#include <algorithm>
#include <map>
#include <vector>

#include "messages/sentences.h"
#include "outputs/page/grid.h"
#include "outputs/page/names.h"
#include "outputs/page/parts.h"

namespace gouji::page {
namespace {

constexpr std::int64_t kMostChecks = 30;
constexpr std::size_t kMostAgencies = 25;
constexpr std::int64_t kShades = 5;

// 1 to 5 by its share of the most; 0 where there is nothing.
std::string shade_of(std::int64_t count, std::int64_t most) {
  return "h" +
         std::to_string(count == 0 ? 0 : (count * kShades + most - 1) / std::max<std::int64_t>(most, 1));
}

// Opens a chart; its table follows, then close_chart().
void open_chart(Paper& paper, std::string_view kind, std::string_view title, std::string_view explained) {
  const std::string id = std::string(kind) + "-title";
  paper.put("<figure class=chart data-chart=" + std::string(kind) + "><figcaption><h3 id=" + id + ">" +
            std::string(title) + "</h3><p class=quiet>" + std::string(explained) +
            "</p></figcaption><div class=plot></div><details open><summary>" +
            paper.word("数据表", "As a table") +
            "</summary><div class=scroll tabindex=0 role=group aria-labelledby=" + id +
            "><table class=plain aria-labelledby=" + id + ">");
}

void close_chart(Paper& paper) { paper.put("</table></div></details></figure>\n"); }

void heads(Paper& paper, const std::vector<std::string>& names) {
  std::string cells;
  for (const std::string& name : names) cells += element("th", "scope=col", name);
  paper.put("<thead>" + element("tr", "", cells) + "</thead><tbody>");
}

// ---- by check

std::string rest_of_checks(const Paper& paper, std::int64_t count) {
  if (count <= kMostChecks) return {};
  const std::string most = std::to_string(kMostChecks), rest = std::to_string(count - kMostChecks);
  return paper.word("此处是最要紧的 " + most + " 项，另有 " + rest + " 项，见 data.sqlite。",
                    " These are the " + most + " gravest; data.sqlite has the other " + rest + ".");
}

void write_checks(Paper& paper) {
  const std::int64_t all = paper.data.number("SELECT count(DISTINCT check_id) FROM findings");
  open_chart(paper, "checks", paper.word("哪些校验出了问题", "Which checks found something"),
             paper.word("每项校验的错误、警告和提示数。", "Errors, warnings and notes of each check.") +
                 rest_of_checks(paper, all));
  heads(paper, {paper.word("校验", "check"), paper.word("错误", "errors"), paper.word("警告", "warnings"),
                paper.word("提示", "notes")});
  StoredRows rows = paper.data.rows(
      "SELECT check_id, sum(severity = 'error'), sum(severity = 'warning'), sum(severity = 'note') FROM "
      "findings "
      "GROUP BY 1 ORDER BY 2 DESC, 3 DESC, 4 DESC, 1 LIMIT " +
      std::to_string(kMostChecks));
  while (rows.next()) {
    const std::string check = escaped(rows.text(0));
    const std::string name = escaped(check_name(paper.forms, rows.text(0), paper.options.language));
    paper.put(
        "<tr>" + element("th", "scope=row", name + (name == check ? "" : " <code>" + check + "</code>")) +
        number_cell(rows.number(1)) + number_cell(rows.number(2)) + number_cell(rows.number(3)) + "</tr>");
  }
  paper.put("</tbody>");
  close_chart(paper);
}

// ---- agencies and years

struct AgencyYears {
  std::string name{};
  std::map<std::int64_t, std::int64_t> errors{};  // by year; a year without a report is not there
  std::int64_t total = 0;
};

// The agencies with most errors first.
std::vector<AgencyYears> agencies_of(Paper& paper) {
  std::vector<AgencyYears> agencies;
  StoredRows rows = paper.data.rows(
      "SELECT r.agency, r.year, sum(f.severity IS 'error') FROM reports r LEFT JOIN findings f ON "
      "f.report_id = r.id "
      "WHERE r.agency IS NOT NULL AND r.year IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2");
  while (rows.next()) {
    if (agencies.empty() || agencies.back().name != rows.text(0))
      agencies.push_back({std::string(rows.text(0))});
    agencies.back().errors[rows.number(1)] = rows.number(2);
    agencies.back().total += rows.number(2);
  }
  std::stable_sort(agencies.begin(), agencies.end(),
                   [](const AgencyYears& a, const AgencyYears& b) { return a.total > b.total; });
  return agencies;
}

std::string rest_of_agencies(const Paper& paper, std::size_t count) {
  if (count <= kMostAgencies) return {};
  const std::string most = std::to_string(kMostAgencies), rest = std::to_string(count - kMostAgencies);
  return paper.word(
      "此处是错误最多的 " + most + " 个行政机关，另有 " + rest + " 个，见 data.sqlite。",
      " These are the " + most + " agencies with most errors; data.sqlite has the other " + rest + ".");
}

void write_agencies(Paper& paper, std::vector<AgencyYears> agencies) {
  if (agencies.empty()) return;
  open_chart(paper, "agencies", paper.word("行政机关 × 年度", "Agencies and years"),
             paper.word("格内是错误数；空格表示没有该年度的报告。",
                        "Errors in each report; an empty field has no report.") +
                 rest_of_agencies(paper, agencies.size()));
  if (agencies.size() > kMostAgencies) agencies.resize(kMostAgencies);
  std::vector<std::string> names = {paper.word("行政机关", "agency")};
  std::map<std::int64_t, bool> years;
  std::int64_t most = 0;
  for (const AgencyYears& one : agencies)
    for (const auto& [year, errors] : one.errors) years[year] = true, most = std::max(most, errors);
  for (const auto& [year, is_there] : years) names.push_back(std::to_string(year));
  heads(paper, names);
  for (const AgencyYears& one : agencies) {
    std::string cells = element("th", "scope=row", isolated(one.name));
    for (const auto& [year, is_there] : years) {
      const auto found = one.errors.find(year);
      cells += found == one.errors.end() ? "<td></td>"
                                         : element("td", "class='n " + shade_of(found->second, most) + "'",
                                                   std::to_string(found->second));
    }
    paper.put("tr", "", cells);
  }
  paper.put("</tbody>");
  close_chart(paper);
}

// ---- from year to year

struct Link {
  std::int64_t fails = 0;
  std::int64_t open = 0;  // cannot be decided
};

using Years = std::pair<std::int64_t, std::int64_t>;
using Links = std::map<std::pair<std::string, Years>, Link>;

Links links_of(Paper& paper) {
  Links links;
  StoredRows rows = paper.data.rows(
      "SELECT r.agency, min(o.year, r.year), max(o.year, r.year), count(DISTINCT CASE WHEN f.severity <> "
      "'note' THEN f.id END), "
      "count(DISTINCT CASE WHEN f.severity = 'note' THEN f.id END) "
      "FROM findings f JOIN other_reports o ON o.finding_id = f.id JOIN reports r ON r.id = f.report_id "
      "WHERE o.agency = r.agency AND o.year <> r.year GROUP BY 1, 2, 3");
  while (rows.next())
    links[{std::string(rows.text(0)), {rows.number(1), rows.number(2)}}] = {rows.number(3), rows.number(4)};
  return links;
}

std::string state_of(const Paper& paper, const Link& link) {
  if (link.fails > 0) return paper.word("✕ 不衔接", "✕ broken");
  if (link.open > 0) return paper.word("? 无法判断", "? undecided");
  return paper.word("✓ 未见不符", "✓ nothing found");
}

std::string chain_row(const Paper& paper, const AgencyYears& agency, Years years, const Link& link) {
  const std::string kind = link.fails > 0 ? "broken" : link.open > 0 ? "open" : "whole";
  return "<tr data-state=" + kind + ">" + element("th", "scope=row", isolated(agency.name)) +
         number_cell(years.first) + number_cell(years.second) + element("td", "", state_of(paper, link)) +
         number_cell(link.fails + link.open) + "</tr>";
}

// Years that follow each other, and all between which something was found.
std::vector<Years> pairs_of(const AgencyYears& agency, const Links& links) {
  std::vector<Years> pairs;
  for (auto later = agency.errors.begin(); later != agency.errors.end(); ++later) {
    if (later == agency.errors.begin()) continue;
    const Years years = {std::prev(later)->first, later->first};
    if (years.second - years.first == 1 || links.count({agency.name, years}) > 0) pairs.push_back(years);
  }
  return pairs;
}

void write_chains(Paper& paper, const std::vector<AgencyYears>& agencies) {
  const Links links = links_of(paper);
  std::vector<std::string> broken, whole;
  for (const AgencyYears& agency : agencies) {
    std::string text;
    bool is_broken = false;
    for (const Years& years : pairs_of(agency, links)) {
      const auto found = links.find({agency.name, years});
      const Link link = found == links.end() ? Link{} : found->second;
      is_broken = is_broken || link.fails > 0;
      text += chain_row(paper, agency, years, link);
    }
    if (!text.empty()) (is_broken ? broken : whole).push_back(std::move(text));
  }
  broken.insert(broken.end(), std::make_move_iterator(whole.begin()), std::make_move_iterator(whole.end()));
  if (broken.empty()) return;
  open_chart(paper, "chains", paper.word("跨年衔接", "From year to year"),
             paper.word("相邻两年的报告能否接上：如上年结转的，下年是否照数接收。",
                        "Whether the reports of two years that follow each other agree, as in what one "
                        "carries over and the next takes up.") +
                 rest_of_agencies(paper, broken.size()));
  if (broken.size() > kMostAgencies) broken.resize(kMostAgencies);
  heads(paper,
        {paper.word("行政机关", "agency"), paper.word("前一年", "earlier"), paper.word("后一年", "later"),
         paper.word("衔接", "link"), paper.word("校验结果数", "findings")});
  for (const std::string& rows : broken) paper.put(rows);
  paper.put("</tbody>");
  close_chart(paper);
}

// ---- by figure of the form

using Counts = std::map<std::string, std::int64_t, std::less<>>;  // by key

// Reports in which a figure is likely the wrong one; where nobody knows which, those of the failing tie.
std::map<std::string, Counts> errors_by_form(Paper& paper) {
  std::map<std::string, Counts> forms;
  StoredRows rows = paper.data.rows(
      "WITH likely AS (SELECT g.report_id, s.key FROM suspects s JOIN suspect_groups g ON g.id = s.group_id "
      "WHERE s.set_no = 1), "
      "explained AS (SELECT g.report_id, t.check_id, t.at FROM suspect_ties t JOIN suspect_groups g ON g.id "
      "= t.group_id "
      "WHERE EXISTS (SELECT 1 FROM suspects s WHERE s.group_id = g.id)), "
      "failing AS (SELECT id, report_id, check_id, at FROM findings WHERE verdict = 'fails' "
      "AND (report_id, check_id, at) NOT IN (SELECT report_id, check_id, at FROM explained)), "
      "touched AS (SELECT * FROM likely UNION SELECT f.report_id, o.key FROM failing f JOIN operands o ON "
      "o.finding_id = f.id "
      "WHERE o.side = 'right' OR CAST(o.amount AS NUMERIC) <> 0) "
      "SELECT r.form, t.key, count(*) FROM touched t JOIN reports r ON r.id = t.report_id WHERE r.form IS "
      "NOT NULL GROUP BY 1, 2");
  while (rows.next()) forms[std::string(rows.text(0))][std::string(rows.text(1))] = rows.number(2);
  return forms;
}

void write_heat(Paper& paper, const Form& form, const FormGrid& grid, const Counts& counts) {
  std::int64_t most = 0, all = 0;
  const auto count_of = [&](std::uint32_t row, std::uint32_t column) {
    const auto found = counts.find(grid.figure_key(row, column));
    return found == counts.end() ? 0 : found->second;
  };
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
    for (std::uint32_t c = 0; c < grid.block_of(r).columns.size(); ++c)
      most = std::max(most, count_of(r, c)), all += count_of(r, c);
  if (all == 0) return;
  GridLook look;
  look.id = "heat-" + form.id + "-" + grid.key;
  look.caption =
      escaped(in(grid.name, paper.options.language)) + " <span class=quiet>" + escaped(form.id) + "</span>";
  look.attributes = [&](std::uint32_t row, std::uint32_t column) {
    return "class='n " + shade_of(count_of(row, column), most) + "'";
  };
  look.content = [&](std::uint32_t row, std::uint32_t column) {
    const std::int64_t count = count_of(row, column);
    return count == 0 ? std::string() : std::to_string(count);
  };
  look.is_shown = [&](std::uint32_t row) {
    for (std::uint32_t c = 0; c < grid.block_of(row).columns.size(); ++c)
      if (count_of(row, c) > 0) return true;
    return false;
  };
  paper.put("<details class=heat open><summary>" + look.caption + "</summary>" +
            grid_html(grid, look, paper.options.language) + "</details>\n");
}

void write_heats(Paper& paper) {
  const auto forms = errors_by_form(paper);
  if (forms.empty()) return;
  paper.put(
      "<section class=heats aria-labelledby=heats-head>" +
      element("h3", "id=heats-head", paper.word("错在表格的哪一格", "Where in the grids the errors are")) +
      element(
          "p", "class=quiet",
          paper.word("格内是该数据可能有误的报告份数；无从判断是哪一个数时，不符的勾稽关系涉及的数都计入。没"
                     "有的行不列。",
                     "Reports in which the figure is likely wrong; where nobody can tell which, all figures "
                     "of the failing tie count.")));
  for (auto form = paper.forms.forms.rbegin(); form != paper.forms.forms.rend(); ++form) {
    const auto counts = forms.find(form->id);
    if (counts == forms.end()) continue;
    for (const FormGrid& grid : form->grids) write_heat(paper, *form, grid, counts->second);
  }
  paper.put("</section>");
}

}  // namespace

void write_charts(Paper& paper) {
  if (paper.data.number("SELECT count(*) FROM findings") == 0) return;
  paper.put("<section id=where aria-labelledby=where-head>" +
            element("h2", "id=where-head", paper.word("错在哪里", "Where the errors are")) +
            "<div class=charts>");
  write_checks(paper);
  const std::vector<AgencyYears> agencies = agencies_of(paper);
  write_agencies(paper, agencies);
  write_chains(paper, agencies);
  paper.put("</div>");
  write_heats(paper);
  paper.put("</section>\n");
}

}  // namespace gouji::page
