#include "grids/order_across.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "support/catch.h"

using namespace gouji;

namespace {

// Three rows a, b, c, the last two in a group, of three columns.
FormGrid made_form() {
  FormGrid form;
  form.arrangement = Arrangement::Across;
  form.blocks.resize(1);
  form.blocks.front().columns.resize(3);
  form.groups.resize(1);
  form.rows.resize(3);
  form.rows[1].groups = form.rows[2].groups = {0};
  form.number_figures();
  return form;
}

// Heads as they are read: rows a, b, c, the group G, columns 0, 1, 2; lines apart by a bar.
std::vector<HeadAcross> made_heads(std::string_view written) {
  std::vector<HeadAcross> heads;
  std::uint32_t line = 0;
  for (const char c : written) {
    if (c == '|') ++line;
    else if (c == 'G') heads.push_back({LabelKind::RowGroup, 0, line});
    else if (c >= 'a') heads.push_back({LabelKind::Row, static_cast<std::uint32_t>(c - 'a'), line});
    else heads.push_back({LabelKind::Column, static_cast<std::uint32_t>(c - '0'), line});
  }
  return heads;
}

std::string show(const OrderAcross& order) {
  if (order.order == HeadOrder::Contradicted) return "contradicted";
  std::ostringstream text;
  for (const std::uint32_t figure : order.figures) text << figure;
  return text.str();
}

}  // namespace

TEST_CASE("heads of a grid that lies across say which figure is which", "[grids]") {
  struct Case {
    std::string_view heads, in_table, in_text;
  };
  const auto c = GENERATE(values<Case>({
      {"aG|bc|012012012", "012345678", "012345678"},
      {"aG|012bc|012012", "012345678", "012345678"},
      {"aG|cb|012012012", "012678345", "012678345"},
      {"Ga|bc|012012012", "345678012", "345678012"},
      {"aG|bc|201201201", "201534867", "201534867"},
      {"Ga|cb|210210210", "876543210", "876543210"},
      // A head over two lines may stand above or below those beside it.
      {"G|a|bc|012012012", "012345678", "contradicted"},
      {"a|G|c|b|012012012", "012345678", "012678345"},
      // Each group says something else.
      {"aG|bc|012102012", "contradicted", "contradicted"},
      // Damaged and lost heads, and heads that are repeated over each cell, leave the form's order as it is.
      {"aG|bc|002012012", "012345678", "012345678"},
      {"aG|bc|0120120", "012345678", "012345678"},
      {"012012012", "012345678", "012345678"},
      {"", "012345678", "012345678"},
      {"aaaGGGGGG|012bbbccc|012012012", "012345678", "012345678"},
      // So many heads in the wrong place are no damage.
      {"aG|bc|10210210", "contradicted", "contradicted"},
      // Heads of some rows only.
      {"a|012", "012", "012"},
      {"G|bc|012012", "345678", "345678"},
      {"G|cb|102102", "768435", "768435"},
  }));
  CAPTURE(c.heads);
  CHECK(show(order_across(made_form(), made_heads(c.heads), LinesOfHeads::OfTable)) == c.in_table);
  CHECK(show(order_across(made_form(), made_heads(c.heads), LinesOfHeads::OfText)) == c.in_text);
}
