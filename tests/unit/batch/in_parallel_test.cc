#include "batch/in_parallel.h"

#include <atomic>
#include <vector>

#include "support/catch.h"

namespace gouji {

TEST_CASE("work beside each other is done once for each thing, however many do it", "[batch]") {
  struct Case { std::size_t count; std::uint32_t jobs; };
  const auto c = GENERATE(values<Case>({{0, 4}, {1, 4}, {3, 1}, {1000, 4}, {5, 0}}));
  std::vector<std::atomic<int>> done(c.count);
  in_parallel(c.count, c.jobs, [&](std::size_t i) { ++done[i]; });
  for (const auto& times : done) CHECK(times == 1);
}

}  // namespace gouji
