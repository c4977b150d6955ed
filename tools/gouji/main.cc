// gouji: the command.
#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>

#include <cstdint>
#include <exception>
#include <memory>
#include <new>

#include "commands.h"
#include "terminal.h"

namespace gouji {
namespace {

// Left to itself, glibc gives the top of its heap back after each document and faults it in again for the next.
void keep_memory() {
  constexpr int kMebibyte = 1 << 20;
  ::mallopt(M_TRIM_THRESHOLD, 512 * kMebibyte);
  ::mallopt(M_MMAP_THRESHOLD, 32 * kMebibyte);  // the most that glibc takes
  ::mallopt(M_TOP_PAD, 16 * kMebibyte);
}

// The system gives out memory in pages of 4 KiB as each is touched first, which is a sixth of a run over one report. Asked so, it gives
// 2 MiB at a time, and takes those of which some were touched already for one. mimalloc begins with 32 MiB at a multiple of that,
// of which a report takes the first few: more would be given out for nothing. This is advice: where memory lies otherwise, or such pages
// are not to be had, nothing changes.
void ask_for_large_pages() {
  constexpr std::uintptr_t kSegment = 32 << 20, kBeginning = 8 << 20, kLargePage = 2 << 20;
  constexpr int kCollapse = 25;  // MADV_COLLAPSE, from Linux 6.1 on; older C libraries have no name for it
  const auto somewhere = std::make_unique<char>();
  void* const memory = reinterpret_cast<void*>(reinterpret_cast<std::uintptr_t>(somewhere.get()) & ~(kSegment - 1));
  if (::madvise(memory, kBeginning, MADV_HUGEPAGE) == 0) ::madvise(memory, kLargePage, kCollapse);
}

// The archive library turns the date of every entry into local time, and looks for the time zone's file each time. No date is used.
void keep_time_zone() { ::setenv("TZ", "UTC0", 1); }

int run(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::None: return kWrongUse;
    case Command::Audit: return run_audit(arguments);
    case Command::Extract: return run_extract(arguments);
    case Command::Compare: return run_compare(arguments);
    case Command::Show: return run_show(arguments);
    case Command::Triage: return run_triage(arguments);
    case Command::Explain: return run_explain(arguments);
    case Command::Forms: return run_forms(arguments);
    case Command::Dump: return run_dump(arguments);
  }
  return kWrongUse;
}

}  // namespace
}  // namespace gouji

int main(int count, char** words) {
  gouji::keep_memory();
  gouji::ask_for_large_pages();
  gouji::keep_time_zone();
  gouji::catch_signals();
  try {
    const gouji::Parsed parsed = gouji::parse_arguments(count, words);
    return parsed.exit ? *parsed.exit : gouji::run(parsed.arguments);
  } catch (const std::bad_alloc&) {
    // Outside a file's own work. The language is not known here.
    gouji::say("内存不足，无法继续 (memory ran out)");
  } catch (const std::exception& error) {
    gouji::say(error.what());
  }
  return gouji::kNotAllRead;
}
