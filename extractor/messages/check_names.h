#pragma once
// What checks are called, and the quantities of the forms that they are about: no two checks of the forms have one name.

#include <string_view>
#include <vector>

#include "gouji/forms.h"
#include "messages/names.h"

namespace gouji {

// “勾稽：…（自然人 + … = 总计）”, “正文与表格：上年结转政府信息公开申请数量”. The id itself where no form has the check.
Words name_of_check(std::string_view check, const Forms& forms);

// “办理总计 − 上年结转政府信息公开申请数量”. A total of a row is called by its row.
Words name_of_quantity(const Quantity& quantity, const Forms& forms);

// Likewise, with “上年的” before what last year's report has.
Words name_of_terms(const std::vector<SeriesTerm>& terms, const Forms& forms);

// What the claims of one name are held to; where a sentence states no number, that it is 0.
Words name_of_claims(const std::vector<const FormClaim*>& claims, const Forms& forms);

// The claims of a check, which may be several, and the relations between reports.
std::vector<const FormClaim*> claims_of(std::string_view check, const Forms& forms);
std::vector<const SeriesRule*> series_rules_of(std::string_view check, const Forms& forms);

// “各种办理结果之和应等于办理总数” and the like, the bases of the claims joined.
Words basis_of(const std::vector<const FormClaim*>& claims);

// The words of a basis, of which outputs keep the Chinese; as they are where the forms have no others.
std::string_view basis_in(std::string_view zh, const Forms& forms, Language language);

}  // namespace gouji
