#pragma once
// What the keys and codes of the database are called on the page.

#include <string>
#include <string_view>

#include "gouji/forms.h"
#include "messages/names.h"

namespace gouji::page {

// What a check is about: “勾稽：…” of a tie, else what its findings have in common. An unknown one is called
// by its id.
std::string check_name(const Forms& forms, std::string_view check, Language language);

// “本年新收… › 自然人” of a figure's key; the key itself where no form has it.
std::string figure_name(const Forms& forms, std::string_view key, Language language);

std::string severity_name(std::string_view severity, Language language);
std::string cause_name(std::string_view cause, Language language);
std::string verdict_name(std::string_view verdict, Language language);
std::string outcome_name(std::string_view outcome, Language language);

// The mistake that explains a figure. Empty where nobody knows it.
std::string slip_name(std::string_view slip, Language language);

// The tie of a check, as the first form that has it says it; `form` goes first.
const FormTie* tie_of(const Forms& forms, std::string_view form, std::string_view check);

}  // namespace gouji::page
