#include "blocks/copy.h"

#include <algorithm>
#include <limits>

namespace gouji {

void Copier::copy(Range range) {
  while (range.begin < range.end) {
    find_run(range.begin);
    const std::uint32_t end = std::min(range.end, run_end());
    copy_within_run({range.begin, end});
    range.begin = end;
  }
}

void Copier::copy_as(std::string_view characters, Range range) {
  const Span stored = from_.where(range);
  to_.append_whole(characters, stored.begin, stored.end);
}

void Copier::separate(std::string_view characters, std::uint32_t at) {
  find_run(at);
  const Text::Run run = from_.runs.empty() ? Text::Run{} : from_.runs[run_];
  const std::uint32_t offset = at <= run.text_begin ? 0 : at - run.text_begin;
  const std::uint32_t stored = run.stored_begin + (run.text_step == 0 ? std::min(offset, run.stored_step)
                                                                     : offset / run.text_step * run.stored_step);
  to_.append_whole(characters, stored, stored);
}

// Moves to the run that `at` lies in: this one, the next, or by search.
void Copier::find_run(std::uint32_t at) {
  const auto& runs = from_.runs;
  if (runs.empty()) return;
  const auto holds = [&](std::size_t run) {
    return runs[run].text_begin <= at && (run + 1 == runs.size() || at < runs[run + 1].text_begin);
  };
  if (holds(run_)) return;
  if (run_ + 1 < runs.size() && holds(run_ + 1)) {
    ++run_;
    return;
  }
  const auto after =
      std::upper_bound(runs.begin(), runs.end(), at,
                       [](std::uint32_t place, const Text::Run& run) { return place < run.text_begin; });
  run_ = after == runs.begin() ? 0 : static_cast<std::size_t>(after - runs.begin()) - 1;
}

std::uint32_t Copier::run_end() const {
  return run_ + 1 < from_.runs.size() ? from_.runs[run_ + 1].text_begin : from_.size();
}

void Copier::copy_within_run(Range range) {
  constexpr std::uint32_t kLargestStep = std::numeric_limits<std::uint16_t>::max();
  const Text::Run run = from_.runs.empty() ? Text::Run{} : from_.runs[run_];
  const std::uint32_t offset = range.begin - run.text_begin;
  if (run.text_step == 0) return copy_followed(run, range);
  const bool in_steps = offset % run.text_step == 0 && range.size() % run.text_step == 0 &&
                        run.text_step <= kLargestStep && run.stored_step > 0 &&
                        run.stored_step <= kLargestStep;
  if (!in_steps) return copy_as(from_.view(range), range);
  to_.append_transcoded(from_.view(range), run.stored_begin + offset / run.text_step * run.stored_step,
                        static_cast<std::uint16_t>(run.text_step),
                        static_cast<std::uint16_t>(run.stored_step));
}

// Bytes that stand for themselves, and what follows them and is not stored.
void Copier::copy_followed(const Text::Run& run, Range range) {
  const std::uint32_t offset = range.begin - run.text_begin;
  const std::uint32_t plain = std::min(range.size(), run.stored_step - std::min(offset, run.stored_step));
  to_.append(from_.view({range.begin, range.begin + plain}), run.stored_begin + offset);
  const std::uint32_t end = run.stored_begin + run.stored_step;
  to_.append_whole(from_.view({range.begin + plain, range.end}), end, end);
}

}  // namespace gouji
