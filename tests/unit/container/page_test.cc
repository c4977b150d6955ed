#include <string>

#include "container/json_page.h"
#include "container/mail.h"
#include "support/catch.h"
#include "unit/container/opened.h"

namespace gouji {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

// The text of a file once it is open, and the stored bytes of `word` in it.
std::string stored_bytes_of(const std::string& bytes, std::string_view word) {
  Diagnostics notes;
  const auto container = open_container({"file", bytes}, {}, notes);
  if (!container) return show(container.error());
  const std::size_t at = container->text.bytes.find(word);
  if (at == std::string::npos) return "not found";
  const auto begin = static_cast<std::uint32_t>(at);
  const Span span = container->text.where({begin, begin + static_cast<std::uint32_t>(word.size())});
  return bytes.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("the page of a mail is found and freed of its encoding", "[container]") {
  struct Case {
    std::string mail, bytes, charset;
  };
  const auto c = GENERATE(values<Case>({
      {"MIME-Version: 1.0\r\nContent-Type: text/html;\r\n charset=\"gb2312\"\r\n\r\n<p>1</p>", "<p>1</p>", "gb2312"},
      {"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n=E4=B8=AD=\nb=3D=\r\n1=x", "中b=1=x", ""},
      {"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\nPHA+5Lit\nMTwvcD4=\n", "<p>中1</p>", "utf-8"},
      {"Content-Type: multipart/related; boundary=\"b\"\n\nx\n--b\nContent-Type: image/png\n\n0\n--b\nContent-Type: text/html\n\n<p>\n--b--",
       "<p>\n", ""},
      {"Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: "
       "text/plain\n\nt\n--c\nContent-Type: text/html\n\n<p>\n--c--\n--a--",
       "<p>\n", ""},
  }));
  const auto page = page_in_mail(c.mail);
  INFO(c.mail);
  REQUIRE(page);
  CHECK(page->bytes.bytes == c.bytes);
  CHECK(page->charset == c.charset);
}

TEST_CASE("a mail without a page has none", "[container]") {
  const auto mail = GENERATE(as<std::string>{}, "", "Content-Type: image/png\n\n0", "Content-Type: multipart/related; boundary=x",
                             "Content-Type: multipart/related; boundary=x\n\n--x\n--x\n--x--");
  CHECK_FALSE(page_in_mail(mail));
}

TEST_CASE("places in a wrapped report are those of the file", "[container]") {
  struct Case {
    std::string file;
    std::string_view word;
    std::string expected;
  };
  const std::string prose = times(40, "公开信息");
  const auto c = GENERATE_COPY(values<Case>({
      {"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>=E4=B8=AD</p>12",
       "中", "=E4=B8=AD"},
      {"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>=E4=B8=AD</p>12",
       "12", "12"},
      {"{\"title\":\"题\",\"content\":\"" + prose + "<p>\\u4e2d\\n12</p>\"}", "中", "\\u4e2d"},
      {"{\"title\":\"题\",\"content\":\"" + prose + "<p>\\u4e2d\\n12</p>\"}", "12", "12"},
      {"[[{\"a\": \"\\uD83D\\uDE00" + prose + "\"}]]", "😀", "\\uD83D\\uDE00"},
      {R"({"d":"{\"c\":\"<p>\\u4e2d\\n12</p>)" + prose + R"(\"}"})", "中", R"(\\u4e2d)"},
      {R"({"d":"{\"c\":\"<p>\\u4e2d\\n12</p>)" + prose + R"(\"}"})", "12", "12"},
  }));
  CHECK(stored_bytes_of(c.file, c.word) == c.expected);
}

TEST_CASE("only strings of Chinese text are read from JSON", "[container]") {
  struct Case {
    std::string json, expected;
  };
  const std::string prose = times(40, "公开信息");
  const auto c = GENERATE_COPY(values<Case>({
      {"{\"标题\":\"题\\\"一\\\"\",\"n\":3,\"u\":\"http://a\",\"c\":\"" + prose + "\\/\"}", "题\"一\"\n" + prose + "/\n"},
      {"{\"c\":\"" + prose, prose + "\n"},
      {R"({"t":"题","d":"{\"u\":\"http:\\/\\/a\",\"c\":\"\\u4e2d)" + prose + R"(\"}","e":"尾"})", "题\n中" + prose + "\n尾\n"},
      {R"({"d":"[\"{\\\"c\\\":\\\")" + prose + R"(\\\"}\"]"})", prose + "\n"},
      {R"({"d":"{\"c\":\"短\"}","e":")" + prose + "\"}", "{\"c\":\"短\"}\n" + prose + "\n"},
      {"{\"c\":\"短\"}", "none"},
      {"{\"c\":\"" + prose + R"(","t":[["项目","数\n量",null],["规章",0,-1.5],[ "", "7" ],[]],"e":[[1,2],[3,4]]})",
       prose + "\n项目\t数 量\t\n规章\t0\t-1.5\n\t7\n\n\n"},
      {"{\"c\":\"" + prose + R"(","t":[["项目","数"],["规章",0],["行政)", prose + "\n项目\t数\n规章\t0\n\n行政\n"},
      {R"([["题",{"n":"甲"}],[")" + prose + "\"]]", "题\n甲\n" + prose + "\n"},
      {R"(["题",["甲","乙"],[")" + prose + "\"]]", "题\n甲\n乙\n" + prose + "\n"},
      {"[注：" + prose + "]", "none"},
      {"{" + prose + "\"" + prose + "\"}", "none"},
  }));
  Text json;
  json.append(c.json, 0);
  const auto text = report_in_json(json);
  CHECK((text ? text->bytes : "none") == c.expected);
}

TEST_CASE("a page that its scripts build is read from them, and no other page", "[container]") {
  struct Case {
    std::string page, expected;
  };
  const std::string prose = times(40, "公开信息");
  const auto c = GENERATE_COPY(values<Case>({
      {"<html><title>加载</title><div id=app></div><script>var a = 1;</script><SCRIPT>d={\"c\":\"" + prose + "\"}</SCRIPT></html>",
       prose + "\n"},
      {"<script src=a.js></script><script>d={\"c\":\"" + prose + "\"}</script>", prose + "\n"},
      {"<script>d={\"c\":\"" + prose + "\"}", prose + "\n"},
      {"<p>" + prose + "</p><script>d={\"c\":\"" + prose + "\"}</script>", "none"},
      {"<p>" + prose, "none"},
      {"<script>", "none"},
      {"<", "none"},
  }));
  Text page;
  page.append(c.page, 0);
  const auto text = report_in_scripts(page);
  INFO(c.page.substr(0, 60));
  CHECK((text ? text->bytes : "none") == c.expected);
}

}  // namespace gouji
