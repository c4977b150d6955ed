#include "terminal.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "messages/sentences.h"
#include "text/utf8.h"
#include "text/width.h"

namespace gouji {
namespace {

constexpr std::uint32_t kUsualColumns = 80, kLeastColumns = 50, kMostColumns = 120, kFewestColumns = 20;

volatile sig_atomic_t interrupted = 0;
int write_failure = 0;  // errno of standard output

void interrupt(int) { interrupted = 1; }

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR && !interrupted) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::uint32_t columns_at(int descriptor) {
  winsize size{};
  return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsualColumns;
}

}  // namespace

bool write_out(std::string_view text) {
  if (write_failure != 0) return false;
  if (write_all(STDOUT_FILENO, text)) return true;
  write_failure = errno;
  return false;
}

int end_of_output(int otherwise, Language language) {
  if (write_failure == 0 || write_failure == EPIPE) return otherwise;
  if (is_interrupted()) return kInterrupted;
  say(std::string(Phrase{"无法写入标准输出：", "standard output cannot be written: "}.in(language)) + said(std::strerror(write_failure), language));
  return kNotWritten;
}

void say(std::string_view words) { write_all(STDERR_FILENO, "gouji: " + printable(words) + "\n"); }

void say(Phrase words, Language language) { say(words.in(language)); }

void say_of(std::string_view path, std::string_view words) {
  // A path that is UTF-8 may have been spelt so already.
  const std::string spelt = first_invalid_utf8(path) == path.size() ? std::string(path) : spelt_in_utf8(path);
  write_all(STDERR_FILENO, printable(spelt) + ": " + printable(words) + "\n");
}

bool is_terminal_out() { return ::isatty(STDOUT_FILENO) == 1; }
bool is_terminal_error() { return ::isatty(STDERR_FILENO) == 1; }

std::uint32_t columns_out() { return is_terminal_out() ? std::clamp(columns_at(STDOUT_FILENO), kLeastColumns, kMostColumns) : kUsualColumns; }
std::uint32_t columns_error() { return std::max(columns_at(STDERR_FILENO), kFewestColumns); }

Colour colour_of(const Arguments& arguments) {
  if (arguments.colour) return *arguments.colour;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool is_dumb = terminal != nullptr && std::strcmp(terminal, "dumb") == 0;
  return is_terminal_out() && !is_dumb && (no_colour == nullptr || *no_colour == '\0') ? Colour::On : Colour::Off;
}

void draw_on_error(std::string_view text) { write_all(STDERR_FILENO, text); }

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = interrupt;
  // A second signal ends the command at once.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
}

bool is_interrupted() { return interrupted != 0; }

}  // namespace gouji
