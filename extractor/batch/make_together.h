#pragma once
// Several files through the line together (pipeline.h), by one worker.

#include <cstddef>
#include <functional>
#include <vector>

#include "batch/run_batch.h"

namespace gouji {

// Makes what the inputs from `first` on give, rendered, and hands each over in their order; not all up to `last`, where they hold much, but
// one at least. Gives the end of those that were made. Whatever happens to one file costs that file only. `is_stopped` is asked often, and
// where it says so the rest is left.
std::size_t make_together(std::vector<Input>& inputs, std::size_t first, std::size_t last, const Forms& forms, const BatchOptions& options,
                          const std::function<bool()>& is_stopped, const std::function<void(Delivery)>& hand_over);

}  // namespace gouji
