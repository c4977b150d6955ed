#pragma once
// A zip archive whose entries are stored as they are, so that a fuzzer's bytes reach the reader behind the
// archive.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gouji {

inline std::uint32_t crc_of(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t crc = i;
      for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320u : 0u);
      made[i] = crc;
    }
    return made;
  }();
  std::uint32_t crc = 0xffffffffu;
  for (const char byte : bytes) crc = table[(crc ^ static_cast<std::uint8_t>(byte)) & 0xff] ^ (crc >> 8);
  return ~crc;
}

// Numbers of two and four bytes, the low one first.
inline void put(std::string& to, std::initializer_list<std::pair<int, std::uint32_t>> numbers) {
  for (auto [width, number] : numbers)
    for (int i = 0; i < width; ++i) to.push_back(static_cast<char>(number >> (8 * i)));
}

inline std::string stored_zip(const std::vector<std::pair<std::string_view, std::string_view>>& entries) {
  std::string file, directory;
  for (const auto& [name, bytes] : entries) {
    const auto offset = static_cast<std::uint32_t>(file.size()),
               size = static_cast<std::uint32_t>(bytes.size());
    const auto name_size = static_cast<std::uint32_t>(name.size()), crc = crc_of(bytes);
    put(file, {{4, 0x04034b50},
               {2, 20},
               {2, 0},
               {2, 0},
               {4, 0x00210000},
               {4, crc},
               {4, size},
               {4, size},
               {2, name_size},
               {2, 0}});
    file.append(name).append(bytes);
    put(directory, {{4, 0x02014b50},
                    {2, 20},
                    {2, 20},
                    {2, 0},
                    {2, 0},
                    {4, 0x00210000},
                    {4, crc},
                    {4, size},
                    {4, size},
                    {2, name_size},
                    {2, 0},
                    {2, 0},
                    {2, 0},
                    {2, 0},
                    {4, 0},
                    {4, offset}});
    directory.append(name);
  }
  const auto begin = static_cast<std::uint32_t>(file.size()),
             count = static_cast<std::uint32_t>(entries.size());
  file += directory;
  put(file, {{4, 0x06054b50},
             {2, 0},
             {2, 0},
             {2, count},
             {2, count},
             {4, static_cast<std::uint32_t>(directory.size())},
             {4, begin},
             {2, 0}});
  return file;
}

}  // namespace gouji
