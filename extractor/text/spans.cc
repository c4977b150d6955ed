// The map between a text and the stored bytes, as runs of one ratio each.
#include "gouji/spans.h"

#include <algorithm>

#include "text/places.h"

namespace gouji {

// As append_transcoded with steps of one byte, which needs no division; nearly all text is appended so.
void Text::append(std::string_view characters, std::uint32_t stored) {
  if (characters.empty()) return;
  const bool continues = !runs.empty() && runs.back().text_step == 1 && runs.back().stored_step == 1 &&
                         runs.back().stored_begin + (size() - runs.back().text_begin) == stored;
  if (!continues) runs.push_back({size(), stored});
  bytes.append(characters);
}

void Text::append_transcoded(std::string_view characters, std::uint32_t stored, std::uint16_t text_step,
                             std::uint16_t stored_step) {
  if (characters.empty()) return;
  add_run({size(), stored, text_step, stored_step});
  bytes.append(characters);
}

namespace {

// Whether what is not stored, and stands at `stored`, needs no run of its own behind this one, which ends at the text position `end`:
// separators are half of what a document appends, and nearly all stand where the text before them ends.
bool takes_unstored(Text::Run& run, std::uint32_t end, std::uint32_t stored) {
  if (run.text_step == 0) return run.stored_begin + run.stored_step == stored;
  if (run.stored_step == 0) return run.stored_begin == stored;
  const std::uint32_t length = end - run.text_begin;
  if (run.text_step != 1 || run.stored_step != 1 || run.stored_begin + length != stored) return false;
  run.text_step = 0;
  run.stored_step = length;
  return true;
}

}  // namespace

void Text::append_whole(std::string_view characters, std::uint32_t stored_begin, std::uint32_t stored_end) {
  if (characters.empty()) return;
  if (stored_begin == stored_end && !runs.empty() && takes_unstored(runs.back(), size(), stored_begin)) {
    bytes.append(characters);
    return;
  }
  runs.push_back({size(), stored_begin, static_cast<std::uint32_t>(characters.size()), stored_end - stored_begin});
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
  if (run.text_step == 0) return run.stored_begin + std::min(offset, run.stored_step);
  if (run.text_step == 1) return run.stored_begin + offset * run.stored_step;
  const std::uint32_t steps = (offset + (after ? run.text_step - 1 : 0)) / run.text_step;
  return run.stored_begin + steps * run.stored_step;
}

// The run that holds the text position `at`; the first where none does.
std::size_t run_at(const std::vector<Text::Run>& runs, std::uint32_t at) {
  const auto after = std::upper_bound(runs.begin(), runs.end(), at,
                                      [](std::uint32_t position, const Text::Run& run) { return position < run.text_begin; });
  return after == runs.begin() ? 0 : static_cast<std::size_t>(after - runs.begin()) - 1;
}

std::size_t run_near(const std::vector<Text::Run>& runs, std::uint32_t at, std::size_t near) {
  constexpr std::size_t kAhead = 8;
  if (near >= runs.size() || at < runs[near].text_begin) return run_at(runs, at);
  for (std::size_t i = near; i < near + kAhead; ++i)
    if (i + 1 == runs.size() || at < runs[i + 1].text_begin) return i;
  return run_at(runs, at);
}

// Where `range` begins in the run `first`.
Span where_from(const Text& text, Range range, std::size_t first) {
  const auto& runs = text.runs;
  if (range.empty()) {
    const bool at_end = range.begin >= text.size();
    const std::uint32_t at = stored_at(runs[first], range.begin, at_end);
    return {text.part, at, at};
  }
  // Most ranges lie within one run.
  const bool in_one = first + 1 == runs.size() || range.end <= runs[first + 1].text_begin;
  const std::size_t last = in_one ? first : run_at(runs, range.end - 1);
  std::uint32_t begin = stored_at(runs[first], range.begin, false), end = stored_at(runs[last], range.end, true);
  // Runs need not be stored in the order they are read; the span is then what holds them all.
  for (std::size_t run = first; run != last; ++run) {
    begin = std::min(begin, runs[run + 1].stored_begin);
    end = std::max(end, stored_at(runs[run], runs[run + 1].text_begin, true));
  }
  return {text.part, begin, std::max(begin, end)};
}

}  // namespace

Span Text::where(Range range) const {
  if (runs.empty()) return {part, 0, 0};
  return where_from(*this, range, run_at(runs, range.begin));
}

Span where_near(const Text& text, Range range, std::size_t& near) {
  if (text.runs.empty()) return {text.part, 0, 0};
  near = run_near(text.runs, range.begin, near);
  return where_from(text, range, near);
}

}  // namespace gouji
