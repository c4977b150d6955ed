// By dynamic programming, as the laid-out lines are chained in chain.cc.
#include "grids/trace_chain.h"

#include "grids/draft.h"
#include "grids/split_run.h"

namespace gouji {
namespace {

constexpr int kWholeRow = 30;      // the label is followed by exactly one row of figures
constexpr int kSomeFigures = 10;
constexpr int kEditCost = 12;
constexpr int kAliasCost = 2;
constexpr int kOrdinal = 5;        // the label's own numeral is there too
constexpr int kBareLabel = -60;    // a label with no figures: a mention in the prose, or a blank row
constexpr int kTokensPerCost = 12; // so many tokens between two labels cost one
// Between two labels of one grid: rows of lost labels and a repeated head, not a page of prose.
constexpr std::uint32_t kWidestGap = 400;

struct Link {
  int best = 0;
  int best_so_far = 0;     // of all up to this one
  std::size_t before = 0;  // 1 + index of the occurrence before it
};

}  // namespace

int worth_in_text(std::string_view text, const Stream& stream, const FormGrid& form, const Occurrence& o) {
  int worth = kExactLabel - kEditCost * static_cast<int>(o.edits) - (o.alias ? kAliasCost : 0) + (o.with_ordinal ? kOrdinal : 0);
  const auto columns = static_cast<std::uint32_t>(form.block_of(o.row).columns.size());
  const auto may_be_rows = [&] { return RunSplitter(text, stream, o.at, o.figures, columns).may_be_rows(); };
  // More figures than a row has are rows of lost labels, or another grid's.
  const bool some = o.figures > 0 && (o.figures < columns ? may_be_rows() : o.figures % columns == 0);
  if (o.figures == columns && !shows_glue(text, stream, o.at, o.figures)) worth += kWholeRow;
  else worth += some ? kSomeFigures : kBareLabel;
  return worth;
}

std::vector<Occurrence> chain_in_text(std::string_view text, const Stream& stream, const FormGrid& form,
                                      const std::vector<Occurrence>& occurrences) {
  std::vector<Link> links(occurrences.size());
  std::size_t best = 0;
  for (std::size_t i = 0; i < occurrences.size(); ++i) {
    const Occurrence& here = occurrences[i];
    const int worth = links[i].best = worth_in_text(text, stream, form, here);
    for (std::size_t j = i; j-- > 0;) {
      const Occurrence& before = occurrences[j];
      // Too far away, or nothing before it can give more.
      if (here.begin > end_of(before) + kWidestGap || links[j].best_so_far + worth <= links[i].best) break;
      if (before.end > here.begin || before.row >= here.row) continue;
      const std::uint32_t between = here.begin > end_of(before) ? here.begin - end_of(before) : 0;
      const int joined = links[j].best + worth - static_cast<int>(between) / kTokensPerCost;
      if (joined > links[i].best) links[i] = {joined, 0, j + 1};
    }
    links[i].best_so_far = i == 0 ? links[i].best : std::max(links[i].best, links[i - 1].best_so_far);
    if (links[i].best > links[best].best) best = i;
  }
  std::vector<Occurrence> chain;
  for (std::size_t at = best + 1; at != 0; at = links[at - 1].before) chain.push_back(occurrences[at - 1]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace gouji
