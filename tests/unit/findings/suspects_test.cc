#include "findings/suspects.h"

#include <algorithm>
#include <random>
#include <set>

#include "findings/smallest_sets.h"
#include "support/applications_grid.h"
#include "support/catch.h"

using namespace gouji;

namespace {

struct At {
  std::size_t row = 0, column = 0;
  friend bool operator<(const At& a, const At& b) {
    return std::pair{a.row, a.column} < std::pair{b.row, b.column};
  }
};

std::string key_of(At place) {
  return applications().figure_key(static_cast<std::uint32_t>(place.row),
                                   static_cast<std::uint32_t>(place.column));
}

At place_of(std::string_view key) {
  for (std::size_t row = 0; row < applications().rows.size(); ++row)
    for (std::size_t column = 0; column < 7; ++column)
      if (key_of({row, column}) == key) return {row, column};
  FAIL("no figure has the key " << key);
  return {};
}

std::string said(const std::vector<Suspect>& set) {
  std::string text;
  for (const Suspect& suspect : set)
    text += (text.empty() ? "" : " + ") + suspect.key->substr(13) + "=" + to_string(suspect.needed);
  return text;
}

// The table with the values that a set needs.
FigureMatrix changed(FigureMatrix figures, const std::vector<Suspect>& set) {
  for (const Suspect& suspect : set) {
    const At place = place_of(*suspect.key);
    figures[place.row][place.column] = to_string(suspect.needed);
  }
  return figures;
}

bool holds_everywhere(const FigureMatrix& figures) {
  return audited(applications_table(figures)).checks.fails == 0;
}

bool holds(const std::vector<Suspect>& set, At place, const std::string& value) {
  return std::any_of(set.begin(), set.end(), [&](const Suspect& suspect) {
    return suspect.key == key_of(place) && to_string(suspect.needed) == value;
  });
}

FigureMatrix with_seed(unsigned seed) {
  std::mt19937 random(seed);
  return consistent_applications(random);
}

}  // namespace

TEST_CASE("a single wrong figure is named alone where the ties can tell", "[findings]") {
  struct Row {
    const char* about;
    At place;
    int added;
  };
  const Row table[] = {
      {"a figure in the middle breaks its row and its column", {4, 2}, 3},
      {"what came in breaks its row and the flow of its column", {0, 1}, 7},
      {"what is carried over likewise", {24, 3}, 2},
      {"a total of a row likewise", {2, 6}, 5},
      {"the grand total breaks three ties", {23, 6}, 4},
      {"a column's total breaks its row, its column and its flow", {23, 0}, 9},
  };
  for (const Row& row : table) {
    INFO(row.about);
    FigureMatrix figures = with_seed(7);
    const std::string truth = figures[row.place.row][row.place.column];
    figures[row.place.row][row.place.column] = std::to_string(std::stoi(truth) + row.added);
    const Findings findings = audited(applications_table(figures));
    REQUIRE(findings.suspects.size() == 1);
    REQUIRE(findings.suspects.front().sets.size() == 1);
    CHECK(said(findings.suspects.front().sets.front()) == key_of(row.place).substr(13) + "=" + truth);
    CHECK_FALSE(findings.suspects.front().truncated);
  }
}

TEST_CASE("every set satisfies every tie, and the true one is among the smallest", "[findings]") {
  for (unsigned seed = 0; seed < 150; ++seed) {
    std::mt19937 random(seed);
    FigureMatrix figures = consistent_applications(random);
    const FigureMatrix truth = figures;
    std::set<At> wrong;
    const std::size_t errors = 1 + seed % 3;
    while (wrong.size() < errors) wrong.insert({random() % 25, random() % 7});
    for (const At place : wrong)
      figures[place.row][place.column] =
          std::to_string(std::stoi(truth[place.row][place.column]) + 1 + static_cast<int>(random() % 40));
    INFO("seed " << seed);
    const Findings findings = audited(applications_table(figures));
    REQUIRE_FALSE(findings.suspects.empty());
    std::size_t smallest = 0;
    bool has_truth = true;
    FigureMatrix mended = figures;
    for (const SuspectGroup& group : findings.suspects) {
      smallest += group.sets.front().size();
      mended = changed(mended, group.sets.front());
      has_truth &= std::any_of(group.sets.begin(), group.sets.end(), [&](const auto& set) {
        return std::all_of(wrong.begin(), wrong.end(),
                           [&](At place) { return holds(set, place, truth[place.row][place.column]); });
      });
    }
    CHECK(holds_everywhere(mended));
    CHECK(smallest <= errors);
    if (findings.suspects.size() > 1 || smallest < errors) continue;
    CHECK(has_truth);
    for (const auto& set : findings.suspects.front().sets) CHECK(holds_everywhere(changed(figures, set)));
  }
}

TEST_CASE("blanks move first, at no cost", "[findings]") {
  FigureMatrix figures(25, std::vector<std::string>(7, "0"));
  // The row is one too many for its total, whatever the blank is.
  figures[0] = {"5", "", "0", "0", "0", "0", "4"};
  figures[2] = {"4", "0", "0", "0", "0", "0", "4"};
  figures[23] = figures[2];
  const Findings findings = audited(applications_table(figures));
  REQUIRE(findings.suspects.size() == 1);
  REQUIRE(findings.suspects.front().sets.size() == 1);
  CHECK(said(findings.suspects.front().sets.front()) == "received.natural_person=4");
}

TEST_CASE("figures that a set needs beside those of failing ties are named with it", "[findings]") {
  FigureMatrix figures(25, std::vector<std::string>(7, "0"));
  const std::size_t social = 3, total = 6, received = 0, granted = 2, partial = 3, handled = 23;
  // Two figures of a column have no part in its total; their rows' totals, and all that was received, are blank.
  figures[granted][social] = "6";
  figures[partial][social] = "1";
  figures[granted][total] = figures[partial][total] = figures[received][social] = figures[received][total] = "";
  const Findings findings = audited(applications_table(figures));
  REQUIRE(findings.suspects.size() == 1);
  CHECK(findings.suspects.front().ties == std::vector<std::string>{"applications.down@social"});
  std::set<std::string> sets;
  for (const auto& set : findings.suspects.front().sets) sets.insert(said(set));
  CHECK(sets == std::set<std::string>{key_of({handled, social}).substr(13) + "=7 + " + key_of({handled, total}).substr(13) + "=7",
                                      key_of({granted, social}).substr(13) + "=0 + " + key_of({partial, social}).substr(13) + "=0"});
}

TEST_CASE("the value a suspect needs is whole and not negative", "[findings]") {
  FigureMatrix figures(25, std::vector<std::string>(7, "0"));
  figures[0][6] = "3";
  const Findings findings = audited(applications_table(figures));
  REQUIRE(findings.suspects.size() == 1);
  for (const auto& set : findings.suspects.front().sets)
    for (const Suspect& suspect : set) CHECK(suspect.needed.units >= 0);
  CHECK(said(findings.suspects.front().sets.front()) == "received.total=0");
}

TEST_CASE("mistakes in rows that share nothing are groups of their own", "[findings]") {
  const Findings findings = audited(
      disputes_table({{"1", "0", "0", "0", "0"}, {"0", "2", "0", "0", "7"}, {"0", "0", "0", "0", "0"}}));
  REQUIRE(findings.suspects.size() == 2);
  CHECK(findings.suspects[0].ties == std::vector<std::string>{"disputes.across@reconsideration"});
  // Any of the five could be the wrong one; a total that was left at 0 is the likeliest.
  CHECK(findings.suspects[0].sets.size() == 2);
  CHECK(findings.suspects[0].sets.front().front().key == "disputes.reconsideration.total");
  CHECK(findings.suspects[0].sets.front().front().slip == Slip::TotalLeftZero);
  CHECK(findings.suspects[1].sets.size() == 5);
}

// Whether the equations can be satisfied with these figures free: with blanks at zero, or, as this may leave only fractions, at
// any value.
bool can_hold(const Equations& system, const std::vector<std::uint32_t>& set, const std::vector<std::uint32_t>& costless) {
  std::vector<std::uint32_t> free = set;
  for (const std::uint32_t unknown : costless)
    if (system.with(unknown).size() == 1) free.push_back(unknown);
  Effort effort(1'000'000);
  if (solve(system, free, effort).values) return true;
  free = set;
  free.insert(free.end(), costless.begin(), costless.end());
  return solve(system, free, effort).values.has_value();
}

// The smallest sets that satisfy every equation, found by trying every set.
std::set<std::vector<std::uint32_t>> sets_by_trying(const Equations& system, const std::vector<std::uint32_t>& costless) {
  std::set<std::vector<std::uint32_t>> sets;
  const auto count = static_cast<std::uint32_t>(system.unknowns.size());
  std::uint32_t costless_mask = 0;
  for (const std::uint32_t unknown : costless) costless_mask |= 1u << unknown;
  for (int size = 0; size <= 4 && sets.empty(); ++size)
    for (std::uint32_t mask = 0; mask < 1u << count; ++mask) {
      if (__builtin_popcount(mask) != size || (mask & costless_mask) != 0) continue;
      std::vector<std::uint32_t> set;
      for (std::uint32_t at = 0; at < count; ++at)
        if ((mask >> at & 1) != 0) set.push_back(at);
      if (can_hold(system, set, costless)) sets.insert(set);
    }
  return sets;
}

std::set<std::vector<std::uint32_t>> sets_of(const SmallestSets& found) {
  std::set<std::vector<std::uint32_t>> sets;
  for (const Change& change : found.changes) {
    std::vector<std::uint32_t> set;
    for (const Assignment& assignment : change) set.push_back(assignment.unknown);
    sets.insert(set);
  }
  return sets;
}

TEST_CASE("the smallest sets of small systems are those that trying every set finds", "[findings]") {
  std::mt19937 random(20240229);
  for (int round = 0; round < 400; ++round) {
    // Rows and columns of a table of 3 by 3 with totals, of which one to three figures were changed.
    Equations system;
    system.unknowns.resize(16);
    for (std::uint32_t line = 0; line < 4; ++line)
      for (const bool is_row : {true, false}) {
        system.add_equation();
        for (std::uint32_t i = 0; i < 4; ++i)
          system.add_coefficient({is_row ? 4 * line + i : 4 * i + line, i < 3 ? 1 : -1});
      }
    system.index();
    for (std::uint32_t r = 0; r < 3; ++r)
      for (std::uint32_t c = 0; c < 3; ++c) {
        const auto value = static_cast<std::int64_t>(random() % 5);
        for (const std::uint32_t at : {4 * r + c, 4 * r + 3, 12 + c, 15u}) system.unknowns[at].value += value;
      }
    std::vector<std::uint32_t> costless;
    if (round % 3 == 0) costless.push_back(static_cast<std::uint32_t>(random() % 16));
    for (int i = 0; i < 1 + round % 3; ++i)
      system.unknowns[random() % 16].value += 1 + static_cast<std::int64_t>(random() % 4);
    for (const std::uint32_t unknown : costless) system.unknowns[unknown].value = 0;
    Effort effort(1'000'000);
    const SmallestSets found = SetSearch(system, costless).find({}, effort);
    INFO("round " << round);
    CHECK(found.complete);
    CHECK(sets_of(found) == sets_by_trying(system, costless));
  }
}

// Equations of no table: factors other than 1, steps, figures below zero, slacks and blanks.
Equations any_system(std::mt19937& random, std::vector<std::uint32_t>& costless) {
  const auto chance = [&](unsigned in) { return random() % in == 0; };
  Equations system;
  const std::uint32_t figures = 6 + static_cast<std::uint32_t>(random() % 6);
  const bool are_steps = chance(4);
  for (std::uint32_t figure = 0; figure < figures; ++figure) {
    const std::int64_t step = are_steps && chance(2) ? 10 : 1;
    system.unknowns.push_back({static_cast<std::int64_t>(random() % 4) * step, step, chance(5)});
    if (chance(8)) costless.push_back(figure);
  }
  const std::size_t equations = 2 + random() % 5;
  for (std::size_t e = 0; e < equations; ++e) {
    system.add_equation();
    for (std::uint32_t figure = 0; figure < figures; ++figure)
      if (chance(3)) system.add_coefficient({figure, (chance(2) ? 1 : -1) * (chance(12) ? 2 : 1)});
    if (!chance(4)) continue;
    const auto slack = static_cast<std::uint32_t>(system.unknowns.size());
    system.unknowns.push_back({});
    system.add_coefficient({slack, chance(2) ? 1 : -1});
    costless.push_back(slack);
  }
  for (const std::uint32_t unknown : costless) system.unknowns[unknown].value = 0;
  system.index();
  return system;
}

TEST_CASE("the smallest sets of any small system are those that trying every set finds", "[findings]") {
  std::mt19937 random(20240301);
  int compared = 0;
  for (int round = 0; round < 1'500; ++round) {
    std::vector<std::uint32_t> costless;
    const Equations system = any_system(random, costless);
    SearchBounds bounds;
    bounds.most_figures = 4;
    Effort effort(1'000'000);
    const SmallestSets found = SetSearch(system, costless).find(bounds, effort);
    const auto by_trying = sets_by_trying(system, costless);
    INFO("round " << round);
    if (found.complete) {
      CHECK(sets_of(found) == by_trying);
      compared += by_trying.empty() || by_trying.begin()->empty() ? 0 : 1;
    } else {
      // Where only fractions would do nobody can tell, but what is found is right.
      const auto sets = sets_of(found);
      CHECK((sets.empty() || sets.begin()->size() != by_trying.begin()->size() ||
             std::includes(by_trying.begin(), by_trying.end(), sets.begin(), sets.end())));
    }
  }
  // Or else nothing was tested.
  CHECK(compared > 500);
}

TEST_CASE("a search whose effort is spent ends and is not complete") {
  // x = 1 and y = 2, but x + y = 5: one of three figures must change.
  Equations system;
  for (const std::int64_t value : {1, 2, 5}) system.unknowns.push_back({value, 1, false});
  system.add_equation();
  for (const Coefficient& coefficient : {Coefficient{0, 1}, {1, 1}, {2, -1}}) system.add_coefficient(coefficient);
  system.index();
  const std::vector<std::uint32_t> costless;
  SetSearch search(system, costless);
  Effort little(6), enough(1'000);
  const SmallestSets broken_off = search.find({}, little);
  CHECK_FALSE(broken_off.complete);
  CHECK(little.is_spent());
  // What was left unfinished is not in the way of asking again.
  const SmallestSets whole = search.find({}, enough);
  CHECK(whole.complete);
  CHECK(whole.changes.size() == 3);
}

TEST_CASE("ties that share no figure need a figure each, and no set of fewer is sought", "[findings]") {
  Equations system;
  for (std::uint32_t i = 0; i < 3; ++i) {
    system.unknowns.push_back({.value = 1});
    system.add_equation();
    system.add_coefficient({i, 1});
  }
  system.index();
  const std::vector<std::uint32_t> costless;
  SetSearch search(system, costless);
  SearchBounds bounds;
  bounds.most_figures = 2;
  // Each of three equations, figures and demands is looked at once.
  Effort least(3 + 3 + 3 * 3 + 3 + 1), enough(1'000);
  const SmallestSets none = search.find(bounds, least);
  CHECK(none.changes.empty());
  CHECK(none.complete);
  CHECK_FALSE(least.is_spent());
  bounds.most_figures = 3;
  const SmallestSets found = search.find(bounds, enough);
  REQUIRE(found.changes.size() == 1);
  CHECK(found.changes.front().size() == 3);
}
