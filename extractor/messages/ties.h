#pragma once
// Sentences of ties, made from the figures that were weighed: “自然人：本年新收 12 + 上年结转 3 = 15，…，15 ≠
// 16”.

#include "gouji/findings.h"
#include "gouji/forms.h"
#include "messages/figure_names.h"

namespace gouji {

Words tie_fails(const Finding& finding, FigureNames& names);
Words tie_fails_anyway(const Finding& finding, FigureNames& names);
Words tie_undecided(const Finding& finding, FigureNames& names);

}  // namespace gouji
