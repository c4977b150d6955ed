#include "outputs/page/grid.h"

#include <algorithm>
#include <optional>

#include "outputs/page/html.h"

namespace gouji::page {
namespace {

class GridTable {
 public:
  GridTable(const FormGrid& grid, const GridLook& look, Language language)
      : grid_(grid), look_(look), language_(language) {
    for (const FormBlock& block : grid.blocks) width_ = std::max(width_, block.columns.size());
  }

  std::string html() const {
    std::string text = "<div class=scroll tabindex=0 role=group aria-labelledby='" + look_.id +
                       "'><table class=grid><caption id='" + look_.id + "'>" + look_.caption + "</caption>";
    for (const FormBlock& block : grid_.blocks) text += block_html(block);
    return text + "</table></div>";
  }

 private:
  // A label as the form prints it; in English as a reader calls it.
  std::string printed(const Label& label, const Words& name) const {
    return escaped(in({label.text, name.en.empty() ? label.text : name.en}, language_));
  }

  std::string block_html(const FormBlock& block) const {
    std::string text;
    std::optional<std::uint32_t> before;
    for (std::uint32_t r = block.first_row; r < block.first_row + block.row_count; ++r) {
      if (look_.is_shown && !look_.is_shown(r)) continue;
      text += groups_before(r, before) + row(r);
      before = r;
    }
    return text.empty() ? text : "<tbody>" + heads(block) + text + "</tbody>";
  }

  std::string heads(const FormBlock& block) const {
    const std::string corner =
        grid_.blocks.size() > 1 && !block.headings.empty() ? escaped(block.headings.front().text) : "";
    std::string text =
        "<tr class=heads>" +
        (corner.empty() ? std::string("<td></td>") : element("th", "scope=col class=corner lang=zh", corner));
    for (std::size_t c = 0; c < block.columns.size(); ++c)
      text += element("th", "scope=col" + span_of(c, block),
                      printed(block.columns[c].label, block.columns[c].name));
    if (!look_.note_head.empty()) text += element("th", "scope=col class=note", look_.note_head);
    return text + "</tr>";
  }

  // Blocks of fewer columns fill the table's width with their last one.
  std::string span_of(std::size_t column, const FormBlock& block) const {
    const std::size_t more = width_ - block.columns.size();
    return column + 1 == block.columns.size() && more > 0 ? " colspan=" + std::to_string(more + 1) : "";
  }

  std::size_t depth_of(const std::vector<std::uint32_t>& groups, std::size_t end) const {
    return static_cast<std::size_t>(
        std::count_if(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(end),
                      [&](std::uint32_t g) { return !grid_.groups[g].label.text.empty(); }));
  }

  // Labels of groups that begin with this row; `last` is the row shown before it in its block.
  std::string groups_before(std::uint32_t r, std::optional<std::uint32_t> last) const {
    const auto& groups = grid_.rows[r].groups;
    const std::vector<std::uint32_t> none;
    const auto& before = last ? grid_.rows[*last].groups : none;
    std::string text;
    for (std::size_t depth = 0; depth < groups.size(); ++depth) {
      const FormGroup& group = grid_.groups[groups[depth]];
      const bool is_new = depth >= before.size() || before[depth] != groups[depth];
      if (!is_new || group.label.text.empty()) continue;
      const std::string columns = std::to_string(width_ + (look_.note_head.empty() ? 1 : 2));
      text += "<tr class=group><th scope=rowgroup class=in" + std::to_string(depth_of(groups, depth)) +
              " colspan=" + columns + ">" + printed(group.label, group.name) + "</th></tr>";
    }
    return text;
  }

  std::string row(std::uint32_t r) const {
    const FormRow& row = grid_.rows[r];
    const FormBlock& block = grid_.block_of(r);
    std::string text = "<tr><th scope=row class=in" +
                       std::to_string(depth_of(row.groups, row.groups.size())) + ">" +
                       printed(row.label, row.name) + (look_.row_mark ? look_.row_mark(r) : "") + "</th>";
    for (std::uint32_t c = 0; c < block.columns.size(); ++c)
      text += element("td", look_.attributes(r, c) + span_of(c, block), look_.content(r, c));
    if (!look_.note_head.empty()) text += element("td", "class=note", look_.note(r));
    return text + "</tr>";
  }

  const FormGrid& grid_;
  const GridLook& look_;
  Language language_;
  std::size_t width_ = 0;
};

}  // namespace

std::string grid_html(const FormGrid& grid, const GridLook& look, Language language) {
  return GridTable(grid, look, language).html();
}

}  // namespace gouji::page
