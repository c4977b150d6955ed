#include "batch/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "container/spare_bytes.h"

namespace gouji {
namespace {

constexpr std::size_t kPiece = 1 << 16;

Diagnostic unreadable(int error) {
  return {Code::FileUnreadable, Severity::Error, {}, {std::generic_category().message(error)}};
}

Diagnostic too_large(std::uint64_t bytes, const Limits& limits) {
  return {Code::FileTooLarge, Severity::Error, {}, {std::to_string(bytes), std::to_string(limits.file_bytes)}};
}

// Reads to the end, `expected` bytes being likely.
Result<std::string> read_all(int descriptor, std::uint64_t expected, const Limits& limits) {
  // One byte more than expected, so that the end is seen without growing.
  std::string bytes = bytes_to_write(static_cast<std::size_t>(expected) + 1);
  std::size_t size = 0;
  while (true) {
    if (size == bytes.size()) bytes.resize(bytes.size() * 2 + kPiece);
    const auto got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0) return unreadable(errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limits.file_bytes) return too_large(size, limits);
  }
  bytes.resize(size);
  return bytes;
}

// Closes what it holds.
struct Descriptor {
  int number = -1;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

}  // namespace

Result<std::string> read_file(const std::string& path, const Limits& limits) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY)};
  if (file.number < 0) return unreadable(errno);
  struct stat status {};
  if (::fstat(file.number, &status) != 0) return unreadable(errno);
  if (S_ISDIR(status.st_mode)) return unreadable(EISDIR);
  const auto size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : kPiece;
  if (size > limits.file_bytes) return too_large(size, limits);
  return read_all(file.number, size, limits);
}

Result<std::string> read_standard_input(const Limits& limits) { return read_all(STDIN_FILENO, kPiece, limits); }

}  // namespace gouji
