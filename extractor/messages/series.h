#pragma once
// Sentences of findings that name two reports: “自然人：上年结转 12，2021 年结转下年度 15，12 ≠ 15”.

#include "gouji/findings.h"
#include "gouji/forms.h"
#include "gouji/records.h"

namespace gouji {

Words series_sentence(const Finding& finding, const Record& record, const Forms& forms);

}  // namespace gouji
