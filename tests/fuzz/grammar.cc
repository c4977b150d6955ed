// Any bytes as a grammar file beside the built-in ones: it is refused with a line, or it is whole.
#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

void check(const std::vector<gouji::GrammarFile>& files) {
  const gouji::LoadedForms loaded = gouji::load_forms(files);
  gouji::laws::require(bool(loaded.forms) == loaded.errors.empty(), "grammars give forms or errors");
  for (const gouji::GrammarError& error : loaded.errors)
    gouji::laws::require(!error.words.zh.empty() && !error.words.en.empty(),
                         "an error says what is wrong, in both languages");
  if (!loaded.forms) return;
  gouji::laws::check_forms(*loaded.forms);
  gouji::laws::require(gouji::load_forms(files).forms->hash == loaded.forms->hash,
                       "the same grammars have the same hash");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  check({{"input.xml", input.copy()}});
  std::vector<gouji::GrammarFile> files = gouji::built_in_grammars();
  files.push_back({"input.xml", input.copy()});
  check(files);
  return 0;
}
