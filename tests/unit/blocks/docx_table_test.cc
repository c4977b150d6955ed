// Tables of DOCX: merged cells, skipped columns, wrappers and changes, each shown as the table that is read.
#include "support/catch.h"
#include "unit/blocks/docx_reading.h"

namespace gouji {
namespace {

const std::string kSpan2 = "<w:gridSpan w:val=\"2\"/>";
const std::string kRestart = "<w:vMerge w:val=\"restart\"/>";
const std::string kContinue = "<w:vMerge/>";
const std::string kLeftRestart = "<w:hMerge w:val=\"restart\"/>";
const std::string kLeftContinue = "<w:hMerge w:val=\"continue\"/>";
const std::string kWho = " w:id=\"1\" w:author=\"某\"";

std::string c(std::string_view text, std::string_view properties = "") {
  return cell(par(text.empty() ? "" : run(text)), properties);
}

TEST_CASE("a table's cells are read with the columns and rows they span", "[blocks]") {
  struct Case {
    const char* what;
    std::string rows;
    std::string expected;
  };
  const auto t = GENERATE_COPY(values<Case>({
      {"plain", row(c("a") + c("b")) + row(c("1") + c("")), "[a][b]\n[1][]\n"},
      {"gridSpan", row(c("a", kSpan2) + c("b")) + row(c("1") + c("2") + c("3")), "[a>2][b]\n[1][2][3]\n"},
      {"vMerge",
       row(c("a", kRestart) + c("1")) + row(c("", kContinue) + c("2")) + row(c("", kContinue) + c("3")),
       "[av3][1]\n[2]\n[3]\n"},
      {"vMerge that restarts at once", row(c("a", kRestart)) + row(c("b", kRestart)) + row(c("", kContinue)),
       "[a]\n[bv2]\n\n"},
      {"vMerge said in words", row(c("a", kRestart)) + row(c("", "<w:vMerge w:val=\"continue\"/>")),
       "[av2]\n\n"},
      {"block merged both ways",
       row(c("a", kSpan2 + kRestart) + c("1")) + row(c("", kSpan2 + kContinue) + c("2")),
       "[a>2v2][1]\n[2]\n"},
      {"continued without a beginning",
       row(c("a") + c("1")) + row(c("", kContinue) + c("2")) + row(c("", kContinue) + c("3")),
       "[a][1]\n[v2][2]\n[3]\n"},
      {"continued below a cell of another width",
       row(c("a", kSpan2 + kRestart) + c("1")) + row(c("", kContinue) + c("x") + c("2")),
       "[a>2][1]\n[][x][2]\n"},
      {"a gap ends a merge", row(c("a", kRestart)) + row(c("b")) + row(c("", kContinue)), "[a]\n[b]\n[]\n"},
      {"hMerge", row(c("a", kLeftRestart) + c("", kLeftContinue) + c("", kLeftContinue) + c("b")),
       "[a>3][b]\n"},
      {"hMerge without a beginning", row(c("a") + c("b", kLeftContinue)), "[a][b]\n"},
      {"hMerge and vMerge",
       row(c("a", kLeftRestart + kRestart) + c("", kLeftContinue + kRestart) + c("1")) +
           row(c("", kLeftRestart + kContinue) + c("", kLeftContinue + kContinue) + c("2")),
       "[a>2v2][1]\n[2]\n"},
      {"columns skipped",
       row(c("a") + c("b") + c("c")) + row(c("1") + c("2"), "<w:gridBefore w:val=\"1\"/>") +
           row(c("3"), "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>"),
       "[a][b][c]\n-[1][2]\n-[3]-\n"},
      {"merged below a skipped column",
       row(c("a", kRestart) + c("1"), "<w:gridBefore w:val=\"1\"/>") +
           row(c("x") + c("", kContinue) + c("2")),
       "-[av2][1]\n[x][2]\n"},
      {"short and long rows",
       row(c("a") + c("b") + c("c")) + row(c("1")) + row(c("1") + c("2") + c("3") + c("4")),
       "[a][b][c]\n[1]\n[1][2][3][4]\n"},
      {"paragraphs of a cell",
       row(cell(par(run("商业")) + par(run("企业"))) + cell("<w:p/><w:p/>") + cell("")),
       "[商业/企业][/][]\n"},
      {"content controls",
       sdt(row(sdt(c("a")) + cell(sdt(par(sdt(run("b"))))))) + row(sdt(sdt(c("1")) + c("2"))),
       "[a][b]\n[1][2]\n"},
      {"custom XML",
       "<w:customXml>" +
           row("<w:customXml>" + c("a") + "</w:customXml>" +
               cell("<w:customXml>" + par("<w:smartTag>" + run("b") + "</w:smartTag>") + "</w:customXml>")) +
           "</w:customXml>",
       "[a][b]\n"},
      {"a row struck out", row(c("a")) + row(c("b"), "<w:del" + kWho + "/>") + row(c("c")), "[a]\n[c]\n"},
      {"a row struck out inside a merge",
       row(c("a", kRestart) + c("1")) + row(c("", kContinue) + c("2"), "<w:del" + kWho + "/>") +
           row(c("", kContinue) + c("3")),
       "[av2][1]\n[3]\n"},
      {"a row put in", row(c("a"), "<w:ins" + kWho + "/>"), "[a]\n"},
      {"a hidden row", row(c("a")) + row(c("b"), "<w:hidden/>"), "[a]\n"},
      {"a cell struck out, one put in",
       row(c("a") + c("b", "<w:cellDel" + kWho + "/>") + c("c", "<w:cellIns" + kWho + "/>")), "[a][c]\n"},
      {"cells merged in a tracked change",
       row(c("a", "<w:cellMerge" + kWho + " w:vMerge=\"rest\"/>")) +
           row(c("", "<w:cellMerge" + kWho + " w:vMerge=\"cont\"/>")),
       "[av2]\n\n"},
      {"no rows", "", ""},
      {"no cells", row(""), "\n"},
      {"no properties", "<w:tr><w:tc><w:p/></w:tc><w:tc/></w:tr>", "[][]\n"},
  }));
  CAPTURE(t.what);
  CHECK(table_of(t.rows) == t.expected);
}

TEST_CASE("the text of a table stands in the body's text with a tab after each cell", "[blocks]") {
  CHECK(text_of(par(run("前")) + tbl(row(c("a") + c("")) + row(c("1") + c("2"))) + par(run("后"))) ==
        "前\na\t\t\n1\t2\t\n后\n");
}

TEST_CASE("a nested table lies inside its cell", "[blocks]") {
  const auto read = read_body(tbl(row(
      c("a") + cell(par(run("前")) + tbl(row(c("1") + c("2")) + row(c("3", kSpan2))) + par("")) + c("b"))));
  CHECK(show_table(read.blocks, 0) == "[a][前/1;2;/3;/][b]\n");
  CHECK(show_table(read.blocks, 1) == "[1][2]\n[3>2]\n");
  CHECK(read.blocks.tables[1].parent == 0);
  CHECK(tables_in(read.blocks, 0, read.blocks.tables[0].rows[0].cells[1]) == std::vector<std::uint32_t>{1});
  CHECK(read.blocks.tables[0].rows[0].cells[1].range.contains(read.blocks.tables[1].range));
  CHECK(read.blocks.paragraphs[2].table == 1);
  CHECK(read.blocks.paragraphs.back().table == 0);
}

TEST_CASE("a layout table holds the tables that stand in it", "[blocks]") {
  const auto read = read_body(tbl(row(cell(tbl(row(c("1"))) + tbl(row(c("2"))) + "<w:p/>"))));
  REQUIRE(read.blocks.tables.size() == 3);
  CHECK(show_table(read.blocks, 2) == "[2]\n");
  CHECK(tables_in(read.blocks, 0, read.blocks.tables[0].rows[0].cells[0]) == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("text in a cell that a merged cell covers is noted", "[blocks]") {
  const auto read = read_body(
      tbl(row(c("a", kRestart) + c("b", kLeftRestart) + c("右", kLeftContinue)) + row(c("下", kContinue))));
  CHECK(show_table(read.blocks) == "[av2][b>2]\n\n");
  CHECK(notes_of(read, Code::MergedCellText) == std::vector<std::string>{"右", "下"});
  CHECK(stored_in(read, read.notes[0].where) == "右");
}

TEST_CASE("tracked changes of cells are noted with both texts", "[blocks]") {
  const std::string ins = "<w:ins" + kWho + ">", del = "<w:del" + kWho + ">";
  const std::string gone = del + "<w:r><w:delText>381</w:delText></w:r></w:del>";
  struct Case {
    std::string rows, expected_table, expected_note;
  };
  const auto t = GENERATE_COPY(values<Case>({
      {row(cell(par(gone + ins + run("318") + "</w:ins>"))), "[318]\n", "318 | 381"},
      {row(cell(par(run("2") + ins + run("1") + "</w:ins>"))), "[21]\n", "21 | 2"},
      {row(cell(par(gone))), "[]\n", " | 381"},
      {row(cell(par(run("a")) + par(gone + run("b")))), "[a/b]\n", "a/b | a/381b"},
      {row(cell(par("<w:moveFrom" + kWho + ">" + run("5") + "</w:moveFrom>" + run("0")))), "[0]\n", "0 | 50"},
      {row(cell(par("<w:moveTo" + kWho + ">" + run("5") + "</w:moveTo>"))), "[5]\n", "5 | "},
      {row(cell(par(ins + del + "<w:r><w:delText>9</w:delText></w:r></w:del>" + run("8") + "</w:ins>"))),
       "[8]\n", "8 | "},
      {row(c("7"), "<w:ins" + kWho + "/>"), "[7]\n", "7 | "},
      {row(c("7", "<w:cellIns" + kWho + "/>")), "[7]\n", "7 | "},
      {row(c("8") + c("7", "<w:cellDel" + kWho + "/>")), "[8]\n", " | 7"},
      {row(c("7") + c("8"), "<w:del" + kWho + "/>"), "", " | 7 8"},
  }));
  const auto read = read_body(tbl(t.rows));
  CHECK(show_table(read.blocks) == t.expected_table);
  auto notes = notes_of(read, Code::TrackedChange);
  REQUIRE(notes.size() == 1);
  std::replace(notes[0].begin(), notes[0].end(), '\n', '/');
  CHECK(notes[0] == t.expected_note);
}

TEST_CASE("the note of a tracked change covers the cell's figure, also where nothing is left of it",
          "[blocks]") {
  const auto read = read_body(tbl(
      row(c("1") + cell(par("<w:del" + kWho + "><w:r><w:delText>9</w:delText></w:r></w:del>")) + c("2"))));
  REQUIRE(read.notes.size() == 1);
  const auto& cells = read.blocks.tables[0].rows[0].cells;
  const Span note = read.notes[0].where;
  const auto inside = [&](const Cell& one) {
    const Span span = read.blocks.text.where(one.range);
    return span.begin >= note.begin && span.end <= note.end;
  };
  CHECK(!inside(cells[0]));
  CHECK(inside(cells[1]));
  CHECK(!inside(cells[2]));
}

TEST_CASE("rows that skip more columns than the table has are noted", "[blocks]") {
  const auto read = read_body(
      tbl("<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + row(c("1"), "<w:gridBefore w:val=\"7\"/>")));
  CHECK(notes_of(read, Code::RowGapBad) == std::vector<std::string>{"7"});
}

TEST_CASE("limits of a table are met with a note and what is left out is noted too", "[blocks]") {
  ReadOptions options;
  options.limits.table_columns = 3;
  const auto wide = read_back(DocxBuilder{}.table({{"1", "2", "3", "4"}}), options);
  CHECK(show_table(wide.blocks) == "[1][2][3]\n");
  CHECK(notes_of(wide, Code::LimitMet) == std::vector<std::string>{"table_columns | 3"});
  CHECK(notes_of(wide, Code::ContentSkipped) == std::vector<std::string>{"tc"});
  const auto huge =
      read_back(DocxBuilder{}.xml(tbl(row(c("1", "<w:gridSpan w:val=\"99999999999\"/>")))), options);
  CHECK(show_table(huge.blocks) == "[1>3]\n");
  CHECK(notes_of(huge, Code::LimitMet).size() == 1);
  options = {};
  options.limits.cells = 2;
  const auto many = read_back(DocxBuilder{}.table({{"1"}, {"2"}, {"3"}}), options);
  CHECK(show_table(many.blocks) == "[1]\n[2]\n\n");
  CHECK(notes_of(many, Code::LimitMet) == std::vector<std::string>{"cells | 2"});
}

TEST_CASE("tables nested beyond the limit are left out with a note", "[blocks]") {
  std::string xml = par(run("底"));
  for (int i = 0; i < 40; ++i) xml = tbl(row(cell(xml + "<w:p/>")));
  const auto read = read_body(par(run("上")) + xml);
  CHECK(read.blocks.text.bytes.starts_with("上\n"));
  CHECK(notes_of(read, Code::LimitMet) == std::vector<std::string>{"depth | 64"});
  CHECK(notes_of(read, Code::ContentSkipped).size() == 1);
}

}  // namespace
}  // namespace gouji
