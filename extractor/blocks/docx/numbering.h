#pragma once
// Automatic numbering: the numbers that Word writes before paragraphs and that stand nowhere in the text.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/docx/part.h"
#include "blocks/docx/styles.h"

namespace gouji::docx {

inline constexpr std::size_t kLevels = 9;

struct Level {
  std::int64_t start = 0;
  std::string format = "decimal";
  std::string text{};                           // "%1、"
  std::string font{};                           // of a bullet
  std::string style{};                          // paragraphs of this style are of this level
  std::optional<std::int64_t> restart_after{};  // 1 is the highest level; 0: never
  bool legal = false;                           // all its numbers are written as decimals
  bool hidden = false;
};

// What a paragraph's number reads, and the format if it is one that is not known.
struct Rendered {
  std::string text{};
  std::string unknown_format{};
};

class Numbering {
 public:
  Numbering() = default;
  Numbering(const Part& part, const Styles& styles);

  // Counts a paragraph of this list and level, and writes its number. Empty where there is no such list.
  Rendered next(std::int64_t list, std::int64_t level);
  // The level of a list to which a style is bound.
  std::optional<std::int64_t> level_of(std::int64_t list, std::string_view style) const;

 private:
  using Levels = std::array<Level, kLevels>;
  using Counts = std::array<std::optional<std::int64_t>, kLevels>;
  struct Abstract {
    Levels levels{};
    std::string style_link{};  // the numbering style that holds the levels instead
    Counts counts{};
  };
  struct List {
    std::int64_t abstract = 0;
    std::array<std::optional<Level>, kLevels> levels{};
    Counts starts{};
    std::array<bool, kLevels> begun{};
  };

  void read_abstract(Node element);
  void read_list(Node element);
  void follow_links(const Styles& styles);
  const Level& level_in(const List& list, std::size_t level) const;
  std::int64_t start_of(const List& list, std::size_t level) const;
  void count(List& list, std::size_t level);
  Rendered write(const List& list, std::size_t level) const;

  std::map<std::int64_t, Abstract> abstracts_{};
  std::map<std::int64_t, List> lists_{};
};

}  // namespace gouji::docx
