#pragma once
// The heads of the columns that go out with findings.xlsx and come back with what people wrote under them.

#include "messages/names.h"

namespace gouji {

inline constexpr Phrase kFingerprintHead = {"指纹", "Fingerprint"};
inline constexpr Phrase kDecisionHead = {"处理意见", "Decision"};
inline constexpr Phrase kNoteHead = {"备注", "Note"};

}  // namespace gouji
