#pragma once
// Many files through the line on all cores; results come out in the order of the inputs, and a few dozen at most wait for each worker.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "batch/walk.h"
#include "gouji/extract.h"
#include "gouji/series.h"
#include "outputs/record_json.h"

namespace gouji {

// One file's result on its way from the worker that made it to the caller.
struct Delivery {
  std::size_t input = 0;  // of the inputs, counted from 0
  Extraction extraction{};
  std::vector<std::string> texts{};  // what `render` made of it
  std::vector<SeriesEntry> entries{};  // likewise, of its reports
  std::vector<LatePlaces> late_places{};
};

struct BatchOptions {
  std::uint32_t jobs = 1;
  ReadOptions read{};
  // Called by the workers, of which the caller's thread is one, several at a time, for what can be done beside each other.
  // What it empties out of the extraction takes no memory while it waits.
  std::function<void(Delivery&)> render{};
  // Called by the caller's thread, in order. False ends the run.
  std::function<bool(Delivery&)> take{};
  // Asked by the caller's thread between files and between their steps; true ends the run.
  std::function<bool()> is_stopped{};
};

enum class BatchEnd : std::uint8_t { Done, Stopped };

// Whatever happens to one file, even memory that runs out, is that file's diagnostic. Throws std::bad_alloc where
// there is not even memory to say so.
BatchEnd run_batch(std::vector<Input>& inputs, const Forms& forms, const BatchOptions& options);

}  // namespace gouji
