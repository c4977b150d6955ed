// Any bytes as a grammar file, alone and beside the built-in families: it is refused with a line, or it is
// whole.
#include <algorithm>

#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

using gouji::GrammarFile;

// What a file may refer to: families, and the forms that relations between years and sentences speak of.
const std::vector<GrammarFile>& built_in() {
  static const std::vector<GrammarFile>& found = gouji::built_in_grammars();
  static const bool they_load = bool(gouji::load_forms(found).forms);
  gouji::laws::require(they_load, "the built-in grammars load");
  return found;
}

gouji::LoadedForms check(const std::vector<GrammarFile>& files) {
  gouji::LoadedForms loaded = gouji::load_forms(files);
  gouji::laws::require(bool(loaded.forms) == loaded.errors.empty(), "grammars give forms or errors");
  for (const gouji::GrammarError& error : loaded.errors)
    gouji::laws::require(!error.words.zh.empty() && !error.words.en.empty(),
                         "an error says what is wrong, in both languages");
  if (!loaded.forms) return loaded;
  gouji::laws::check_forms(*loaded.forms);
  gouji::laws::require(gouji::load_forms(files).forms->hash == loaded.forms->hash,
                       "the same grammars have the same hash");
  return loaded;
}

// What a file is refused for itself, it is refused for beside others too.
bool is_at_fault(const gouji::LoadedForms& loaded, const GrammarFile& file) {
  return std::any_of(loaded.errors.begin(), loaded.errors.end(),
                     [&](const gouji::GrammarError& error) { return error.file == file.name; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  const GrammarFile file{"input.xml", input.copy()};
  if (is_at_fault(check({file}), file)) return 0;
  std::vector<GrammarFile> files = built_in();
  files.push_back(file);
  check(files);
  return 0;
}
