// Opens archives from memory with libzip, which keeps no copy of them, when a part is first asked for.
#include "container/archive.h"

#include <zip.h>

#include <utility>

namespace gouji {
namespace {

struct OpenedArchive {
  zip_t* archive = nullptr;  // null where the library cannot open it, or counts other entries
  const char* file = nullptr;
  std::size_t entries = 0;
  bool tried = false;

  OpenedArchive(const char* bytes, std::size_t count) : file(bytes), entries(count) {}
  OpenedArchive(const OpenedArchive&) = delete;
  OpenedArchive& operator=(const OpenedArchive&) = delete;
  ~OpenedArchive() {
    if (archive != nullptr) zip_discard(archive);
  }
};

zip_t* open_in_memory(std::string_view file, zip_error_t& error) {
  zip_source_t* source = zip_source_buffer_create(file.data(), file.size(), 0, &error);
  if (source == nullptr) return nullptr;
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) zip_source_free(source);
  return archive;
}

zip_t* open_once(OpenedArchive& opened, std::string_view file) {
  if (std::exchange(opened.tried, true)) return opened.archive;
  zip_error_t error;
  zip_error_init(&error);
  opened.archive = open_in_memory(file, error);
  zip_error_fini(&error);
  const bool agrees = opened.archive != nullptr &&
                      zip_get_num_entries(opened.archive, 0) == static_cast<zip_int64_t>(opened.entries);
  if (!agrees && opened.archive != nullptr) zip_discard(std::exchange(opened.archive, nullptr));
  return opened.archive;
}

}  // namespace

std::shared_ptr<void> archive_of(std::string_view file, std::size_t entries) {
  return std::make_shared<OpenedArchive>(file.data(), entries);
}

std::optional<std::string> read_packed(const std::shared_ptr<void>& archive, std::string_view file,
                                       std::size_t index, std::size_t size) {
  auto* const opened = static_cast<OpenedArchive*>(archive.get());
  if (opened == nullptr || opened->file != file.data() || open_once(*opened, file) == nullptr)
    return std::nullopt;
  zip_file_t* entry = zip_fopen_index(opened->archive, index, ZIP_FL_COMPRESSED);
  if (entry == nullptr) return std::nullopt;
  std::string packed(size, '\0');
  const zip_int64_t read = zip_fread(entry, packed.data(), packed.size());
  zip_fclose(entry);
  if (read != static_cast<zip_int64_t>(size)) return std::nullopt;
  return packed;
}

}  // namespace gouji
