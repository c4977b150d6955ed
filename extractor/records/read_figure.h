#pragma once
// One cell as a figure, where the figure is to stand.

#include <string_view>

#include "gouji/records.h"

namespace gouji {

// As read_figure, into a figure that keeps its place and what is known of its row.
void read_figure_into(Figure& figure, std::string_view written);

}  // namespace gouji
