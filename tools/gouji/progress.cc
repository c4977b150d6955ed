#include "progress.h"

#include <algorithm>

#include "terminal.h"
#include "text/width.h"

namespace gouji {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Less than this is no time to wait.
constexpr milliseconds kWait = seconds(2);
constexpr milliseconds kRedrawn = milliseconds(200);
constexpr milliseconds kLineEvery = seconds(30);
constexpr std::uint32_t kMostBar = 30, kLeastBar = 8;

struct Pace {
  std::uint64_t each_second = 0;
  std::uint64_t seconds_left = 0;
};

Pace pace_of(const ProgressState& state) {
  const auto elapsed = static_cast<std::uint64_t>(std::max<std::int64_t>(state.elapsed.count(), 1));
  const std::uint64_t left = state.total - std::min(state.done, state.total);
  return {state.done * 1000 / elapsed, state.done == 0 ? 0 : left * elapsed / state.done / 1000};
}

std::string duration(std::uint64_t all, Language language) {
  const bool chinese = language == Language::Chinese;
  const std::string minutes = std::to_string(all / 60), rest = std::to_string(all % 60);
  if (all < 60) return rest + (chinese ? " 秒" : " s");
  if (all < 3600) return minutes + (chinese ? " 分 " : " min ") + rest + (chinese ? " 秒" : " s");
  return std::to_string(all / 3600) + (chinese ? " 小时 " : " h ") + std::to_string(all / 60 % 60) + (chinese ? " 分" : " min");
}

struct Said {
  std::string rate{}, left{}, findings{};
};

Said said_of(const ProgressState& state, Language language) {
  const Pace pace = pace_of(state);
  const std::string rate = std::to_string(pace.each_second), findings = std::to_string(state.findings);
  if (language == Language::Chinese) return {rate + " 个/秒", "还需 " + duration(pace.seconds_left, language), "校验结果 " + findings};
  return {rate + "/s", duration(pace.seconds_left, language) + " left", findings + " findings"};
}

}  // namespace

std::string progress_bar(const ProgressState& state, std::uint32_t columns, Language language) {
  const Said said = said_of(state, language);
  const std::string text = std::to_string(state.done) + "/" + std::to_string(state.total) + "  " + said.rate + "  " + said.left + "  " + said.findings;
  const std::uint32_t taken = columns_of(text) + 3;
  if (taken + kLeastBar > columns) return cut_to(text, columns);
  const std::uint32_t width = std::min(kMostBar, columns - taken);
  const std::size_t full = state.total == 0 ? 0 : std::min(state.done, state.total) * width / state.total;
  return "[" + std::string(full, '#') + std::string(width - full, '-') + "] " + text;
}

std::string progress_line(const ProgressState& state, Language language) {
  const Said said = said_of(state, language);
  const std::string counts = std::to_string(state.done) + "/" + std::to_string(state.total);
  if (language == Language::Chinese) return "已读取 " + counts + "，" + said.rate + "，" + said.left + "，" + said.findings;
  return "read " + counts + ", " + said.rate + ", " + said.left + ", " + said.findings;
}

Progress::Progress(std::size_t total, Language language) : language_(language), is_terminal_(is_terminal_error()) {
  state_.total = total;
  next_ = started_ + (is_terminal_ ? kWait : kLineEvery);
}

void Progress::count(std::uint64_t findings) {
  ++state_.done;
  state_.findings = findings;
  const Clock::time_point now = Clock::now();
  if (now < next_ || state_.done >= state_.total) return;
  state_.elapsed = std::chrono::duration_cast<milliseconds>(now - started_);
  next_ = now + (is_terminal_ ? kRedrawn : kLineEvery);
  if (!is_terminal_) return say(progress_line(state_, language_));
  // The last column is left free: some terminals go on in the next line once it is written.
  draw_on_error("\r\x1B[K" + progress_bar(state_, columns_error() - 1, language_));
  is_shown_ = true;
}

void Progress::clear() {
  if (is_shown_) draw_on_error("\r\x1B[K");
  is_shown_ = false;
}

}  // namespace gouji
