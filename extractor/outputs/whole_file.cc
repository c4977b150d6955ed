#include "outputs/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

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
