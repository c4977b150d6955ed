#pragma once
// Sentences about what a report's prose states: “文中‘…收到申请 12 件’为 12；表中本年新收 · 总计 11”.

#include "gouji/findings.h"
#include "gouji/forms.h"
#include "messages/figure_names.h"

namespace gouji {

Words narrative_count(const Finding& finding, FigureNames& names);
Words narrative_none(const Finding& finding, FigureNames& names);
Words narrative_blank(const Finding& finding, FigureNames& names);

}  // namespace gouji
