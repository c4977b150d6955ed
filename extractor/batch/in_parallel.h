#pragma once
// The same work on many things by all cores.

#include <cstdint>
#include <functional>

namespace gouji {

// Calls `work` with 0, 1, … count - 1, up to `jobs` at a time, and returns when all are done. `work` throws nothing.
void in_parallel(std::size_t count, std::uint32_t jobs, const std::function<void(std::size_t)>& work);

}  // namespace gouji
