#pragma once
// A statutory grid as a table: rows and columns in the form's order, with the form's labels.

#include <cstdint>
#include <functional>
#include <string>

#include "gouji/forms.h"
#include "messages/names.h"

namespace gouji::page {

struct GridLook {
  std::string id{};         // of its caption; ids on one page differ
  std::string caption{};    // HTML
  std::string note_head{};  // head of the column of notes; empty: there is none
  // The attributes and the content of a figure's cell, and the notes of a row, as HTML.
  std::function<std::string(std::uint32_t row, std::uint32_t column)> attributes{};
  std::function<std::string(std::uint32_t row, std::uint32_t column)> content{};
  std::function<std::string(std::uint32_t row)> note{};
  std::function<std::string(std::uint32_t row)> row_mark{};  // behind the label
  std::function<bool(std::uint32_t row)> is_shown{};         // of a row; empty: all are
};

std::string grid_html(const FormGrid& grid, const GridLook& look, Language language);

}  // namespace gouji::page
