#pragma once
// A file that is written in a process of its own: beside the others, and by a library that nobody can ask to stop. An interrupted run ends the
// process, whatever it is at.

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>

#include "outputs/whole_file.h"

namespace gouji {

class Aside {
 public:
  using Work = std::function<std::optional<WriteError>()>;

  // Begins the work, of which the file at `path` comes. No other thread may run, for it would be missing in the other process. Where the system gives no process the work is
  // done at once.
  Aside(std::string path, const Work& work);
  ~Aside();  // ends it
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

  // How it went; nothing where the run was interrupted, too. A crash there is a crash here.
  std::optional<WriteError> wait();

 private:
  void end();

  std::string path_;
  ::pid_t process_ = -1;
  int from_ = -1;
  std::optional<WriteError> error_{};
};

}  // namespace gouji
