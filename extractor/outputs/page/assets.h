#pragma once
// What was put into the program for the page while building: see extractor/outputs/page/CMakeLists.txt.

#include <string_view>

namespace gouji::page {

struct Assets {
  std::string_view style{};          // page.css
  std::string_view script{};         // the libraries joined by page.js; empty where they could not be had
  std::string_view library_style{};  // likewise
  std::string_view licences{};       // of the libraries
};

Assets assets();

}  // namespace gouji::page
