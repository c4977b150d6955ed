#pragma once
// Sentences of suspects: which figure would have to be another one, and what made it so.

#include <vector>

#include "gouji/findings.h"
#include "gouji/forms.h"
#include "messages/names.h"

namespace gouji {

Phrase name_of(Slip slip);

// “予以公开 › 自然人”, “公布 21，”, “应为 12”, “（数字颠倒）”, for who has not the room to say all of it.
struct SuspectWords {
  Words name{};
  Words published{};  // empty where the figure is no amount
  Words needed{};
  Words slip{};  // in brackets; empty where nothing explains it
};
SuspectWords words_of(const Suspect& suspect, const SuspectGroup& group, const Record& record, const Forms& forms);

// “予以公开 › 自然人：公布 21，应为 12（数字颠倒）”, figure after figure.
Words words_of(const std::vector<Suspect>& set, const SuspectGroup& group, const Record& record,
               const Forms& forms);

// The likeliest set, and how many others explain as much.
Words sentence_of(const SuspectGroup& group, const Record& record, const Forms& forms);

}  // namespace gouji
