#include <algorithm>
#include <set>

#include "gouji/forms.h"
#include "support/catch.h"

using namespace gouji;

namespace {

const FormGrid* find_grid(const Forms& forms, std::string_view form, std::string_view grid) {
  for (const Form& f : forms.forms)
    for (const FormGrid& g : f.grids)
      if (f.id == form && g.key == grid) return &g;
  return nullptr;
}

LoadedForms load_one(std::string_view inside) {
  return load_forms({{"family.xml", R"(<family id="f"><section key="s"><title>甲</title><pattern>^甲$</pattern></section></family>)"},
                     {"form.xml", std::string(inside)}});
}

}  // namespace

TEST_CASE("the built-in grammars load without an error", "[grammar]") {
  const LoadedForms loaded = load_forms(built_in_grammars());
  for (const GrammarError& error : loaded.errors) UNSCOPED_INFO(error.file << ":" << error.line << ": " << error.words.en);
  REQUIRE(loaded.forms);
}

TEST_CASE("every pattern that is built in compiles", "[grammar]") {
  // Those built in are compiled at first use; a copy is compiled at once, like any grammar that a user gives.
  const std::vector<GrammarFile> copy = built_in_grammars();
  const LoadedForms loaded = load_forms(copy);
  for (const GrammarError& error : loaded.errors) FAIL_CHECK(error.words.en);
  CHECK(loaded.forms != nullptr);
}

TEST_CASE("the forms have as many figures as the official forms", "[grammar]") {
  const auto forms = load_forms(built_in_grammars()).forms;
  REQUIRE(forms);
  struct Case { const char* form; const char* grid; std::uint32_t rows, figures; std::size_t ties; };
  const auto c = GENERATE(values<Case>({
      {"zfxxgk-2014", "statistics", 58, 58, 11},
      {"xzzf-2019", "penalties", 1, 17, 1},
      {"xzzf-2019", "licences", 1, 5, 1},
      {"xzzf-2019", "compulsion", 1, 12, 1},
      {"xzzf-2019", "other_acts", 1, 7, 0},
      {"zfxxgk-2019", "disclosure", 8, 22, 0},
      {"zfxxgk-2019", "applications", 23, 161, 3},
      {"zfxxgk-2019", "disputes", 3, 15, 1},
      {"zfxxgk-2021", "disclosure", 6, 10, 0},
      {"zfxxgk-2021", "applications", 25, 175, 3},
      {"zfxxgk-2021", "disputes", 3, 15, 1},
  }));
  CAPTURE(c.form, c.grid);
  const FormGrid* grid = find_grid(*forms, c.form, c.grid);
  REQUIRE(grid != nullptr);
  CHECK(grid->rows.size() == c.rows);
  CHECK(grid->figure_count() == c.figures);
  CHECK(grid->ties.size() == c.ties);
}

TEST_CASE("the outcomes add up to the total: eighteen rows of 2019, twenty of 2021", "[grammar]") {
  const auto forms = load_forms(built_in_grammars()).forms;
  REQUIRE(forms);
  for (const auto& [form, count] : {std::pair{"zfxxgk-2019", 19u}, std::pair{"zfxxgk-2021", 21u}}) {
    const FormGrid* grid = find_grid(*forms, form, "applications");
    REQUIRE(grid != nullptr);
    for (const FormTie& tie : grid->ties)
      if (tie.name == "down") CHECK(tie.left.size() == count);
  }
}

TEST_CASE("keys are unique within a grid and every name is there in both languages", "[grammar]") {
  const auto forms = load_forms(built_in_grammars()).forms;
  REQUIRE(forms);
  for (const Form& form : forms->forms) {
    for (const FormGrid& grid : form.grids) {
      std::set<std::string> keys;
      for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
        CHECK_FALSE(grid.rows[r].name.en.empty());
        for (std::uint32_t c = 0; c < grid.block_of(r).columns.size(); ++c) {
          CHECK(grid.figure_key(r, c) == grid.key + "." + grid.rows[r].key + "." + grid.block_of(r).columns[c].key);
          CHECK(keys.insert(grid.figure_key(r, c)).second);
          CHECK_FALSE(grid.block_of(r).columns[c].name.en.empty());
        }
      }
      for (const FormTie& tie : grid.ties) CHECK_FALSE((tie.basis.zh.empty() || tie.basis.en.empty()));
    }
  }
}

TEST_CASE("a mistake in a grammar names file and line", "[grammar]") {
  struct Case { const char* text; int line; };
  const auto c = GENERATE(values<Case>({
      {"<form id='x' family='f'>\n<grid section='s'/>\n</form>", 2},
      {"<form id='x' family='f'>\n<gird key='a'/>\n</form>", 2},
      {"<form id='x' family='f'>\n<grid key='a' section='s'><block>\n</block></grid></form>", 2},
      {"<form id='x' family='f' from='year'/>", 1},
      {"<form id='x'\n", 1},
      {"<something/>", 1},
      {"<form id='x' family='f'>\n<grid key='a' section='s' arrangement='accross'/></form>", 2},
      {"<form id='x' family='f'>\n<grid key='a' section='s' rank='first'/></form>", 2},
      {"<form id='x' family='f'>\n<grid key='a' section='s' optional='true'/></form>", 2},
      {"<form id='x' family='f'><grid key='a' section='s'><block><column key='c'><label>乙</label></column>"
       "<row key='r'><label>丙</label></row></block>\n<tie name='t' each='cell' is='c = c'/></grid></form>", 2},
      {"<form id='x' family='f'><grid key='a' section='s'><block><column key='c'><label>乙</label></column>"
       "<row key='r'><label>丙</label></row></block>\n<tie name='t' each='row' is='c = c' severity='notice'/></grid></form>", 2},
      {"<form id='x'\nfamily='nobody'/>", 1},
      {"<form id='x' family='f'><grid key='a' section='s'><block><column key='c'><label>乙</label></column>\n"
       "<row key='r'><label>丙</label></row></block>\n<tie name='t' each='row' is='c = d'/></grid></form>", 3},
  }));
  CAPTURE(c.text);
  const LoadedForms loaded = load_one(c.text);
  CHECK_FALSE(loaded.forms);
  REQUIRE_FALSE(loaded.errors.empty());
  CHECK(loaded.errors.front().file == "form.xml");
  CHECK(loaded.errors.front().line == c.line);
  CHECK_FALSE(loaded.errors.front().words.zh.empty());
}

TEST_CASE("a grid of more figures than any report has is refused where it stands", "[grammar]") {
  const auto grid_of = [](int rows, int columns) {
    std::string text = "<form id='x' family='f'>\n<grid key='a' section='s'><block>";
    for (int c = 0; c < columns; ++c) text += "<column key='c" + std::to_string(c) + "'><label>乙</label></column>";
    for (int r = 0; r < rows; ++r) text += "<row key='r" + std::to_string(r) + "'><label>丙</label></row>";
    return text + "</block></grid></form>";
  };
  const auto is_refused = [](const LoadedForms& loaded) {
    return std::any_of(loaded.errors.begin(), loaded.errors.end(), [](const GrammarError& error) { return error.line == 2 && error.words.en.find("65536") != std::string::npos; });
  };
  CHECK_FALSE(is_refused(load_one(grid_of(256, 256).c_str())));
  CHECK(is_refused(load_one(grid_of(257, 256).c_str())));
}

TEST_CASE("a pattern that is no regular expression and a family that is not there are mistakes", "[grammar]") {
  const LoadedForms loaded = load_forms({{"a.xml", "<family id='f'>\n<title-pattern>甲</title-pattern>\n<title-pattern>(</title-pattern></family>"}});
  CHECK_FALSE(loaded.forms);
  REQUIRE(loaded.errors.size() == 1);
  CHECK(loaded.errors.front().file == "a.xml");
  CHECK(loaded.errors.front().line == 3);
  CHECK_FALSE(load_one("<form id='x' family='nobody'/>").forms);
}

TEST_CASE("a narrative that names no figure of its family, or does not compile, is refused", "[grammar]") {
  const auto with = [](std::string_view claim) {
    std::vector<GrammarFile> files;
    for (const GrammarFile& file : built_in_grammars())
      if (file.name.find("narrative") == std::string::npos) files.push_back(file);
    files.push_back({"narrative.xml", std::string("<narrative family=\"zfxxgk\"><let name=\"n\">(?P&lt;n&gt;[0-9]+)</let>") + std::string(claim) + "</narrative>"});
    return load_forms(files);
  };
  CHECK(with("<stated name=\"c\"><pattern>收到{n}件</pattern><may-be>applications.received.total</may-be></stated>").forms);
  CHECK(with("<stated name=\"c\"><pattern>{n}件</pattern><may-be>applications.refused_*.total + applications.granted.total</may-be></stated>").forms);
  const LoadedForms lost = with("\n<stated name=\"c\"><pattern>{n}件</pattern><may-be>applications.lost.total</may-be></stated>");
  REQUIRE(lost.errors.size() == 1);
  CHECK(lost.errors.front().file == "narrative.xml");
  CHECK(lost.errors.front().line == 2);
  CHECK_FALSE(with("<stated name=\"c\" role=\"whole\"><pattern>{n}件</pattern></stated>").forms);
  CHECK_FALSE(with("<stated name=\"c\"><pattern>{n}件</pattern><lead>(</lead></stated>").forms);
  CHECK_FALSE(with("<stated name=\"c\"><pattern>({n}件</pattern></stated>").forms);
  CHECK_FALSE(with("<stated name=\"c\"><may-be>applications.received.total</may-be></stated>").forms);
  CHECK_FALSE(with("<foreign reach=\"page\">省</foreign>").forms);
}
