# Writes a C++ file that holds the grammar files as raw strings. Called with -DOUTPUT= and -DFILES=, a list
# joined by "|".
string(REPLACE "|" ";" files "${FILES}")
set(text "// Made while building, from grammars/.\n#include \"gouji/forms.h\"\n\nnamespace gouji {\n\n")
string(APPEND text "const std::vector<GrammarFile>& built_in_grammars() {\n  static const std::vector<GrammarFile> files = {\n")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  file(READ "${file}" content)
  string(APPEND text "      {\"${name}\", R\"grammar(${content})grammar\"},\n")
endforeach()
string(APPEND text "  };\n  return files;\n}\n\n}  // namespace gouji\n")
file(WRITE "${OUTPUT}" "${text}")
