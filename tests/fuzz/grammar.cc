// Any bytes as a grammar file, alone and beside the built-in families: it is refused with a line, or it is
// whole.
#include <algorithm>
#include <iterator>

#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

using gouji::GrammarFile;

// What a form may refer to. The built-in forms would only make each load slower.
const std::vector<GrammarFile>& families() {
  static const std::vector<GrammarFile> found = [] {
    const std::vector<GrammarFile>& files = gouji::built_in_grammars();
    std::vector<GrammarFile> kept;
    std::copy_if(files.begin(), files.end(), std::back_inserter(kept),
                 [](const GrammarFile& file) { return file.content.find("<family") != std::string::npos; });
    gouji::laws::require(!kept.empty() && bool(gouji::load_forms(kept).forms), "the built-in families load");
    return kept;
  }();
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
  std::vector<GrammarFile> files = families();
  files.push_back(file);
  check(files);
  return 0;
}
