#pragma once
// A user's own severities: a file with lines `check = error|warning|note|off`. What stands behind # is a remark.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/findings.h"

namespace gouji {

struct Severities {
  std::map<std::string, std::optional<Severity>, std::less<>> by_check{};  // nothing: off
};

// A line that cannot be used, and why.
struct SeverityComplaint {
  std::size_t line = 0;
  Words words{};
  std::string unknown_check{};  // where that is what is wrong
};

struct SeveritiesRead {
  Severities severities{};
  std::vector<SeverityComplaint> complaints{};
};

// `known` are the checks there are; a check that is none of them is complained of.
SeveritiesRead read_severities(std::string_view text, const std::vector<std::string>& known);

// Sets severities as the user wants them. Findings of a check that is off are taken away; what the ties of it count remains.
void apply(const Severities& severities, Findings& findings);

// Every check that findings can name, by the forms in use: ties, then the others, in byte order.
std::vector<std::string> known_checks(const Forms& forms);

}  // namespace gouji
