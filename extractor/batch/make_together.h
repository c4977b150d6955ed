#pragma once
// Several files through the line together (pipeline.h), by one worker.

#include <cstddef>
#include <functional>
#include <vector>

#include "batch/run_batch.h"

namespace gouji {

// What the inputs from `first` on give, rendered; not all up to `last`, where they hold much, but one at least. Whatever happens to one file
// costs that file only. Where `is_stopped` says so, which is asked often, what is made is not complete.
std::vector<Delivery> make_together(std::vector<Input>& inputs, std::size_t first, std::size_t last, const Forms& forms,
                                    const BatchOptions& options, const std::function<bool()>& is_stopped);

}  // namespace gouji
