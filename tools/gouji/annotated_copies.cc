#include "annotated_copies.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "batch/read_file.h"
#include "outputs/annotate/annotate.h"
#include "terminal.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::string_view kIndexHead = "copy,path,sha256,comments\n";
constexpr std::size_t kMostBytes = 200;  // file systems take 255, and a file that is not whole yet has a longer name

std::string lower(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name;
}

bool is_safe(char32_t c) { return c >= 0x20 && c != 0x7F && c != 0xFFFD && std::u32string_view(U"\"'`,;\\/:*?<>|$").find(c) == std::u32string_view::npos; }

// RFC 4180; a spreadsheet must take no path for a formula.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) result += "'";
  for (const char c : text) result.append(c == '"' ? 2 : 1, c);
  return result + "\"";
}

std::string stem_of(const std::string& name) {
  const auto dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

WriteError error_of(const std::string& path, const std::error_code& error) { return {path, error.message()}; }

WriteError failure_of(const std::string& path) { return {path, std::generic_category().message(errno)}; }

// Whole under its name or not there. To bring each of a thousand copies to the disk by itself would take longer than all the reading:
// finish() does it for all of them, before index.csv counts them.
std::optional<WriteError> write_copy(const std::string& path, const std::string& bytes) {
  const std::string part = path + ".part";
  {
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) return failure_of(part);
  }
  std::error_code error;
  std::filesystem::rename(part, path, error);
  return error ? std::optional(error_of(path, error)) : std::nullopt;
}

void bring_to_disk(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::syncfs(descriptor);
  ::close(descriptor);
}

}  // namespace

std::string copy_name(const std::string& path) {
  const std::string last = path.substr(path.rfind('/') + 1);
  std::string name;
  for (std::size_t at = 0; at < last.size();) {
    const CodePoint next = decode_utf8(last, at);
    if (name.size() + next.length > kMostBytes) break;
    if (is_safe(next.value)) name += last.substr(at, next.length);
    else name += '_';
    at += next.length;
  }
  // No hidden files, no folder above, nothing that begins like an option or a formula.
  if (name.empty() || std::string_view(".-=+@ ").find(name.front()) != std::string_view::npos) name = "_" + name;
  return lower(name).ends_with(".docx") ? name : name + ".docx";
}

// Names that differ in case alone are one name to some file systems.
std::string AnnotatedCopies::free_name(const std::string& path) const {
  const std::string wanted = copy_name(path), stem = stem_of(wanted);
  std::string name = wanted;
  for (int i = 2; names_.count(lower(name)) > 0; ++i) name = stem + " (" + std::to_string(i) + ")" + wanted.substr(stem.size());
  return name;
}

std::optional<WriteError> AnnotatedCopies::add(const Extraction& extraction, const Forms& forms) {
  if (!has_failing_ties(extraction)) return std::nullopt;
  ++without_;
  if (extraction.format != Format::Docx || extraction.path == "-") return std::nullopt;
  auto bytes = read_file(extraction.path, {});
  if (!bytes || sha256_of(*bytes) != extraction.sha256) return std::nullopt;
  const auto copy = annotated_copy({extraction.path, std::move(*bytes)}, extraction, forms, language_);
  if (!copy || copy->comments == 0) return std::nullopt;
  const std::string name = free_name(extraction.path);
  if (auto error = note_name(name)) return error;
  if (auto error = write_copy(path_of(name), copy->bytes)) return error;
  --without_;
  names_.emplace(lower(name), name);
  rows_ += name + "," + quoted(extraction.path) + "," + extraction.sha256 + "," + std::to_string(copy->comments) + "\n";
  return std::nullopt;
}

// Before a copy is written its name is put down, so that also a run that was killed leaves nothing that later runs do not know as gouji's own.
std::optional<WriteError> AnnotatedCopies::note_name(const std::string& name) {
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  if (error) return error_of(folder_, error);
  std::ofstream index(path_of("index.csv"), std::ios::binary | std::ios::app);
  index << name << ",,,\n";
  index.flush();
  return index ? std::nullopt : std::optional(failure_of(path_of("index.csv")));
}

std::set<std::string> AnnotatedCopies::earlier_names() const {
  std::set<std::string> names;
  std::ifstream index(path_of("index.csv"), std::ios::binary);
  for (std::string line; std::getline(index, line);) {
    const std::string name = line.substr(0, line.find(','));
    // A row that somebody else wrote must not lead out of the folder.
    if (name.ends_with(".docx") && name == copy_name(name)) names.insert(name);
  }
  return names;
}

std::optional<WriteError> AnnotatedCopies::finish() {
  std::error_code error;
  if (!std::filesystem::exists(folder_, error)) return std::nullopt;
  for (const std::string& name : earlier_names()) {
    const auto mine = names_.find(lower(name));
    // Where case does not count, this may be the copy that was just written.
    const bool is_kept = mine != names_.end() && (mine->second == name || std::filesystem::equivalent(path_of(name), path_of(mine->second), error));
    if (!is_kept) std::filesystem::remove(path_of(name), error);
  }
  if (names_.empty()) {
    std::filesystem::remove(path_of("index.csv"), error);
    std::filesystem::remove(folder_, error);  // only where nothing else is in it
    return std::nullopt;
  }
  bring_to_disk(folder_);
  WholeFile index(path_of("index.csv"));
  if (auto failure = index.open()) return failure;
  if (auto failure = index.write(std::string(kIndexHead) + rows_)) return failure;
  return index.commit();
}

}  // namespace gouji
