// The map between a text and the stored bytes, as runs of one ratio each.
#include "gouji/spans.h"

#include <algorithm>

namespace gouji {

// As append_transcoded with steps of one byte, which needs no division; nearly all text is appended so.
void Text::append(std::string_view characters, std::uint32_t stored) {
  if (characters.empty()) return;
  const bool continues = !runs.empty() && runs.back().text_step == 1 && runs.back().stored_step == 1 &&
                         runs.back().stored_begin + (size() - runs.back().text_begin) == stored;
  if (!continues) runs.push_back({size(), stored, 1, 1});
  bytes.append(characters);
}

void Text::append_transcoded(std::string_view characters, std::uint32_t stored, std::uint16_t text_step,
                             std::uint16_t stored_step) {
  if (characters.empty()) return;
  add_run({size(), stored, text_step, stored_step});
  bytes.append(characters);
}

void Text::append_whole(std::string_view characters, std::uint32_t stored_begin, std::uint32_t stored_end) {
  if (characters.empty()) return;
  runs.push_back(
      {size(), stored_begin, static_cast<std::uint32_t>(characters.size()), stored_end - stored_begin});
  bytes.append(characters);
}

// Continues the run before where it has the same ratio and the stored bytes follow each other.
void Text::add_run(Run run) {
  if (!runs.empty()) {
    const Run& last = runs.back();
    const std::uint32_t length = run.text_begin - last.text_begin;
    const bool continues = last.text_step == run.text_step && last.stored_step == run.stored_step &&
                           length % last.text_step == 0 &&
                           last.stored_begin + length / last.text_step * last.stored_step == run.stored_begin;
    if (continues) return;
  }
  runs.push_back(run);
}

namespace {

// The stored position of the text position `at` inside `run`: where the character it lies in begins, or with
// `after` where it ends.
std::uint32_t stored_at(const Text::Run& run, std::uint32_t at, bool after) {
  const std::uint32_t offset = at - run.text_begin;
  const std::uint32_t steps = (offset + (after ? run.text_step - 1 : 0)) / run.text_step;
  return run.stored_begin + steps * run.stored_step;
}

}  // namespace

Span Text::where(Range range) const {
  if (runs.empty()) return {part, 0, 0};
  const auto run_at = [&](std::uint32_t at) {
    const auto after =
        std::upper_bound(runs.begin(), runs.end(), at,
                         [](std::uint32_t position, const Run& run) { return position < run.text_begin; });
    return after == runs.begin() ? runs.begin() : after - 1;
  };
  if (range.empty()) {
    const bool at_end = range.begin >= size();
    const std::uint32_t at = stored_at(*run_at(range.begin), range.begin, at_end);
    return {part, at, at};
  }
  const auto first = run_at(range.begin);
  // Most ranges lie within one run.
  const bool in_one = first + 1 == runs.end() || range.end <= (first + 1)->text_begin;
  const auto last = in_one ? first : run_at(range.end - 1);
  std::uint32_t begin = stored_at(*first, range.begin, false), end = stored_at(*last, range.end, true);
  // Runs need not be stored in the order they are read; the span is then what holds them all.
  for (auto run = first; run != last; ++run) {
    begin = std::min(begin, (run + 1)->stored_begin);
    end = std::max(end, stored_at(*run, (run + 1)->text_begin, true));
  }
  return {part, begin, std::max(begin, end)};
}

}  // namespace gouji
