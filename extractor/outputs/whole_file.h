#pragma once
// A file that is there as a whole or not at all: written under another name in the same folder, brought to the disk, and only
// then given its name. A file of that name that was there before stays until then.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// Why something could not be written: which path, and what the operating system says.
struct WriteError {
  std::string path{};
  std::string reason{};
};

// Text that takes the place of `removed` bytes of a file.
struct Insertion {
  std::uint64_t at = 0;
  std::uint64_t removed = 0;
  std::string text{};
};

class WholeFile {
 public:
  explicit WholeFile(std::string path);
  ~WholeFile();  // removes what was not committed
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  const std::string& path() const { return path_; }
  // The name it has until it is whole. A run that was killed leaves it behind, and the next writes over it.
  const std::string& part_path() const { return part_path_; }

  std::optional<WriteError> open();
  std::optional<WriteError> write(std::string_view bytes);
  // How many bytes were written so far.
  std::uint64_t size() const { return size_; }
  // Puts text into what was written, once no more will be; the file is copied. Insertions may come in any order, and of those at one
  // place the first goes first.
  std::optional<WriteError> insert(std::vector<Insertion> insertions);
  // Gives the file its name. Of a file that something else wrote under part_path(), without open().
  std::optional<WriteError> commit();

 private:
  std::optional<WriteError> flush();
  std::optional<WriteError> copy_with(const std::vector<Insertion>& insertions, int from);
  std::optional<WriteError> copy(int from, std::uint64_t count, std::string& chunk);
  WriteError error() const;

  std::string path_;
  std::string part_path_;
  std::string waiting_{};
  std::uint64_t size_ = 0;
  int descriptor_ = -1;
  bool committed_ = false;
};

}  // namespace gouji
