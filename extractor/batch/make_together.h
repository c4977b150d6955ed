#pragma once
// Several files through the line together (pipeline.h), by one worker.

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "batch/run_batch.h"

namespace gouji {

// Files that a worker makes together, where there are many. Half as many take four hundredths more time, twice as many save nothing more.
inline constexpr std::size_t kTogether = 16;

struct BatchWork {
  std::vector<Input>& inputs;
  const Forms& forms;
  const BatchOptions& options;
};

// Makes what some inputs give, rendered, and hands each over in their order: those whose numbers `next` gives, one after the other, until it
// gives none, there are kTogether, or they hold much. What goes wrong with one file costs that file only. `is_stopped` is asked often; where
// it says so, which it then must go on to do, the rest is left. `room` has room for kTogether: where memory runs out none can be made.
void make_together(const BatchWork& work, std::vector<Delivery>& room, const std::function<std::optional<std::size_t>()>& next,
                   const std::function<bool()>& is_stopped, const std::function<void(Delivery)>& hand_over);

}  // namespace gouji
