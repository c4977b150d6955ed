#include "batch/make_together.h"

#include <exception>
#include <new>
#include <utility>

#include "batch/read_file.h"
#include "pipeline.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// What files that are made together hold at most before the last, in bytes of blocks, more or less: forty reports'. What they were read from
// is gone by then.
constexpr std::size_t kMostTogether = 2 * 1024 * 1024;

// As it can stand in JSON, tables and a database, which hold UTF-8 only.
std::string name_of(const Input& input) { return spelt_in_utf8(input.path); }

Extraction failed(const Input& input, Diagnostic why) {
  Extraction extraction;
  extraction.path = name_of(input);
  extraction.failure = std::move(why);
  return extraction;
}

Extraction blocks_of(Input& input, const ReadOptions& options) {
  if (input.failure) return failed(input, *input.failure);
  if (input.bytes) return extract_blocks({name_of(input), std::move(*input.bytes)}, options);
  auto bytes = read_file(input.path, options.limits);
  if (!bytes) return failed(input, bytes.error());
  return extract_blocks({name_of(input), std::move(*bytes)}, options);
}

// Text that is hidden or struck out is kept beside the text, and in notes.
std::size_t weight_of(const Extraction& extraction) {
  const Blocks& blocks = extraction.blocks;
  std::size_t bytes = blocks.text.size() + blocks.paragraphs.size() * sizeof(Paragraph);
  for (const Table& table : blocks.tables) {
    bytes += sizeof(Table) + table.rows.size() * sizeof(TableRow);
    for (const TableRow& row : table.rows) bytes += row.cells.size() * sizeof(Cell);
  }
  for (const Furniture& furniture : blocks.furniture) bytes += sizeof(Furniture) + furniture.text.size();
  for (const Diagnostic& note : extraction.notes) {
    bytes += sizeof(Diagnostic);
    for (const std::string& word : note.words) bytes += word.size();
  }
  return bytes;
}

// The boundary that no exception passes: it costs the file, never the run. False where there was one.
template <typename Work>
bool attempt(Delivery& delivery, const Input& input, const Work& work) {
  std::string reason;
  Code code = Code::FileUnreadable;
  try {
    work();
    return true;
  } catch (const std::bad_alloc&) {
    code = Code::LimitMet;
  } catch (const std::exception& error) {
    reason = error.what();
  }
  delivery = {.input = delivery.input};
  std::vector<std::string> words = {reason};
  if (code == Code::LimitMet) words = {"memory"};
  delivery.extraction = failed(input, {code, Severity::Error, {}, std::move(words)});
  return false;
}

void render(Delivery& delivery, const Input& input, const BatchOptions& options) {
  if (options.render && !attempt(delivery, input, [&] { options.render(delivery); })) options.render(delivery);
}

void read_some(const BatchWork& work, std::vector<Delivery>& made, const std::function<std::optional<std::size_t>()>& next,
               const std::function<bool()>& is_stopped) {
  std::size_t weight = 0;
  while (made.size() < kTogether && weight < kMostTogether && !is_stopped()) {
    const auto input = next();
    if (!input) return;
    Delivery& delivery = made.emplace_back();
    delivery.input = *input;
    attempt(delivery, work.inputs[*input],
            [&] { delivery.extraction = blocks_of(work.inputs[*input], work.options.read); });
    weight += weight_of(delivery.extraction);
  }
}

// Back and forth: each step begins with the file at which the one before it ended, which is still at hand.
void take_steps(const BatchWork& work, std::vector<Delivery>& made, const std::function<bool()>& is_stopped) {
  bool backwards = false;
  for (const Step step : kSteps) {
    for (std::size_t i = 0; i < made.size() && !is_stopped(); ++i) {
      Delivery& delivery = made[backwards ? made.size() - 1 - i : i];
      if (!delivery.extraction.failure)
        attempt(delivery, work.inputs[delivery.input], [&] { step(delivery.extraction, work.forms); });
    }
    backwards = !backwards;
  }
}

}  // namespace

void make_together(const BatchWork& work, std::vector<Delivery>& room, const std::function<std::optional<std::size_t>()>& next,
                   const std::function<bool()>& is_stopped, const std::function<void(Delivery)>& hand_over) {
  room.clear();
  read_some(work, room, next, is_stopped);
  take_steps(work, room, is_stopped);
  for (Delivery& delivery : room) {
    if (is_stopped()) break;
    render(delivery, work.inputs[delivery.input], work.options);
    hand_over(std::move(delivery));
  }
  room.clear();
}

}  // namespace gouji
