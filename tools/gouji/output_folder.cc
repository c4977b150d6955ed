#include "output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "batch/walk.h"
#include "messages/sentences.h"
#include "terminal.h"

namespace gouji {

OutputFolder::~OutputFolder() {
  // The mark stays: by it later runs know the folder as gouji's own.
  if (mark_ >= 0) ::close(mark_);
}

std::string OutputFolder::path_of(const std::string& name) const { return path_ + (path_.ends_with('/') ? "" : "/") + name; }

int OutputFolder::refuse(const std::string& what, int error, Language language) const {
  const Phrase cannot{"无法写入：", "cannot be written: "};
  say_of(what, std::string(cannot.in(language)) + said(std::generic_category().message(error), language));
  return kNotWritten;
}

std::optional<int> OutputFolder::hold(Language language) {
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  if (error) return refuse(path_, error.value(), language);
  const std::string mark = path_of(kOutputMark);
  mark_ = ::open(mark.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (mark_ < 0) return refuse(path_, errno, language);
  if (::flock(mark_, LOCK_EX | LOCK_NB) == 0) return std::nullopt;
  if (errno != EWOULDBLOCK) return refuse(mark, errno, language);
  say_of(path_, Phrase{"另一次运行正在写入这个文件夹，请等它结束或用 -o 另选文件夹",
                       "another run is writing into this folder; wait until it ends or choose another with -o"}.in(language));
  return kOutputHeld;
}

}  // namespace gouji
