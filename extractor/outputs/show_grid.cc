#include "outputs/show_grid.h"

#include <algorithm>

#include "messages/sentences.h"
#include "outputs/wrap.h"
#include "text/width.h"

namespace gouji {
namespace {

constexpr std::uint32_t kHeadColumns = 6;     // a head wider than this is broken over lines
constexpr std::uint32_t kLeastLabel = 16;
constexpr std::uint32_t kWide = 120;          // from here on seven heads in words leave room for labels
constexpr std::uint32_t kMostFigure = 16;
constexpr std::uint32_t kSpareFigure = 2;     // the mark, and the space before the column
constexpr std::string_view kRed = "\x1B[1;31m", kPlain = "\x1B[0m";

struct FigureText {
  std::string operator()(const Blank&) const { return "·"; }
  std::string operator()(const Absent&) const { return "–"; }
  std::string operator()(const NotApplicable&) const { return figure.written; }
  std::string operator()(const Unreadable&) const { return figure.written; }
  std::string operator()(const Amount& amount) const { return to_string(amount); }
  std::string operator()(const Ambiguous&) const { return "?"; }

  const Figure& figure;
};

// Groups without a label only count rows together.
std::string indent_of(const FormGrid& form, const std::vector<std::uint32_t>& groups) {
  const auto labelled = std::count_if(groups.begin(), groups.end(), [&](std::uint32_t g) { return !form.groups[g].label.text.empty(); });
  return std::string(static_cast<std::size_t>(labelled), ' ');
}

std::uint32_t longest_word(const std::string& name) {
  std::uint32_t longest = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    longest = std::max(longest, columns_of(name.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

// A name of four characters reads better as two and two than as three and one.
std::vector<std::string> balanced(const std::string& name, std::uint32_t width) {
  const std::uint32_t taken = columns_of(name), lines = (taken + width - 1) / std::max(width, 1u);
  const std::uint32_t each = lines == 0 ? width : (taken + lines - 1) / lines;
  // Words are kept whole; Han text is one long word.
  const std::uint32_t word = name.find(' ') == std::string::npos ? 0 : longest_word(name);
  return wrapped(name, std::min(width, std::max(each + each % 2, word)));
}

bool is_fail(const Finding& finding) { return finding.verdict == Verdict::Fails; }

// Zeros on the left of a failing sum say nothing; the sum itself always does.
bool needs_a_look(const Operand& operand) { return !operand.on_left || !operand.amount || !is_zero(*operand.amount); }

}  // namespace

GridDrawing::GridDrawing(const Audited& report, const Forms& forms, const ShowOptions& options) : forms_(forms), options_(options) {
  for (const Finding& finding : report.findings.findings)
    if (is_fail(finding))
      for (const Operand& operand : finding.operands)
        if (needs_a_look(operand)) failing_.insert(operand.key);
}

GridDrawing::Drawn GridDrawing::drawn(const Figure& figure, const std::string& key) {
  Drawn result{cut_to(std::visit(FigureText{figure}, figure.reading), kMostFigure), ' '};
  if (std::holds_alternative<Unreadable>(figure.reading)) result.mark = '?';
  if (figure.split_by == SplitBy::Ties && std::holds_alternative<Amount>(figure.reading)) result.mark = '~';
  if (failing_.count(key) > 0) result.mark = '!';
  return result;
}

// Few columns have room for their heads in one line. Words are not broken.
std::uint32_t GridDrawing::head_room(const FormBlock& block) const {
  const std::size_t count = block.columns.size();
  if (count <= 3) return kHeadColumns * 3;
  if (options_.language == Language::Chinese) return count <= 5 ? kHeadColumns + 2 : kHeadColumns;
  return count <= 5 ? kHeadColumns + 4 : options_.columns >= kWide ? kHeadColumns * 2 : kHeadColumns;
}

// Words that are broken over lines may leave the room they had.
std::uint32_t GridDrawing::head_width(const std::string& name, std::uint32_t room) const {
  if (options_.language == Language::Chinese) return std::min(columns_of(name), room);
  std::uint32_t width = 0;
  for (const std::string& line : balanced(name, room)) width = std::max(width, columns_of(line));
  return width;
}

std::string GridDrawing::head_name(const FormColumn& column, std::uint32_t room) const {
  const std::string name = short_name(column.name, options_.language);
  const bool is_too_wide = options_.language == Language::English && longest_word(name) > room;
  return is_too_wide && !column.short_name.empty() ? column.short_name : name;
}

// As the form prints it, one column in for each group that it stands in.
std::string GridDrawing::label_of(const FormGrid& form, std::uint32_t row) const {
  const Words printed = {form.rows[row].label.text, form.rows[row].name.en};
  return indent_of(form, form.rows[row].groups) + std::string(in(printed, options_.language));
}

GridDrawing::Columns GridDrawing::columns_of_block(const FormGrid& form, const FormBlock& block, const RecordGrid& grid) {
  Columns columns;
  std::uint32_t taken = 0;
  const auto count = static_cast<std::uint32_t>(block.columns.size());
  const std::uint32_t most_head = head_room(block);
  for (std::uint32_t c = 0; c < count; ++c) {
    std::uint32_t width = head_width(head_name(block.columns[c], most_head), most_head);
    for (std::uint32_t r = block.first_row; r < block.first_row + block.row_count; ++r)
      width = std::max(width, columns_of(drawn(grid.figures[form.figure_index(r, c)], "").text));
    columns.widths.push_back(width);
    taken += width + kSpareFigure;
  }
  std::uint32_t longest = kLeastLabel;
  for (std::uint32_t r = 0; r < form.rows.size(); ++r) longest = std::max(longest, columns_of(label_of(form, r)) + kSpareFigure);
  columns.label = options_.columns > taken + kLeastLabel ? std::min(options_.columns - taken, longest) : kLeastLabel;
  return columns;
}

std::string GridDrawing::heads(const FormBlock& block, const Columns& columns) const {
  std::vector<std::vector<std::string>> names;
  std::size_t lines = 0;
  for (std::size_t c = 0; c < block.columns.size(); ++c) {
    const std::uint32_t room = head_room(block);
    const std::uint32_t width = options_.language == Language::Chinese ? columns.widths[c] : std::max(room, columns.widths[c]);
    names.push_back(balanced(head_name(block.columns[c], room), width));
    lines = std::max(lines, names.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < lines; ++line) {
    std::string drawn_line(columns.label, ' ');
    for (std::size_t c = 0; c < names.size(); ++c) {
      const std::size_t above = lines - names[c].size();
      drawn_line += " " + pad_left(line < above ? "" : names[c][line - above], columns.widths[c]) + " ";
    }
    text += drawn_line.substr(0, drawn_line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

std::string GridDrawing::groups_before(const FormGrid& form, std::uint32_t row) const {
  const auto& groups = form.rows[row].groups;
  const bool goes_on = row > 0 && form.rows[row - 1].block == form.rows[row].block;
  const std::vector<std::uint32_t> none;
  const auto& before = goes_on ? form.rows[row - 1].groups : none;
  std::string text;
  std::vector<std::uint32_t> outer;
  for (std::size_t depth = 0; depth < groups.size(); ++depth) {
    const bool is_new = depth >= before.size() || before[depth] != groups[depth];
    const FormGroup& group = form.groups[groups[depth]];
    const Words printed = {group.label.text, group.name.en.empty() ? group.label.text : group.name.en};
    const std::string label(in(printed, options_.language));
    if (is_new && !label.empty()) text += cut_to(indent_of(form, outer) + label, options_.columns) + "\n";
    outer.push_back(groups[depth]);
  }
  return text;
}

std::string GridDrawing::row(const FormGrid& form, std::uint32_t row, const RecordGrid& grid, const Columns& columns) {
  const auto& figures = form.block_of(row).columns;
  const Figure& first = grid.figures[form.figure_index(row, 0)];
  const bool by_order = first.row_by == RowBy::Order && !std::holds_alternative<Absent>(first.reading);
  if (by_order) used_.insert('*');
  const std::string label = by_order ? cut_to(label_of(form, row), columns.label - 2) + " *" : cut_to(label_of(form, row), columns.label);
  std::string text = pad_right(label, columns.label);
  for (std::uint32_t c = 0; c < figures.size(); ++c) {
    const Drawn one = drawn(grid.figures[form.figure_index(row, c)], form.figure_key(row, c));
    const bool red = one.mark == '!' && options_.colour == Colour::On;
    text += " " + pad_left("", columns.widths[c] - std::min(columns.widths[c], columns_of(one.text)));
    text.append(red ? kRed : "").append(one.text).append(1, one.mark).append(red ? kPlain : "");
    if (one.mark != ' ') used_.insert(one.mark);
    if (one.text == "·" || one.text == "?") used_.insert(one.text == "?" ? 'A' : '.');
    if (one.text == "–" && std::holds_alternative<Absent>(grid.figures[form.figure_index(row, c)].reading)) used_.insert('-');
  }
  return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
}

std::string GridDrawing::draw(const RecordGrid& grid) {
  const FormGrid& form = grid_of(forms_, grid.id);
  std::string text = hanging("── ", std::string(in(form.name, options_.language)) + " · " + form.key + " · " + forms_.forms[grid.id.form].id,
                             options_.columns);
  for (const FormBlock& block : form.blocks) {
    const Columns columns = columns_of_block(form, block, grid);
    text += heads(block, columns);
    for (std::uint32_t r = block.first_row; r < block.first_row + block.row_count; ++r)
      text += groups_before(form, r) + row(form, r, grid, columns);
  }
  return text;
}

std::string GridDrawing::legend() const {
  struct Sign {
    char used;
    Phrase words;
  };
  constexpr Sign kSigns[] = {
      {'!', {"! 勾稽不符", "! in a failing tie"}},
      {'~', {"~ 由勾稽关系推断", "~ inferred from ties"}},
      {'?', {"12? 原文无法识别", "12? unreadable as written"}},
      {'A', {"? 可有多种读法", "? several readings"}},
      {'.', {"· 空白", "· blank"}},
      {'-', {"– 没有这一项", "– no such row or column"}},
      {'*', {"* 项目名称缺失，按次序对应", "* label lost, bound by order"}},
  };
  std::string text, line;
  for (const Sign& sign : kSigns) {
    if (used_.count(sign.used) == 0) continue;
    const std::string words(sign.words.in(options_.language));
    if (!line.empty() && columns_of(line) + columns_of(words) + 3 > options_.columns) text += line + "\n", line.clear();
    line += (line.empty() ? "" : "   ") + words;
  }
  return line.empty() ? text : text + line + "\n";
}

}  // namespace gouji
