#pragma once
// The bytes a fuzzer gives, in a place of exactly their size, so that reading beyond them is caught.

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace gouji {

class Input {
 public:
  Input(const std::uint8_t* bytes, std::size_t size) : size_(size), bytes_(new char[size]) {
    if (size > 0) std::memcpy(bytes_.get(), bytes, size);
  }
  std::string_view view() const { return {bytes_.get(), size_}; }
  std::string copy() const { return std::string(view()); }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

}  // namespace gouji
