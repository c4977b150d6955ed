// The law of tables: whatever a random table is written with – merged cells either way, split runs,
// content controls, changes – its text reads back with every slot in place, and points at stored bytes
// that hold the same characters.
#include <random>

#include "support/catch.h"
#include "unit/blocks/docx_reading.h"

namespace gouji {
namespace {

struct Block {
  std::uint32_t row, column, cols, rows;
  std::string text;
};

class RandomTable {
 public:
  explicit RandomTable(unsigned seed) : random_(seed) {
    rows_ = 1 + pick(6);
    columns_ = 1 + pick(6);
    owner_.assign(rows_ * columns_, -1);
    for (std::uint32_t slot = 0; slot < owner_.size(); ++slot)
      if (owner_[slot] < 0) place(slot / columns_, slot % columns_);
    for (std::uint32_t r = 0; r < rows_; ++r) skipped_.push_back(pick(4) == 0 ? 1 + pick(2) : 0);
  }

  std::string xml() {
    std::string result;
    for (std::uint32_t r = 0; r < rows_; ++r) result += maybe_control(row_xml(r));
    return maybe_control(tbl(result));
  }

  // As show_table shows it.
  std::string expected() const {
    std::string result;
    for (std::uint32_t r = 0; r < rows_; ++r) {
      for (const Block& block : blocks_) {
        if (block.row != r) continue;
        result += "[" + block.text + (block.cols > 1 ? ">" + std::to_string(block.cols) : "") +
                  (block.rows > 1 ? "v" + std::to_string(block.rows) : "") + "]";
      }
      result += std::string(skipped_[r], '-') + "\n";
    }
    return result;
  }
  const std::vector<Block>& blocks() const { return blocks_; }

 private:
  std::uint32_t pick(std::uint32_t below) { return static_cast<std::uint32_t>(random_() % below); }

  void place(std::uint32_t row, std::uint32_t column) {
    Block block{row, column, 1, 1, text()};
    while (column + block.cols < columns_ && owner_[row * columns_ + column + block.cols] < 0 && pick(3) == 0)
      ++block.cols;
    while (row + block.rows < rows_ && pick(3) == 0) ++block.rows;
    for (std::uint32_t r = row; r < row + block.rows; ++r)
      for (std::uint32_t c = column; c < column + block.cols; ++c)
        owner_[r * columns_ + c] = static_cast<int>(blocks_.size());
    blocks_.push_back(block);
  }

  std::string text() {
    static const std::vector<std::string> kPieces = {"本年", "新收", "1",      "23", "&",  "<",
                                                     " ",    "　",   "（一）", "é",  "𠮷", "-"};
    std::string result;
    for (std::uint32_t i = pick(5); i > 0; --i)
      result += kPieces[pick(static_cast<std::uint32_t>(kPieces.size()))];
    return result;
  }

  std::string maybe_control(const std::string& xml) { return pick(5) == 0 ? sdt(xml) : xml; }

  // The text in runs of random length, some put in by a tracked change, with deleted text between.
  std::string runs(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min<std::size_t>(at + 1 + pick(6), text.size());
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
      std::string piece = run(text.substr(at, end - at));
      if (pick(6) == 0) piece = "<w:ins>" + piece + "</w:ins>";
      if (pick(6) == 0) piece += "<w:del><w:r><w:delText>7</w:delText></w:r></w:del>";
      result += maybe_control(piece);
      at = end;
    }
    return result;
  }

  std::string cell_xml(const Block& block, std::uint32_t row) {
    std::string merge;
    if (block.rows > 1) merge = row == block.row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
    const std::string content = maybe_control(par(row == block.row ? runs(block.text) : ""));
    if (block.cols > 1 && pick(2) == 0) {
      std::string result = cell(content, "<w:hMerge w:val=\"restart\"/>" + merge);
      for (std::uint32_t i = 1; i < block.cols; ++i) result += cell("<w:p/>", "<w:hMerge/>" + merge);
      return result;
    }
    const std::string span =
        block.cols > 1 ? "<w:gridSpan w:val=\"" + std::to_string(block.cols) + "\"/>" : "";
    return maybe_control(cell(content, span + merge));
  }

  std::string row_xml(std::uint32_t r) {
    std::string cells;
    for (std::uint32_t c = 0; c < columns_;) {
      const Block& block = blocks_[static_cast<std::size_t>(owner_[r * columns_ + c])];
      cells += cell_xml(block, r);
      c += block.cols;
    }
    return row(cells, skipped_[r] > 0 ? "<w:gridAfter w:val=\"" + std::to_string(skipped_[r]) + "\"/>" : "");
  }

  std::mt19937 random_;
  std::uint32_t rows_ = 0, columns_ = 0;
  std::vector<int> owner_{};
  std::vector<Block> blocks_{};
  std::vector<std::uint32_t> skipped_{};
};

// What XML characters mean, without markup between them.
std::string characters_in(std::string stored) {
  for (std::size_t at; (at = stored.find("<w:delText>")) != std::string::npos;)
    stored.erase(at, std::string("<w:delText>7").size());
  for (std::size_t at; (at = stored.find('<')) != std::string::npos;)
    stored.erase(at, std::min(stored.find('>', at), stored.size()) + 1 - at);
  for (std::size_t at; (at = stored.find("&lt;")) != std::string::npos;) stored.replace(at, 4, "<");
  for (std::size_t at; (at = stored.find("&amp;")) != std::string::npos;) stored.replace(at, 5, "&");
  return stored;
}

TEST_CASE("a random table reads back with every slot in place", "[blocks][law]") {
  const auto seed = GENERATE(range(1u, 400u));
  RandomTable table(seed);
  const std::string xml = table.xml();
  CAPTURE(seed, xml);
  const auto read = read_body(par(run("前")) + xml + par(run("后")));
  REQUIRE(read.blocks.tables.size() == 1);
  CHECK(show_table(read.blocks) == table.expected());
  std::size_t next = 0;
  for (const TableRow& each : read.blocks.tables[0].rows)
    for (const Cell& one : each.cells)
      CHECK(characters_in(stored_in(read, read.blocks.text.where(one.range))) == table.blocks()[next++].text);
}

void check_places(const ReadBack& read) {
  const auto inside = [&](Span span) {
    return span.begin <= span.end && span.end <= read.stored.at(read.parts.at(span.part)).size();
  };
  const Range all{0, read.blocks.text.size()};
  for (const Diagnostic& note : read.notes) CHECK(inside(note.where));
  for (const Furniture& each : read.blocks.furniture) CHECK(inside(each.where));
  for (const Paragraph& paragraph : read.blocks.paragraphs) {
    CHECK((all.contains(paragraph.range) && paragraph.range.begin <= paragraph.range.end));
    CHECK((paragraph.table == kNone || paragraph.table < read.blocks.tables.size()));
    CHECK(inside(read.blocks.text.where(paragraph.range)));
  }
  for (const Table& table : read.blocks.tables)
    for (const TableRow& each : table.rows)
      for (const Cell& one : each.cells) {
        CHECK(table.range.contains(one.range));
        CHECK(inside(read.blocks.text.where(one.range)));
      }
}

// A document with something of everything.
std::string everything(unsigned seed) {
  RandomTable table(seed);
  const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + par(run("盒")) +
                          "</w:txbxContent></v:textbox></w:pict></w:r>";
  const std::string field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
      run("1") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  return DocxBuilder{}
      .xml(par(run("一、", "<w:vanish/>") + field + box, "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
      .xml(table.xml())
      .xml(
          par("<w:del>" + run("旧") + "</w:del><w:ins>" + run("新&") + "</w:ins>", "<w:rPr><w:del/></w:rPr>"))
      .document_xml();
}

TEST_CASE("a damaged document keeps every place inside its parts", "[blocks][law]") {
  const auto seed = GENERATE(range(1u, 60u));
  std::mt19937 random(seed);
  std::string xml = everything(seed);
  for (int i = 0; i < 5; ++i) {
    const std::size_t at = random() % xml.size();
    if (i % 2 == 0) xml[at] = static_cast<char>(xml[at] ^ (1 << random() % 8));
    if (i % 2 == 1) xml.erase(at, random() % 12);
    CAPTURE(seed, i);
    check_places(read_back(DocxBuilder{}.document(xml)));
  }
  check_places(read_back(DocxBuilder{}.document(xml.substr(0, random() % xml.size() + 1))));
}

}  // namespace
}  // namespace gouji
