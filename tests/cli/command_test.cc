// What of the command is no output of a whole run: how progress reads, and what a misspelt word was meant to be.
#include "../../tools/gouji/nearest.h"
#include "../../tools/gouji/progress.h"

#include "support/catch.h"
#include "text/width.h"

namespace gouji {

using std::chrono::milliseconds;

TEST_CASE("progress says how much is done, how fast, how long it will take and what was found", "[command]") {
  struct Case { ProgressState state; std::string zh, en; };
  const auto c = GENERATE(values<Case>({
      {{120, 240, 34, milliseconds(2000)}, "已读取 120/240，60 个/秒，还需 2 秒，校验结果 34", "read 120/240, 60/s, 2 s left, 34 findings"},
      {{10, 1000, 0, milliseconds(1000)}, "已读取 10/1000，10 个/秒，还需 1 分 39 秒，校验结果 0", "read 10/1000, 10/s, 1 min 39 s left, 0 findings"},
      {{1, 10001, 0, milliseconds(1000)}, "已读取 1/10001，1 个/秒，还需 2 小时 46 分，校验结果 0", "read 1/10001, 1/s, 2 h 46 min left, 0 findings"},
      {{0, 5, 0, milliseconds(0)}, "已读取 0/5，0 个/秒，还需 0 秒，校验结果 0", "read 0/5, 0/s, 0 s left, 0 findings"},
  }));
  CHECK(progress_line(c.state, Language::Chinese) == c.zh);
  CHECK(progress_line(c.state, Language::English) == c.en);
}

TEST_CASE("the bar fits its terminal, and gives way to the numbers where there is little room", "[command]") {
  const ProgressState state{120, 240, 34, milliseconds(2000)};
  CHECK(progress_bar(state, 79, Language::Chinese) == "[###############---------------] 120/240  60 个/秒  还需 2 秒  校验结果 34");
  CHECK(progress_bar(state, 40, Language::English) == "120/240  60/s  2 s left  34 findings");
  for (std::uint32_t columns = 20; columns < 120; ++columns) CHECK(columns_of(progress_bar(state, columns, Language::Chinese)) <= columns);
}

TEST_CASE("a misspelt word means the nearest one, if that is near", "[command]") {
  struct Case { std::string word, meant; };
  const auto c = GENERATE(values<Case>({{"audti", "audit"}, {"--fial-on", "--fail-on"}, {"aplications.flow", "applications.flow"}, {"nothing", ""}, {"", ""}}));
  CHECK(nearest(c.word, {"audit", "extract", "--fail-on", "applications.flow"}) == c.meant);
}

}  // namespace gouji
