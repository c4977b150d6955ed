#pragma once
// What of a page is the report, and what stands around it on the site.

#include <unordered_set>

#include <gumbo.h>

namespace gouji::html {

struct Chrome {
  std::unordered_set<const GumboNode*> around{};  // navigation, footers, side columns: not read
  std::unordered_set<const GumboNode*> frame{};   // tables and cells that only hold the page together
  bool reads_hidden = false;  // what is hidden is the larger part: a script shows it, so it is read
  bool reads_struck = false;  // what is crossed out is the larger part: a tag was never closed, so it is read
};

// The report is where most of the text is that is not a link. What stands beside the way down to it is kept
// unless it is made of links or says itself that it is navigation or a footer.
Chrome find_chrome(const GumboNode& root);

}  // namespace gouji::html
