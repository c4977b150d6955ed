// Prints a manual page or a completion while gouji is built: make_pages man-en|man-zh|bash|zsh|fish.
#include <cstdio>
#include <string_view>

#include "completions.h"
#include "man_page.h"

namespace {

std::string page(std::string_view name) {
  using namespace gouji;
  if (name == "man-en") return man_page(Language::English);
  if (name == "man-zh") return man_page(Language::Chinese);
  if (name == "bash") return bash_completion();
  if (name == "zsh") return zsh_completion();
  return name == "fish" ? fish_completion() : std::string();
}

}  // namespace

int main(int count, char** words) {
  const std::string text = count == 2 ? page(words[1]) : std::string();
  const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return text.empty() || !is_written ? 1 : 0;
}
