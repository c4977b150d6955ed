#include "batch/walk.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include <sys/stat.h>

namespace gouji {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

// What lies about in archives of reports and never is one. Content decides about everything else.
bool is_media(std::string_view name) {
  constexpr std::array<std::string_view, 25> kEndings = {".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg",
                                                         ".ico", ".mp3", ".mp4", ".wav", ".avi", ".mov", ".css", ".js", ".ttf",
                                                         ".woff", ".woff2", ".exe", ".dll", ".db", ".ini", ".lnk"};
  const auto dot = name.rfind('.');
  return dot != std::string_view::npos && std::find(kEndings.begin(), kEndings.end(), lower(name.substr(dot))) != kEndings.end();
}

// As the folder says it, which for most of what lies there spares asking for each file; followed where it is a link.
fs::file_type type_of(const fs::directory_entry& entry) {
  std::error_code error;
  if (entry.is_regular_file(error)) return fs::file_type::regular;
  return entry.status(error).type();
}

Input unreachable(std::string path, const std::error_code& error) {
  return {std::move(path), std::nullopt, Diagnostic{Code::FileUnreadable, Severity::Error, {}, {error.message()}}};
}

class Walker {
 public:
  void take(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::directory) enter(path);
    else if (status.type() == fs::file_type::not_found || status.type() == fs::file_type::none)
      inputs_.files.push_back(unreachable(path, error ? error : std::make_error_code(std::errc::no_such_file_or_directory)));
    else inputs_.files.push_back({path, std::nullopt, std::nullopt});
  }

  Inputs finish() { return std::move(inputs_); }

 private:
  using Identity = std::pair<dev_t, ino_t>;

  // A folder is entered once, so that a loop of links ends.
  bool is_new(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && entered_.insert(Identity{status.st_dev, status.st_ino}).second;
  }

  void enter(const std::string& folder) {
    if (!is_new(folder)) {
      ++inputs_.skipped.repeated;
      return;
    }
    std::error_code error;
    if (fs::exists(folder + "/" + kOutputMark, error)) {
      ++inputs_.skipped.outputs;
      return;
    }
    // Byte order of whole paths: a/b.docx before a/b/c.docx, since '.' comes before '/'.
    std::vector<std::pair<std::string, fs::file_type>> paths;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const fs::file_type type = type_of(*entry);
      paths.emplace_back(entry->path().native() + (type == fs::file_type::directory ? "/" : ""), type);
    }
    if (error) inputs_.files.push_back(unreachable(folder, error));
    std::sort(paths.begin(), paths.end());
    for (auto& [path, type] : paths) {
      if (type == fs::file_type::directory) path.pop_back();
      take_inside(std::move(path), type);
    }
  }

  void take_inside(std::string path, fs::file_type type) {
    const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
    if (name.starts_with("~$")) ++inputs_.skipped.lock;
    else if (name.starts_with(".")) ++inputs_.skipped.hidden;
    else if (type == fs::file_type::directory) enter(path);
    else if (type == fs::file_type::not_found || type == fs::file_type::none) take(path);
    else if (type != fs::file_type::regular) ++inputs_.skipped.special;
    else if (is_media(name)) ++inputs_.skipped.media;
    else inputs_.files.push_back({std::move(path), std::nullopt, std::nullopt});
  }

  Inputs inputs_{};
  std::set<Identity> entered_{};
};

}  // namespace

Inputs walk(const std::vector<std::string>& paths) {
  Walker walker;
  for (const std::string& path : paths) walker.take(path);
  return walker.finish();
}

}  // namespace gouji
