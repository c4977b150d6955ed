#include "output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "batch/result_folder.h"
#include "messages/sentences.h"
#include "terminal.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

// Nothing where the whole path is there.
std::string first_missing(const std::string& path) {
  fs::path so_far;
  std::error_code error;
  for (const fs::path& step : fs::path(path)) {
    so_far /= step;
    if (fs::symlink_status(so_far, error).type() == fs::file_type::not_found) return so_far.string();
  }
  return {};
}

// Another run that ended in the meantime may have taken the mark away.
bool is_in_folder(int mark) {
  struct stat status {};
  return ::fstat(mark, &status) == 0 && status.st_nlink > 0;
}

}  // namespace

OutputFolder::~OutputFolder() {
  // The mark of a folder that is kept stays: by it later runs know the folder as gouji's own.
  if (made_mark_ && !is_kept_) {
    ::unlink(path_of(kOutputMark).c_str());
    // Only folders in which nothing is go.
    for (fs::path folder = path_; !made_.empty() && ::rmdir(folder.c_str()) == 0 && folder != made_;) folder = folder.parent_path();
  }
  if (mark_ >= 0) ::close(mark_);
}

std::string OutputFolder::path_of(const std::string& name) const { return path_ + (path_.ends_with('/') ? "" : "/") + name; }

int OutputFolder::refuse(const std::string& what, int error, Language language) const {
  const Phrase cannot{"无法写入：", "cannot be written: "};
  say_of(what, std::string(cannot.in(language)) + said(std::generic_category().message(error), language));
  return kNotWritten;
}

OutputFolder::Content OutputFolder::content() const {
  Content content;
  std::error_code error;
  for (fs::directory_iterator entry(path_, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(".")) content.has_others = true;
    if (name != kOutputMark && is_result_name(name) && (content.result.empty() || name < content.result)) content.result = name;
  }
  return content;
}

std::optional<int> OutputFolder::take_mark(Language language) {
  const std::string mark = path_of(kOutputMark);
  do {
    if (mark_ >= 0) ::close(mark_);
    made_mark_ = ::access(mark.c_str(), F_OK) != 0;
    mark_ = ::open(mark.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (mark_ < 0) return refuse(path_, errno, language);
    if (::flock(mark_, LOCK_EX | LOCK_NB) == 0) continue;
    made_mark_ = false;
    if (errno != EWOULDBLOCK) return refuse(mark, errno, language);
    say_of(path_, Phrase{"另一次运行正在写入这个文件夹，请等它结束或用 -o 另选文件夹",
                         "another run is writing into this folder; wait until it ends or choose another with -o"}.in(language));
    return kOutputHeld;
  } while (!is_in_folder(mark_));
  return std::nullopt;
}

std::string OutputFolder::note() const {
  std::string text(4096, '\0');
  const auto got = ::pread(mark_, text.data(), text.size(), note_begin_);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return text;
}

// One that is lost, or written in part, is none: the next run then looks for itself.
void OutputFolder::set_note(const std::string& note) const {
  if (::ftruncate(mark_, note_begin_) == 0 && ::pwrite(mark_, note.data(), note.size(), note_begin_) < 0) return;
}

std::optional<int> OutputFolder::hold(Language language) {
  std::error_code error;
  if (path_.empty()) {
    say({"-o 后面要有文件夹的名称", "-o needs the name of a folder"}, language);
    return kWrongUse;
  }
  while (path_.size() > 1 && path_.ends_with('/')) path_.pop_back();
  made_ = first_missing(path_);
  fs::create_directories(path_, error);
  if (error) return refuse(path_, error.value(), language);
  const ResultFolder kind = kind_of_folder(path_);
  const Content before = kind == ResultFolder::No ? content() : Content();
  if (!before.result.empty()) {
    say_of(path_of(before.result), Phrase{"已有这个名称，而这个文件夹不是 gouji 写过的，所以没有写入；请用 -o 另选文件夹",
                                          "is there already, in a folder that gouji has not written into, so nothing was written; "
                                          "choose another folder with -o"}.in(language));
    return kWrongUse;
  }
  if (const auto exit = take_mark(language)) return exit;
  if (kind == ResultFolder::Mixed || before.has_others) note_begin_ = static_cast<off_t>(kMixedMark.size());
  if (before.has_others && ::write(mark_, kMixedMark.data(), kMixedMark.size()) < 0) return refuse(path_of(kOutputMark), errno, language);
  return std::nullopt;
}

}  // namespace gouji
