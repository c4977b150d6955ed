#pragma once
// What makes a finding the same one when its report is read again, under another name or in another format.

#include <cstdint>
#include <string>

#include "gouji/findings.h"

namespace gouji {

// 16 hexadecimal digits from the report's family, agency and year, and from the finding's check, place and
// figures. The path, the bytes, the sentences and the spaces in quoted words are left out. Of a report that
// names neither agency nor year all amounts count.
std::string fingerprint_of(const Finding& finding, const Record& record, const Forms& forms);

// The same of many findings of one report, which is looked at once.
class Fingerprints {
 public:
  Fingerprints(const Record& record, const Forms& forms);
  std::string of(const Finding& finding) const;

 private:
  std::uint64_t report_ = 0;
};

}  // namespace gouji
