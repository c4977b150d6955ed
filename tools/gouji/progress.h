#pragma once
// How far a run is: a bar on a terminal, a plain line every half a minute elsewhere, and nothing at all where there is nothing to wait for.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "messages/names.h"

namespace gouji {

struct ProgressState {
  std::size_t done = 0;
  std::size_t total = 0;
  std::uint64_t findings = 0;
  std::chrono::milliseconds elapsed{};
};

// “[#####-----] 120/240  60 个/秒  还需 2 秒  校验结果 34”, in at most so many columns.
std::string progress_bar(const ProgressState& state, std::uint32_t columns, Language language);

// The same in words, without a bar.
std::string progress_line(const ProgressState& state, Language language);

class Progress {
 public:
  Progress(std::size_t total, Language language);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more file is done; so many findings so far.
  void count(std::uint64_t findings);

  // Takes the bar away, before other words are said and at the end.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  ProgressState state_{};
  Language language_;
  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point started_ = Clock::now();
  Clock::time_point next_{};
};

}  // namespace gouji
