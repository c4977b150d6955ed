#include "batch/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace gouji {

void in_parallel(std::size_t count, std::uint32_t jobs, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto go_on = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> workers;
  try {
    // The caller's thread works, too; where the system gives no more it does all of it.
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count); ++i) workers.emplace_back(go_on);
  } catch (const std::exception&) {
  }
  go_on();
}

}  // namespace gouji
