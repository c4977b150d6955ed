#include "aside.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <string>
#include <system_error>

#include "terminal.h"

namespace gouji {
namespace {

// How soon an interruption is noticed.
constexpr int kPatience = 50;  // milliseconds

// What the process says when it is done: that all is well, or the path, a zero byte and the reason.
constexpr std::string_view kDone = "+";

std::string words_of(const std::optional<WriteError>& error) {
  return error ? error->path + '\0' + error->reason : std::string(kDone);
}

std::string said_by(const std::string& path, const Aside::Work& work) {
  try {
    return words_of(work());
  } catch (const std::exception& error) {
    return words_of(WriteError{path, error.what()});
  }
}

[[noreturn]] void be_aside(const std::string& path, const Aside::Work& work, int to) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const std::string words = said_by(path, work);
  for (std::string_view rest = words; !rest.empty();) {
    const auto written = ::write(to, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) ::_exit(1);
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  // What the other process has open is its own to finish.
  ::_exit(0);
}

std::optional<WriteError> error_of(const std::string& path, const std::string& words) {
  if (words == kDone) return std::nullopt;
  const auto zero = words.find('\0');
  // A process that says nothing was ended, most likely for want of memory.
  if (zero == std::string::npos) return WriteError{path, std::generic_category().message(ENOMEM)};
  return WriteError{words.substr(0, zero), words.substr(zero + 1)};
}

}  // namespace

Aside::Aside(std::string path, const Work& work) : path_(std::move(path)) {
  int ends[2];
  if (::pipe(ends) != 0) {
    error_ = work();
    return;
  }
  process_ = ::fork();
  if (process_ == 0) be_aside(path_, work, ends[1]);
  ::close(ends[1]);
  from_ = ends[0];
  if (process_ < 0) error_ = work();
}

Aside::~Aside() {
  if (process_ > 0) ::kill(process_, SIGKILL);
  end();
  if (from_ >= 0) ::close(from_);
}

void Aside::end() {
  if (process_ <= 0) return;
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
  process_ = -1;
  const bool is_crash = WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL && !is_interrupted();
  if (is_crash) ::raise(WTERMSIG(status));
}

std::optional<WriteError> Aside::wait() {
  if (process_ <= 0) return error_;
  std::string words;
  while (!is_interrupted()) {
    pollfd ready{from_, POLLIN, 0};
    if (::poll(&ready, 1, kPatience) <= 0) continue;
    char some[4096];
    const auto count = ::read(from_, some, sizeof some);
    if (count < 0 && errno == EINTR) continue;
    if (count > 0) {
      words.append(some, static_cast<std::size_t>(count));
      continue;
    }
    end();
    return error_of(path_, words);
  }
  return std::nullopt;
}

}  // namespace gouji
