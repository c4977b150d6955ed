// What no reader of DOCX can go below: every file of a list is read, its document.xml is inflated and
// its checksum compared, and nothing else is done. Prints the seconds of the best of several passes.

#include <libdeflate.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr std::string_view kPart = "word/document.xml";
constexpr std::size_t kEndRecord = 22;
constexpr std::size_t kEntry = 46;
constexpr std::size_t kLocalHeader = 30;

// Little-endian number of `size` bytes. The zip files are our own, so offsets in them are trusted.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t read = 0;
  std::memcpy(&read, bytes.data() + at, size);
  return read;
}

struct Packed {
  std::string_view bytes{};
  std::uint32_t size = 0;
  std::uint32_t crc = 0;
};

std::optional<Packed> find_part(std::string_view file) {
  const auto end = file.rfind("PK\5\6", file.size() - kEndRecord);
  if (end == std::string_view::npos) return {};
  std::size_t at = number(file, end + 16, 4);
  for (std::uint32_t left = number(file, end + 10, 2); left > 0; --left) {
    const std::size_t name_size = number(file, at + 28, 2);
    if (file.substr(at + kEntry, name_size) == kPart) {
      const std::size_t local = number(file, at + 42, 4);
      const std::size_t begin =
          local + kLocalHeader + number(file, local + 26, 2) + number(file, local + 28, 2);
      return Packed{file.substr(begin, number(file, at + 20, 4)), number(file, at + 24, 4),
                    number(file, at + 16, 4)};
    }
    at += kEntry + name_size + number(file, at + 30, 2) + number(file, at + 32, 2);
  }
  return {};
}

bool read_file(const std::string& path, std::vector<char>& bytes) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  struct stat about {};
  if (fstat(file, &about) == 0) bytes.resize(static_cast<std::size_t>(about.st_size));
  const ssize_t got = read(file, bytes.data(), bytes.size());
  close(file);
  return got >= 0 && static_cast<std::size_t>(got) == bytes.size();
}

bool inflate(libdeflate_decompressor* inflater, const Packed& part, std::vector<char>& out) {
  if (out.size() < part.size) out.resize(part.size);
  const auto done = libdeflate_deflate_decompress(inflater, part.bytes.data(), part.bytes.size(), out.data(),
                                                  part.size, nullptr);
  return done == LIBDEFLATE_SUCCESS && libdeflate_crc32(0, out.data(), part.size) == part.crc;
}

// Seconds for one pass over all files; stops the program at the first that cannot be read.
double pass(const std::vector<std::string>& paths, libdeflate_decompressor* inflater) {
  static std::vector<char> file;
  static std::vector<char> part;
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& path : paths) {
    if (!read_file(path, file)) std::exit((std::fprintf(stderr, "cannot read %s\n", path.c_str()), 1));
    const auto packed = find_part({file.data(), file.size()});
    if (!packed || !inflate(inflater, *packed, part))
      std::exit((std::fprintf(stderr, "bad %s\n", path.c_str()), 1));
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return std::fprintf(stderr, "use: floor LIST PASSES\n"), 2;
  // Memory that goes back to the kernel between files would be measured instead of the work.
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
  std::vector<std::string> paths;
  std::ifstream list(words[1]);
  for (std::string path; std::getline(list, path);) paths.push_back(path);
  libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
  double best = pass(paths, inflater);
  for (int left = std::atoi(words[2]) - 1; left > 0; --left) best = std::min(best, pass(paths, inflater));
  libdeflate_free_decompressor(inflater);
  std::printf("%.6f\n", best);
}
