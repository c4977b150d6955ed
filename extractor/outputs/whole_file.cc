#include "outputs/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace gouji {
namespace {

constexpr std::size_t kMostWaiting = 1 << 20;

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

// The new name outlives a loss of power only once its folder is on the disk too.
void sync_folder(const std::string& path) {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

}  // namespace

WholeFile::WholeFile(std::string path) : path_(std::move(path)), part_path_(path_ + ".part") {}

WholeFile::~WholeFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!committed_) ::unlink(part_path_.c_str());
}

WriteError WholeFile::error() const { return {path_, std::strerror(errno)}; }

std::optional<WriteError> WholeFile::open() {
  descriptor_ = ::open(part_path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) return error();
  return std::nullopt;
}

std::optional<WriteError> WholeFile::write(std::string_view bytes) {
  waiting_ += bytes;
  size_ += bytes.size();
  return waiting_.size() < kMostWaiting ? std::nullopt : flush();
}

std::optional<WriteError> WholeFile::flush() {
  std::string_view rest = waiting_;
  while (!rest.empty()) {
    const auto written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return error();
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  waiting_.clear();
  return std::nullopt;
}

// The next `count` bytes of another file, or all the rest.
std::optional<WriteError> WholeFile::copy(int from, std::uint64_t count, std::string& chunk) {
  while (count > 0) {
    const auto read = ::read(from, chunk.data(), std::min<std::uint64_t>(count, chunk.size()));
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) return error();
    if (read == 0) break;
    count -= static_cast<std::uint64_t>(read);
    if (auto failed = write(std::string_view(chunk).substr(0, static_cast<std::size_t>(read)))) return failed;
  }
  return std::nullopt;
}

std::optional<WriteError> WholeFile::copy_with(const std::vector<Insertion>& insertions, int from) {
  std::uint64_t at = 0;
  std::string chunk(kMostWaiting, '\0');
  for (const Insertion& one : insertions) {
    if (auto failed = copy(from, one.at - at, chunk)) return failed;
    if (auto failed = write(one.text)) return failed;
    at = one.at + one.removed;
    if (::lseek(from, static_cast<off_t>(at), SEEK_SET) < 0) return error();
  }
  return copy(from, UINT64_MAX, chunk);
}

std::optional<WriteError> WholeFile::insert(std::vector<Insertion> insertions) {
  if (insertions.empty()) return std::nullopt;
  std::stable_sort(insertions.begin(), insertions.end(), [](const Insertion& a, const Insertion& b) { return a.at < b.at; });
  if (auto failed = flush()) return failed;
  // The file stays readable under its descriptor while another takes its name.
  const int from = ::open(part_path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (from < 0) return error();
  ::close(descriptor_);
  ::unlink(part_path_.c_str());
  size_ = 0;
  auto failed = open();
  if (!failed) failed = copy_with(insertions, from);
  ::close(from);
  return failed;
}

std::optional<WriteError> WholeFile::commit() {
  if (descriptor_ < 0) descriptor_ = ::open(part_path_.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor_ < 0) return error();
  if (auto failed = flush()) return failed;
  if (::fsync(descriptor_) != 0) return error();
  if (std::rename(part_path_.c_str(), path_.c_str()) != 0) return error();
  committed_ = true;
  sync_folder(path_);
  return std::nullopt;
}

}  // namespace gouji
