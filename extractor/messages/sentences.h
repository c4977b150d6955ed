#pragma once
// The catalogue: every sentence that a user reads about a document, in Chinese and English, made from a
// diagnostic or a finding. Sentences hold no place; the caller writes it beside them. Text from documents is
// quoted, on one line and cut where it is long.

#include <string>
#include <string_view>

#include "gouji/diagnostics.h"
#include "gouji/findings.h"
#include "gouji/forms.h"
#include "gouji/records.h"
#include "messages/figure_names.h"
#include "messages/names.h"

namespace gouji {

// What could not be read and what to do about it.
Words sentence_of(const Diagnostic& diagnostic);

// What does not hold. `record` is the one that was audited: it says which forms the names of rows and columns
// come from.
Words sentence_of(const Finding& finding, const Record& record, const Forms& forms);

// The same for many findings of one report, which have their names in common.
Words sentence_of(const Finding& finding, FigureNames& names);

// A word that a reader or the operating system gives as a code, such as "checksum" or "No such file or directory", as people say it;
// others as they are.
std::string said(std::string_view word, Language language);

// A row's or column's name without its numeral and bracketed instructions: 本年新收政府信息公开申请数量.
std::string short_name(const Words& name, Language language);

}  // namespace gouji
