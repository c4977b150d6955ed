#pragma once
// The property elements (w:rPr, w:pPr, w:tcPr) of a part that were read before, found again by their bytes.
// They are most of a document, a few of them repeated thousands of times, and comparing bytes is far
// cheaper than reading them anew.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace gouji::docx {

class Shapes {
 public:
  // Of those that are kept, in bytes: <rPr/> and longer ones.
  static constexpr std::size_t kShortest = 6;
  struct Shape {
    const char* at = "";  // from its '<' to its last '>'
    std::size_t length = 0;
    std::uint32_t entry = 0;     // of the tree: the first of this shape
    std::uint32_t follower = 0;  // the shape that came after it the last time
    std::uint32_t older = 0;     // the one before it that begins alike
  };

  // The number of the shape that is expected here, if `rest` begins with it; else 0.
  std::uint32_t find_expected(std::string_view rest) {
    const std::uint32_t expected = shapes_[last_].follower;
    return is_at(expected, rest) ? last_ = expected : 0;
  }
  // The number of the shape that `rest` begins with; 0 where it is none of the latest ones that begin alike.
  std::uint32_t find(std::string_view rest);
  // Takes up a new one and gives its number; 0 where there are too many.
  std::uint32_t keep(std::string_view bytes, std::uint32_t entry);
  const Shape& operator[](std::uint32_t number) const { return shapes_[number]; }
  // A number for a shape of another kind, which is not found here; 0 where there are too many.
  std::uint32_t number_of_another();

 private:
  // Most are told apart by their first bytes.
  bool is_at(std::uint32_t number, std::string_view rest) const {
    const Shape& shape = shapes_[number];
    return shape.length >= kShortest && shape.length <= rest.size() &&
           std::memcmp(shape.at, rest.data(), kShortest) == 0 &&
           std::memcmp(shape.at, rest.data(), shape.length) == 0;
  }
  std::uint32_t find_among(std::uint32_t newest, std::string_view rest);
  std::uint32_t& newest_like(const char* at, std::size_t size);

  std::vector<Shape> shapes_{{}};
  std::array<std::uint32_t, 257> newest_{};  // by how they begin; the last is of short ones
  std::uint32_t last_ = 0;
};

}  // namespace gouji::docx
