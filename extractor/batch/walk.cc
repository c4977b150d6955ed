#include "batch/walk.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "batch/media.h"
#include "batch/result_folder.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

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
    if (status.type() == fs::file_type::directory) take_folder(path);
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

  // A folder that is named is read also where gouji wrote into it, for somebody may have put reports there.
  void take_folder(const std::string& folder) {
    if (!is_new(folder)) {
      ++inputs_.skipped.repeated;
      return;
    }
    const std::size_t files = inputs_.files.size(), repeated = inputs_.skipped.repeated;
    read(folder, kind_of_folder(folder));
    // Folders in it that were read before are no lack.
    if (inputs_.files.size() == files && inputs_.skipped.repeated == repeated) inputs_.empty.push_back(folder);
  }

  void enter(const std::string& folder) {
    const ResultFolder kind = kind_of_folder(folder);
    if (!is_new(folder)) ++inputs_.skipped.repeated;
    else if (kind == ResultFolder::Own) ++inputs_.skipped.outputs;
    else read(folder, kind);
  }

  void read(const std::string& folder, ResultFolder kind) {
    std::error_code error;
    // Byte order of whole paths: a/b.docx before a/b/c.docx, since '.' comes before '/'.
    std::vector<std::pair<std::string, fs::file_type>> paths;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const fs::file_type type = type_of(*entry);
      if (kind != ResultFolder::No && is_result_name(entry->path().filename().native())) continue;
      paths.emplace_back(entry->path().native() + (type == fs::file_type::directory ? "/" : ""), type);
    }
    if (kind != ResultFolder::No) ++inputs_.skipped.outputs;
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
    else if (is_media(path)) ++inputs_.skipped.media;
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
