// Sentences of diagnostics: what could not be read, and what to do about it.
#include <array>

#include "messages/sentences.h"
#include "messages/with_words.h"

namespace gouji {
namespace {

// What each format that is not read is, and what its owner can do. The words are those of name_of(Format).
struct FormatAdvice {
  std::string_view format{};
  Phrase words{};
};

constexpr std::array kFormats = {
    FormatAdvice{"doc",
                 {"这是 Word 97–2003 文档（.doc），暂不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再读",
                  "this is a Word 97–2003 document (.doc), which is not read yet; open it in Word or WPS, "
                  "save it as .docx and try again"}},
    FormatAdvice{"wps",
                 {"这是 WPS 文字文档（.wps），暂不能读取。请用 WPS 打开，另存为 .docx 后再读",
                  "this is a WPS Writer document (.wps), which is not read yet; open it in WPS, save it as "
                  ".docx and try again"}},
    FormatAdvice{"rtf",
                 {"这是 RTF 文档，暂不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再读",
                  "this is an RTF document, which is not read yet; open it in Word or WPS, save it as .docx "
                  "and try again"}},
    FormatAdvice{"mhtml",
                 {"这是邮件或网页存档（MHTML），其中没有网页或文本。请重新下载，或在浏览器中另存为网页后再读",
                  "this is a mail or a web archive (MHTML) that holds no page and no text; download it again, or save "
                  "it from the browser as a web page"}},
    FormatAdvice{"pdf",
                 {"这是 PDF，暂不能读取。请找同一报告的 .docx，或用 WPS、Word 转换为 .docx 并与原件核对后再读",
                  "this is a PDF, which is not read yet; look for the same report as .docx, or convert it with WPS or "
                  "Word and compare it with the original"}},
    FormatAdvice{"ofd",
                 {"这是 OFD 版式文件，暂不能读取。请找同一报告的 .docx，或用阅读器转换为 .docx 并与原件核对后再读",
                  "this is an OFD document, which is not read yet; look for the same report as .docx, or convert it "
                  "and compare it with the original"}},
    FormatAdvice{"odt",
                 {"这是 ODT 文档，暂不能读取。请用 LibreOffice 或 WPS 打开，另存为 .docx 后再读",
                  "this is an ODT document, which is not read yet; open it in LibreOffice or WPS, save it as "
                  ".docx and try again"}},
    FormatAdvice{"xls",
                 {"这是 Excel 97–2003 表格（.xls），暂不能读取。请把表格粘贴到 .docx 或另存为制表符分隔的文本后再读",
                  "this is an Excel 97–2003 workbook (.xls), which is not read yet; paste the tables into a .docx or "
                  "save them as tab-separated text"}},
    FormatAdvice{"xlsx",
                 {"这是 Excel 表格（.xlsx），暂不能读取。请把表格粘贴到 .docx 或另存为制表符分隔的文本后再读",
                  "this is an Excel workbook (.xlsx), which is not read yet; paste the tables into a .docx "
                  "or save them as tab-separated text"}},
    FormatAdvice{"ppt", {"这是演示文稿（.ppt），不是报告文档", "this is a presentation (.ppt), not a report"}},
    FormatAdvice{"pptx", {"这是演示文稿（.pptx），不是报告文档", "this is a presentation (.pptx), not a report"}},
    FormatAdvice{"image",
                 {"这是图片，其中的表格无法读取。请找同一报告的 .docx，或照图录入文本后再读",
                  "this is a picture, whose tables cannot be read; look for the same report as .docx, or "
                  "type it off"}},
    FormatAdvice{"archive",
                 {"这是压缩包，暂不能直接读取。请解压后读取其中的文件",
                  "this is an archive, which is not opened yet; unpack it and read the files inside"}},
    FormatAdvice{"binary",
                 {"这不是文档，也不是文本，无法读取。请确认文件下载完整、没有选错",
                  "this is neither a document nor a text; check that it was downloaded whole and is the right file"}},
};

Words unsupported(const std::vector<std::string>& words) {
  const std::string_view format = words.empty() ? std::string_view() : std::string_view(words[0]);
  for (const FormatAdvice& advice : kFormats)
    if (advice.format == format) return {std::string(advice.words.zh), std::string(advice.words.en)};
  return with_words("这是 {0} 格式的文件，暂不能读取。请另存为 .docx 后再读",
                    "this is a file of format {0}, which is not read yet; save it as .docx and try again", words);
}

// Words that the readers and the operating system write as codes.
struct Saying {
  std::string_view code{};
  Phrase words{};
};

constexpr std::array kSayings = {
    Saying{"picture", {"图片", "a picture"}},
    Saying{"table", {"用了表格的项目名称、但不是该表格的另一个表", "a table that has labels of a grid and is another"}},
    Saying{"textarea", {"文本框里的网页源代码", "the source of a page in a text field"}},
    Saying{"altChunk", {"嵌入的其他文档", "another document embedded in it"}},
    Saying{"subDoc", {"子文档", "a subdocument"}},
    Saying{"field", {"没有结束的域", "a field that never ends"}},
    Saying{"entries", {"压缩包条目数", "entries of an archive"}},
    Saying{"part-bytes", {"解压后的字节数", "bytes of a part after unzipping"}},
    Saying{"file-bytes", {"文件字节数", "bytes of a file"}},
    Saying{"depth", {"嵌套层数", "depth of nesting"}},
    Saying{"table_columns", {"表格列数", "columns of a table"}},
    Saying{"cells", {"单元格数", "cells of a document"}},
    Saying{"elements", {"网页的标签和属性数", "tags and attributes of a page"}},
    Saying{"lines", {"文本行数", "lines of a text"}},
    Saying{"numerals", {"连续文字中的序号数", "numerals in running text"}},
    Saying{"tokens", {"表格以外的字数", "characters and figures outside tables"}},
    Saying{"digits", {"一个数字的字节数", "bytes of one figure"}},
    Saying{"directory", {"找不到压缩包目录", "the archive's directory is lost"}},
    Saying{"no-entries", {"压缩包里没有文件，或目录已损坏", "the archive has no entries, or its directory is broken"}},
    Saying{"no body", {"没有正文", "there is no body"}},
    Saying{"deflate", {"压缩数据损坏", "the packed bytes are broken"}},
    Saying{"checksum", {"校验和不符", "the checksum does not match"}},
    Saying{"truncated", {"内容不完整", "it is cut off"}},
    Saying{"officeDocument", {"正文（officeDocument 关系）", "the body (relationship officeDocument)"}},
    Saying{"No such file or directory", {"没有这个文件或文件夹", "no such file or folder"}},
    Saying{"Permission denied", {"没有权限", "permission denied"}},
    Saying{"Operation not permitted", {"没有权限", "not permitted"}},
    Saying{"Is a directory", {"这是一个文件夹", "it is a folder"}},
    Saying{"Not a directory", {"路径中有一段不是文件夹", "part of the path is no folder"}},
    Saying{"Too many levels of symbolic links", {"链接循环", "links lead in a circle"}},
    Saying{"File name too long", {"名称太长", "the name is too long"}},
    Saying{"Too many open files", {"同时打开的文件太多", "too many open files"}},
    Saying{"Input/output error", {"磁盘或设备读写出错", "the disk or device failed"}},
    Saying{"No space left on device", {"磁盘已满", "the disk is full"}},
    Saying{"Read-only file system", {"磁盘是只读的", "the disk is read-only"}},
    Saying{"Disk quota exceeded", {"磁盘配额已用完", "the disk quota is used up"}},
    Saying{"database or disk is full", {"磁盘已满", "the disk is full"}},
    Saying{"unable to open database file", {"无法创建数据库文件", "the database cannot be created"}},
    Saying{"disk I/O error", {"磁盘读写出错", "the disk failed"}},
    Saying{"encrypted", {"Office 文档", "Office document"}},
};

std::vector<std::string> said(const std::vector<std::string>& words, Language language) {
  std::vector<std::string> result;
  for (const std::string& word : words) result.push_back(said(word, language));
  return result;
}

Words not_such_report(const std::vector<std::string>& words) {
  if (words.size() > 3 && !words[3].empty())
    return with_words("这里只有年度报告的标题，没有正文；报告看来在附件里（“{0}”），请取得附件再读",
                      "only the title of a report is here and no text; the report seems to be in an attachment (“{0}”): get it and read that",
                      {words[3]});
  if (words.empty() || words[0].empty())
    return {"这不是此类年度报告：没有找到法定表格和各部分标题",
            "this is no such report: neither its grids nor its section headings were found"};
  if (words.size() < 3)
    return with_words("这不是此类年度报告：题为“{0}”", "this is no such report: it is titled “{0}”", words);
  const std::vector<std::string> chinese{words[0], words[1]}, english{words[0], words[2]};
  return {with_words("这不是此类年度报告：题为“{0}”，是{1}", chinese), with_words("this is no such report: it is titled “{0}” and is {1}", english)};
}

Words tracked_change(const std::vector<std::string>& words) {
  if (words.size() < 2 || words[1].empty())
    return with_words("此处有修订痕迹：按接受修订后的“{0}”读取",
                      "tracked change: read as “{0}”, as it is once changes are accepted", words);
  return with_words("此处有修订痕迹：按接受修订后的“{0}”读取，修订前为“{1}”",
                    "tracked change: read as “{0}”, as it is once changes are accepted; it was “{1}” before", words);
}

Words struck_text(const std::vector<std::string>& words) {
  if (words.size() < 2 || words[1].empty())
    return with_words("“{0}”已经划去，没有别的文字代替，不计入正文",
                      "“{0}” is crossed out with nothing in its place, and does not count", words);
  return with_words("“{0}”已经划去，不计入正文，按留下的“{1}”读取",
                    "“{0}” is crossed out and does not count; read as “{1}”, which is left", words);
}

// No limit of ours, so that it has no value, and nothing of the file is kept.
bool is_out_of_memory(const Diagnostic& diagnostic) {
  return diagnostic.code == Code::LimitMet && diagnostic.words.size() == 1 && diagnostic.words[0] == "memory";
}

Words out_of_memory() {
  return {"内存不足，这个文件没有读取。请减少并行数（--jobs 1）再读，或换内存更大的机器",
          "memory ran out and the file was not read; read it with fewer workers (--jobs 1) or on a machine with more memory"};
}

Phrase template_of(Code code) {
  // One sentence a code; those that depend on their words are made above.
  switch (code) {
    case Code::FileUnreadable: return {"无法打开文件：{0}", "the file cannot be opened: {0}"};
    case Code::FileEmpty: return {"文件是空的，没有可读的内容", "the file is empty"};
    case Code::FormatUnsupported: return {};
    case Code::FileEncrypted:
      return {"文件已加密（{0}）。请解除密码后另存再读",
              "the file is encrypted ({0}); remove the password, save it and try again"};
    case Code::ArchiveBroken:
      return {"文件损坏，无法打开：{0}。请重新下载或用 Word、WPS 修复后再读",
              "the file is broken and cannot be opened: {0}; download it again, or repair it with Word or WPS"};
    case Code::FileTooLarge:
      return {"文件过大：{0} 字节，上限为 {1} 字节", "the file is too large: {0} bytes, the limit is {1}"};
    case Code::ArchiveHasPrefix:
      return {"压缩包前有 {0} 字节多余内容，已跳过", "{0} bytes stand before the archive and were skipped"};
    case Code::ArchiveRebuilt:
      return {"压缩包目录缺失，已逐项找回 {0} 个条目，文件可能不完整",
              "the archive's directory is missing; {0} entries were found without it, and the file may be "
              "cut off"};
    case Code::EntryDuplicate:
      return {"压缩包中有多个同名条目“{0}”，只读一个", "the archive holds several entries named “{0}”; one was read"};
    case Code::EntrySizeLies:
      return {"条目“{0}”声明为 {1} 字节，实际为 {2} 字节，按实际读取",
              "the entry “{0}” says it has {1} bytes and has {2}; all were read"};
    case Code::EntryUnreadable: return {"条目“{0}”无法读取：{1}。文件可能不完整，请重新下载", "the entry “{0}” cannot be read: {1}; the file may be cut off, download it again"};
    case Code::LimitMet:
      return {"达到上限（{0}：{1}），此后的内容没有读取", "a limit was met ({0}: {1}); what follows was not read"};
    case Code::PartMissing: return {"文档缺少组成部分：{0}", "a part of the document is missing: {0}"};
    case Code::CharsetGuessed:
      return {"文本没有标明编码，按 {0} 读取", "the text does not name its charset; it was read as {0}"};
    case Code::BytesInvalid:
      return {"有 {0} 处字节无法解码，已用 � 代替", "bytes at {0} places could not be decoded and read as �"};
    case Code::XmlBroken:
      return {"文档的 XML 损坏，此后的内容没有读取：{0}",
              "the document's XML is broken and was not read from here on: {0}"};
    case Code::TrackedChange: return {};
    case Code::StruckText: return {};
    case Code::HiddenText: return {"隐藏文字，不计入正文：“{0}”", "hidden text, which does not count: “{0}”"};
    case Code::NoteMark:
      return {"“{1}”右上角的“{0}”是注释标号，不计入数字", "the raised “{0}” behind “{1}” is the mark of a note and no part of the figure"};
    case Code::ContentSkipped: return {"跳过了不能读取的内容：{0}", "content that cannot be read was skipped: {0}"};
    case Code::MergedCellText:
      return {"被合并单元格遮住的单元格里有文字“{0}”，读者看不到，没有读取",
              "a cell that a merged cell covers holds “{0}”; readers do not see it, and it was not read"};
    case Code::RowGapBad:
      return {"一行首尾空出 {0} 列，超出了表格，已按没有空列处理",
              "a row leaves out {0} columns, more than the table has; they were ignored"};
    case Code::RowTooWide:
      return {"行“{0}”有 {1} 个数据单元格，格式为 {2} 列，没有读取",
              "row “{0}” has {1} cells of figures, the form has {2} columns; it was not read"};
    case Code::RowTooNarrow:
      return {"行“{0}”只有 {1} 个数据单元格，格式为 {2} 列，没有补齐",
              "row “{0}” has only {1} cells of figures, the form has {2} columns; none was filled in"};
    case Code::RowUnbound:
      return {"这一行无法与格式中的行对应，没有读取：“{0}”",
              "this row could not be matched with a row of the form and was not read: “{0}”"};
    case Code::ColumnUnbound:
      return {"列“{0}”不是格式中的列，没有读取", "the column “{0}” is none of the form's and was not read"};
    case Code::HeaderDisagrees:
      return {"表头“{0}”与列的次序不符（{1}）", "the column head “{0}” disagrees with the order of the columns ({1})"};
    case Code::ReadingDiffers:
      return {"“{0}”按表格读作“{1}”，按文字读作“{2}”，两者不一致",
              "“{0}” reads “{1}” by the table and “{2}” by the running text"};
    case Code::NotSuchReport: return {};
  }
  return {};
}

}  // namespace

std::string said(std::string_view word, Language language) {
  for (const Saying& saying : kSayings)
    if (saying.code == word) return std::string(saying.words.in(language));
  return std::string(word);
}

Words sentence_of(const Diagnostic& diagnostic) {
  if (diagnostic.code == Code::FormatUnsupported) return unsupported(diagnostic.words);
  if (diagnostic.code == Code::TrackedChange) return tracked_change(diagnostic.words);
  if (diagnostic.code == Code::StruckText) return struck_text(diagnostic.words);
  if (diagnostic.code == Code::NotSuchReport) return not_such_report(diagnostic.words);
  if (is_out_of_memory(diagnostic)) return out_of_memory();
  const Phrase sentence = template_of(diagnostic.code);
  return {with_words(sentence.zh, said(diagnostic.words, Language::Chinese)),
          with_words(sentence.en, said(diagnostic.words, Language::English))};
}

}  // namespace gouji
