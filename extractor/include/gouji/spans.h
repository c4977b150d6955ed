#pragma once
// Where things are: ranges of the text that gouji reads, spans of the bytes that are stored,
// and the text that joins the two. Every later stage points into one Text, so that each figure,
// heading and complaint can name the bytes it came from.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

// Bytes [begin, end) of Text::bytes.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const Range&, const Range&) = default;
};

// Bytes [begin, end) of a part as it is stored: after unzipping, before any transcoding.
// `part` indexes Container::parts. An empty span is a point: the place where something is missing.
struct Span {
  std::uint32_t part = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

// UTF-8 text together with the map from its bytes back to the stored bytes of one part.
class Text {
 public:
  std::string bytes{};
  std::uint32_t part = 0;

  // Adds characters that are stored byte for byte as they are given, from `stored` on.
  void append(std::string_view characters, std::uint32_t stored);

  // Adds characters of which each takes `text_step` bytes here and `stored_step` bytes as stored.
  void append_transcoded(std::string_view characters, std::uint32_t stored, std::uint16_t text_step,
                         std::uint16_t stored_step);

  // Adds characters that stand for the stored bytes [stored_begin, stored_end) as a whole, such as
  // a character reference; with stored_begin == stored_end, characters that are not stored at all,
  // such as a separator or an automatic number. Places never lie inside such a stretch.
  void append_whole(std::string_view characters, std::uint32_t stored_begin, std::uint32_t stored_end);

  std::uint32_t size() const { return static_cast<std::uint32_t>(bytes.size()); }
  std::string_view view(Range range) const {
    return std::string_view(bytes).substr(range.begin, range.size());
  }

  // The stored bytes from which the characters of `range` came. An empty range gives a point.
  Span where(Range range) const;

  // A stretch of text with one ratio between its bytes and the stored ones. A run whose step is its own length is whole.
  // Of one whose text_step is 0, stored_step bytes stand for themselves, and what follows them is not stored.
  struct Run {
    std::uint32_t text_begin = 0;
    std::uint32_t stored_begin = 0;
    std::uint32_t text_step = 1;
    std::uint32_t stored_step = 1;
  };
  std::vector<Run> runs{};

 private:
  void add_run(Run run);
};

}  // namespace gouji
