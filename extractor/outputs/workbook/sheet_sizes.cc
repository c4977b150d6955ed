#include "outputs/workbook/sheet_sizes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <string_view>

#include "container/directory.h"

namespace gouji::workbook {
namespace {

// A file as it lies on the disk, for as long as this lives.
class Mapped {
 public:
  explicit Mapped(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
      size_ = static_cast<std::size_t>(status.st_size);
      bytes_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
    }
    ::close(descriptor);
  }
  ~Mapped() {
    if (bytes_ != MAP_FAILED) ::munmap(bytes_, size_);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;

  std::string_view view() const { return bytes_ == MAP_FAILED ? std::string_view() : std::string_view(static_cast<const char*>(bytes_), size_); }

 private:
  std::size_t size_ = 0;
  void* bytes_ = MAP_FAILED;
};

constexpr std::string_view kPrefix = "xl/worksheets/sheet";

// 0 for what is no worksheet.
std::size_t sheet_number(std::string_view name) {
  if (!name.starts_with(kPrefix) || !name.ends_with(".xml")) return 0;
  std::size_t number = 0;
  std::from_chars(name.data() + kPrefix.size(), name.data() + name.size(), number);
  return number;
}

}  // namespace

std::vector<std::uint64_t> sheet_sizes(const std::string& path) {
  const Mapped file(path);
  Diagnostics notes;
  const auto directory = read_directory(file.view(), Limits{}, notes);
  std::vector<std::uint64_t> sizes;
  if (!directory || directory->rebuilt) return sizes;
  for (const Entry& entry : directory->entries) {
    const std::size_t number = sheet_number(entry.name);
    if (number == 0 || number > directory->entries.size()) continue;
    if (sizes.size() < number) sizes.resize(number);
    sizes[number - 1] = entry.declared_size;
  }
  return sizes;
}

}  // namespace gouji::workbook
