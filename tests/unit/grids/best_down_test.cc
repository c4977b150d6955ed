#include "grids/best_down.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "grids/bind_down.h"
#include "grids/chain.h"
#include "grids/lines.h"
#include "support/blocks_builder.h"
#include "support/catch.h"

using namespace gouji;

namespace {

const Forms& forms() {
  static const auto kForms = load_forms(built_in_grammars()).forms;
  return *kForms;
}

std::vector<GridId> down_grids() {
  std::vector<GridId> ids;
  for (std::uint16_t f = 0; f < forms().forms.size(); ++f)
    for (std::uint16_t g = 0; g < forms().forms[f].grids.size(); ++g)
      if (grid_of(forms(), {f, g}).arrangement == Arrangement::Down) ids.push_back({f, g});
  return ids;
}

// A table of the form's rows, some of them lost, without their labels, in the wrong place or with too few figures.
Blocks damaged(const FormGrid& form, std::mt19937& random) {
  std::vector<MadeRow> rows;
  for (std::uint32_t r = 0; r < form.rows.size(); ++r) {
    const auto& columns = form.block_of(r).columns;
    const bool begins_block = r == form.block_of(r).first_row;
    if (begins_block && random() % 4 != 0) {
      MadeRow heads{{""}};
      for (const FormColumn& column : columns) heads.push_back({column.label.text});
      rows.push_back(std::move(heads));
    }
    const auto fate = random() % 12;
    if (fate == 0) continue;
    MadeRow row{{fate == 1 ? std::string() : form.rows[r].label.text}};
    for (std::size_t c = fate == 2 ? 1 : 0; c < columns.size(); ++c) row.push_back({std::to_string(random() % 20)});
    rows.push_back(std::move(row));
    if (fate == 3 && rows.size() > 1) std::swap(rows.back(), rows[rows.size() - 2]);
  }
  if (rows.empty()) rows.push_back({{"1"}});
  return BlocksBuilder{}.table(rows).take();
}

std::vector<Draft> chains_in(const Lines& lines, const std::string& family, const std::string& key) {
  std::vector<Draft> chains;
  for (const GridId id : down_grids()) {
    if (forms().forms[id.form].family != family || grid_of(forms(), id).key != key) continue;
    for (Draft& chain : find_chains(lines, forms(), id)) chains.push_back(std::move(chain));
  }
  return chains;
}

bool is_same(const Draft& a, const Draft& b) { return a.id == b.id && a.first_line == b.first_line && a.last_line == b.last_line; }

}  // namespace

TEST_CASE("binding never makes a chain fit better than it may", "[grids]") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    for (const GridId id : down_grids()) {
      const Blocks blocks = damaged(grid_of(forms(), id), random);
      const Lines lines = list_lines(blocks, *forms().lexicon);
      for (Draft& chain : chains_in(lines, forms().forms[id.form].family, grid_of(forms(), id).key)) {
        const int most = most_fit(grid_of(forms(), chain.id), chain);
        bind_down(blocks, lines, forms(), chain);
        CHECK(chain.fit <= most);
      }
    }
  }
}

TEST_CASE("a chain that is left unbound fits worse than another where it stands", "[grids]") {
  std::mt19937 random(12);
  std::size_t left_out = 0;
  for (int round = 0; round < 200; ++round) {
    for (const GridId id : down_grids()) {
      const Blocks blocks = damaged(grid_of(forms(), id), random);
      const Lines lines = list_lines(blocks, *forms().lexicon);
      std::vector<Draft> all = chains_in(lines, forms().forms[id.form].family, grid_of(forms(), id).key);
      const std::vector<Draft> kept = bind_best_down(blocks, lines, forms(), all);
      for (Draft& chain : all) {
        bind_down(blocks, lines, forms(), chain);
        if (!is_convincing(chain, grid_of(forms(), chain.id))) continue;
        if (std::any_of(kept.begin(), kept.end(), [&](const Draft& draft) { return is_same(draft, chain); })) continue;
        ++left_out;
        CHECK(std::any_of(kept.begin(), kept.end(), [&](const Draft& draft) { return overlap(draft, chain) && draft.fit > chain.fit; }));
      }
    }
  }
  CHECK(left_out > 0);
}
