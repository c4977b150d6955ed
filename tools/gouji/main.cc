// gouji: the command.
#include <malloc.h>

#include <exception>

#include "commands.h"
#include "terminal.h"

namespace gouji {
namespace {

// Left to itself, glibc gives the top of its heap back after each document and faults it in again for the next.
void keep_memory() {
  constexpr int kMebibyte = 1 << 20;
  ::mallopt(M_TRIM_THRESHOLD, 512 * kMebibyte);
  ::mallopt(M_MMAP_THRESHOLD, 512 * kMebibyte);
  ::mallopt(M_TOP_PAD, 16 * kMebibyte);
}

int run(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::None: return kWrongUse;
    case Command::Audit: return run_audit(arguments);
    case Command::Extract: return run_extract(arguments);
    case Command::Show: return run_show(arguments);
    case Command::Forms: return run_forms(arguments);
    case Command::Dump: return run_dump(arguments);
  }
  return kWrongUse;
}

}  // namespace
}  // namespace gouji

int main(int count, char** words) {
  gouji::keep_memory();
  gouji::catch_signals();
  try {
    const gouji::Parsed parsed = gouji::parse_arguments(count, words);
    return parsed.exit ? *parsed.exit : gouji::run(parsed.arguments);
  } catch (const std::exception& error) {
    // Memory that runs out outside a file's own work.
    gouji::say(error.what());
    return gouji::kNotAllRead;
  }
}
