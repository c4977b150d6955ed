#include "series/agencies.h"
#include "series/figures.h"
#include "series/sketch.h"
#include "unit/series/made_entries.h"

using namespace gouji;

namespace {

std::vector<SeriesEntry> entries_of(const std::vector<MadeReport>& reports) {
  std::vector<SeriesEntry> entries;
  for (const MadeReport& report : reports) entries.push_back(made_entry(report));
  return entries;
}

}  // namespace

TEST_CASE("a chain in which every year carries over what the year before did gives nothing", "[series]") {
  const auto entries = entries_of({{"淮安市水利局", 2021, flow(12, 0, 3)}, {"淮安市水利局", 2022, flow(9, 3, 1)}, {"淮安市水利局", 2023, flow(7, 1, 0)}});
  const Comparison comparison = compare(entries, forms(), {});
  CHECK(shown(comparison, entries) == "");
  REQUIRE(comparison.chains.size() == 1);
  CHECK(comparison.chains.front().entries == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("what is carried over is held against the year before, column by column", "[series]") {
  const auto entries = entries_of({{"淮安市水利局", 2021, flow(12, 0, 3)}, {"淮安市水利局", 2022, flow(9, 2, 1)}});
  const Comparison comparison = compare(entries, forms(), {});
  CHECK(shown(comparison, entries) == "淮安市水利局 2022: years.carry-over@natural_person error\n淮安市水利局 2022: years.carry-over@total error\n");
  const Finding& finding = comparison.late.front().findings.front();
  CHECK(finding.verdict == Verdict::Fails);
  CHECK(to_string(*finding.left) == "2");
  CHECK(to_string(*finding.right) == "3");
  REQUIRE(finding.operands.size() == 2);
  CHECK(finding.operands[0].key == "applications.carried_in.natural_person");
  CHECK(finding.operands[0].of == 0);
  CHECK(finding.operands[1].key == "applications.carried_out.natural_person");
  CHECK(finding.operands[1].of == 1);
  REQUIRE(finding.others.size() == 1);
  CHECK(finding.others.front().year == 2021);
  CHECK(finding.fingerprint.size() == 16);
  CHECK(finding.words.front() == "");
}

TEST_CASE("the report whose own ties fail at the figure is likelier wrong", "[series]") {
  FigureMatrix wrong_now = flow(9, 3, 1), wrong_last = flow(12, 0, 3);
  wrong_now[1][0] = wrong_now[1][6] = "8";
  const std::size_t last_row = wrong_last.size() - 1;
  wrong_last[last_row][0] = wrong_last[last_row][6] = "5";
  const auto word = [](FigureMatrix last, FigureMatrix now) {
    const auto entries = entries_of({{"淮安市水利局", 2021, std::move(last)}, {"淮安市水利局", 2022, std::move(now)}});
    const Comparison comparison = compare(entries, forms(), {});
    REQUIRE(comparison.late.size() == 1);
    return comparison.late.front().findings.front().words.front();
  };
  CHECK(word(flow(12, 0, 3), wrong_now) == "this");
  CHECK(word(wrong_last, flow(9, 3, 1)) == "last");
  CHECK(word(flow(12, 0, 3), flow(9, 4, 1)) == "");
}

TEST_CASE("a blank against another amount is undecided, and against nothing is nothing", "[series]") {
  struct Case { std::string_view written, carried_out, expected; };
  const auto c = GENERATE(values<Case>({
      {"", "0", ""},
      {"/", "0", ""},
      {"", "3", "淮安市水利局 2022: years.carry-over@total note\n"},
      {"l2", "3", "淮安市水利局 2022: years.carry-over@total note\n"},
      {"3", "3", ""},
  }));
  FigureMatrix last = zeros(), now = zeros();
  last.back()[6] = c.carried_out;
  now[1][6] = c.written;
  CHECK(compared(entries_of({{"淮安市水利局", 2021, last}, {"淮安市水利局", 2022, now}})) == c.expected);
}

TEST_CASE("years that do not follow each other are not held against each other", "[series]") {
  CHECK(compared(entries_of({{"淮安市水利局", 2021, flow(12, 0, 3)}, {"淮安市水利局", 2023, flow(9, 8, 1)}})) == "淮安市水利局 2023: years.missing note\n");
  CHECK(compared(entries_of({{"淮安市水利局", 0, flow(12, 0, 3)}, {"淮安市水利局", 2022, flow(9, 8, 1)}})) == "");
}

TEST_CASE("a year is not missing where a report that names nobody may be it", "[series]") {
  struct Case { std::string_view last, now, unnamed; int year; bool missing; };
  const auto c = GENERATE(values<Case>({
      {"水利局/2021.docx", "水利局/2023.docx", "水利局/2022.docx", 2022, false},
      {"水利局/2021/a.docx", "水利局/2023/a.docx", "水利局/2022/a.docx", 2022, false},
      {"2021/水利局.docx", "2023/水利局.docx", "2022/水利局.docx", 2022, false},
      {"年报/水利局/2021.docx", "年报/水利局/2023.docx", "年报/档案局/2022.docx", 2022, true},  // in another folder than both
      {"水利局/2021.docx", "水利局/2023.docx", "水利局以外/2022.docx", 2022, true},
      {"水利局/2021.docx", "水利局/2023.docx", "水利局/2020.docx", 2020, true},
      {"水利局/2021.docx", "水利局/2023.docx", "水利局/附件.docx", 0, false},  // of any year
      {"2021.docx", "2023.docx", "2022.docx", 2022, false},
      {"水利局.zip!/2021.docx", "水利局.zip!/2023.docx", "水利局.zip!/2022.docx", 2022, false},
  }));
  const std::vector<MadeReport> reports = {{"淮安市水利局", 2021, flow(12, 0, 3), std::string(c.last)},
                                           {"淮安市水利局", 2023, flow(9, 8, 1), std::string(c.now)},
                                           {"", c.year, flow(4, 0, 0), std::string(c.unnamed)}};
  CAPTURE(c.last, c.unnamed);
  CHECK(compared(entries_of(reports)) == (c.missing ? "淮安市水利局 2023: years.missing note\n" : ""));
}

TEST_CASE("of several years those are named that no report can be", "[series]") {
  const auto entries = entries_of({{"淮安市水利局", 2019, flow(12, 0, 3), "水利局/2019.docx"},
                                   {"淮安市水利局", 2023, flow(9, 8, 1), "水利局/2023.docx"},
                                   {"", 2021, flow(4, 0, 0), "水利局/2021.docx"}});
  const Comparison comparison = compare(entries, forms(), {});
  REQUIRE(comparison.late.size() == 1);
  CHECK(comparison.late.front().findings.front().words == std::vector<std::string>{"2020、2022"});
}

TEST_CASE("one agency has several names", "[series]") {
  struct Case { std::string_view last, now; bool linked; };
  const auto c = GENERATE(values<Case>({
      {"洪泽区人民政府", "淮安市洪泽区人民政府", true},
      {"洪泽区政府", "淮安市洪泽区人民政府", true},
      {"江苏省淮安市洪泽区人民政府", "洪泽区人民政府", true},
      {"青石镇街道", "青石镇街道办事处", true},
      {"洪泽区人民政府", "淮安市洪泽区人民政府办公室", false},
      {"洪泽区人民政府", "洪泽区人民政府办公室", false},
      {"水利局", "淮安市水利局", false},
      {"淮安市水利局", "扬州市水利局", false},
  }));
  const auto entries = entries_of({{std::string(c.last), 2021, flow(12, 0, 3)}, {std::string(c.now), 2022, flow(9, 8, 1)}});
  CHECK((compare(entries, forms(), {}).chains.size() == 1) == c.linked);
}

TEST_CASE("a name that two others end in is neither", "[series]") {
  const auto entries = entries_of({{"鼓楼区人民政府", 2021, flow(12, 0, 3)}, {"南京市鼓楼区人民政府", 2022, flow(9, 8, 1)}, {"徐州市鼓楼区人民政府", 2022, flow(4, 3, 1)}});
  CHECK(compare(entries, forms(), {}).chains.empty());
}

TEST_CASE("names that differ make no error", "[series]") {
  CHECK(compared(entries_of({{"洪泽区人民政府", 2021, flow(12, 0, 3)}, {"淮安市洪泽区人民政府", 2022, flow(9, 2, 1)}})) ==
        "淮安市洪泽区人民政府 2022: years.carry-over@natural_person warning\n淮安市洪泽区人民政府 2022: years.carry-over@total warning\n");
}

TEST_CASE("an alias links what no rule would", "[series]") {
  const auto entries = entries_of({{"淮安市环境保护局", 2021, flow(12, 0, 3)}, {"淮安市生态环境局", 2022, flow(9, 3, 1)}});
  CHECK(compare(entries, forms(), {}).chains.empty());
  SeriesOptions options;
  options.aliases = read_aliases("\xEF\xBB\xBF# 机构改革\n淮安市环境保护局 = 淮安市生态环境局\n").aliases;
  CHECK(compare(entries, forms(), options).chains.size() == 1);
  options.aliases = read_aliases("甲 = 乙\n乙 = 甲").aliases;
  CHECK(compare(entries, forms(), options).chains.empty());
}

TEST_CASE("lists of names say where they are wrong", "[series]") {
  CHECK(read_aliases("甲=乙\n丙").bad_line == 2);
  CHECK(read_aliases("甲＝乙").aliases.front().means == "乙");
  CHECK(read_levels("\n\n甲 乙; 丙").bad_line == 3);
  const LevelFile levels = read_levels("甲：乙；丙; 丁;");
  CHECK(levels.bad_line == 0);
  REQUIRE(levels.levels.size() == 1);
  CHECK(levels.levels.front().children == std::vector<std::string>{"乙", "丙", "丁"});
}

TEST_CASE("of two versions of one report the better one counts", "[series]") {
  FigureMatrix wrong = flow(9, 3, 1);
  wrong[0][0] = "8";
  const auto entries = entries_of({{"淮安市水利局", 2022, wrong, "a.docx"}, {"淮安市水利局", 2022, flow(9, 3, 1), "b.docx"}});
  const Comparison comparison = compare(entries, forms(), {});
  CHECK(shown(comparison, entries) == "淮安市水利局 2022: years.version warning\n");
  REQUIRE(comparison.late.size() == 1);
  CHECK(comparison.late.front().entry == 0);
  CHECK(comparison.late.front().findings.front().words == std::vector<std::string>{"1", "b.docx", "ties"});
}

TEST_CASE("the same file twice, and the same figures in two files", "[series]") {
  const auto same = entries_of({{"淮安市水利局", 2022, flow(9, 3, 1), "a.docx", "1"}, {"淮安市水利局", 2022, flow(9, 3, 1), "b.docx", "1"}});
  CHECK(compared(same) == "淮安市水利局 2022: copy.file note\n");
  const auto equal = entries_of({{"淮安市水利局", 2022, flow(9, 3, 1), "a.docx"}, {"淮安市水利局", 2022, flow(9, 3, 1), "b.txt"}});
  CHECK(compared(equal) == "淮安市水利局 2022: years.version note\n");
}

TEST_CASE("reports of one name and year that have little in common are of two agencies", "[series]") {
  std::mt19937 random(3);
  const FigureMatrix one = consistent_applications(random), other = consistent_applications(random);
  const auto entries = entries_of({{"城关镇人民政府", 2022, one, "甲/2022.docx"}, {"城关镇人民政府", 2022, other, "乙/2022.docx"},
                                   {"城关镇人民政府", 2021, zeros(), "甲/2021.docx"}});
  const Comparison comparison = compare(entries, forms(), {});
  CHECK(shown(comparison, entries).find("years.version note") != std::string::npos);
  REQUIRE(comparison.chains.size() == 1);
  CHECK(comparison.chains.front().entries == std::vector<std::uint32_t>{2, 0});
}

TEST_CASE("a report above is held against those below it, and never passes on some of them", "[series]") {
  const auto entries = entries_of({{"淮安市人民政府", 2022, flow(10, 0, 0)}, {"淮安市水利局", 2022, flow(6, 0, 0)}, {"淮安市财政局", 2022, flow(4, 0, 0)}});
  const auto with = [&](std::string_view lines) {
    SeriesOptions options;
    options.levels = read_levels(lines).levels;
    return compared(entries, options);
  };
  CHECK(with("淮安市人民政府: 淮安市水利局; 淮安市财政局") == "");
  CHECK(with("淮安市人民政府: 淮安市水利局; 淮安市教育局") == "淮安市人民政府 2022: levels.sum note\n");
  CHECK(with("淮安市人民政府: 淮安市水利局").find("levels.sum@applications.received.total warning") != std::string::npos);
  CHECK(with("淮安市水利局: 淮安市人民政府; 淮安市教育局").find("levels.sum@applications.received.total warning") != std::string::npos);
  CHECK(with("淮安市教育局: 淮安市水利局") == "");
}

TEST_CASE("a grid that is the same as last year's is told, and one of few figures is not", "[series]") {
  std::mt19937 random(7);
  FigureMatrix figures = consistent_applications(random);
  for (auto& row : {1u, 24u}) figures[row] = std::vector<std::string>(7, "0");
  CHECK(compared(entries_of({{"淮安市水利局", 2021, figures}, {"淮安市水利局", 2022, figures}})).find("2022: copy.grid@applications") != std::string::npos);
  CHECK(compared(entries_of({{"淮安市水利局", 2021, figures}, {"扬州市水利局", 2022, figures}})).find("2022: copy.grid@applications") != std::string::npos);
  CHECK(compared(entries_of({{"淮安市水利局", 2021, flow(5, 0, 0)}, {"淮安市水利局", 2022, flow(5, 0, 0)}})) == "");
  CHECK(compared(entries_of({{"淮安市水利局", 2021, zeros()}, {"扬州市水利局", 2022, zeros()}})) == "");
}

TEST_CASE("a suspect that is last year's figure is said to be", "[series]") {
  FigureMatrix now = flow(9, 0, 0);
  now[0][0] = "12";
  const auto entries = entries_of({{"淮安市水利局", 2021, flow(12, 0, 0)}, {"淮安市水利局", 2022, now}});
  const Comparison comparison = compare(entries, forms(), {});
  REQUIRE(comparison.late.size() == 1);
  CHECK(comparison.late.front().left_from_last_year == std::vector<std::string>{"applications.received.natural_person"});
}

TEST_CASE("the order of the reports changes nothing", "[series]") {
  std::mt19937 random(5);
  FigureMatrix figures = consistent_applications(random);
  std::vector<MadeReport> reports = {{"甲市水利局", 2021, figures}, {"甲市水利局", 2022, figures}, {"乙市水利局", 2022, figures}, {"甲市水利局", 2022, flow(9, 8, 1), "x.docx"},
                                     {"甲市水利局", 2024, flow(9, 8, 1)}, {"乙市水利局", 2023, flow(5, 1, 1), "y.docx"}};
  const auto lines = [](const std::vector<MadeReport>& made) {
    std::vector<std::string> all;
    const auto entries = entries_of(made);
    for (const LateFindings& late : compare(entries, forms(), {}).late)
      for (const Finding& finding : late.findings)
        all.push_back(entries[late.entry].name.path + " " + finding.check + "@" + finding.at + " " + finding.others.front().path + " " + finding.fingerprint);
    std::sort(all.begin(), all.end());
    return all;
  };
  const auto expected = lines(reports);
  CHECK(expected.size() > 5);
  for (int i = 0; i < 10; ++i) {
    std::shuffle(reports.begin(), reports.end(), random);
    CHECK(lines(reports) == expected);
  }
}

TEST_CASE("figures come out of their packing as they went in", "[series]") {
  std::vector<PackedFigure> figures(7);
  figures[1].reading = Amount{-123456789012345678, 4};
  figures[1].place = {{2, 4000000000u, 4000000003u}, 1, 2, 300};
  figures[2].reading = Ambiguous{{{5, 0}, {-25, 1}}, true, true};
  figures[2].doubtful = true;
  figures[3].reading = Absent{};
  figures[4].reading = NotApplicable{};
  figures[5].reading = Unreadable{};
  figures[5].unit = 200;
  figures[6].reading = Amount{0, 0};
  figures[6].place = {{0, 5, 6}, 0, 0, 0};
  const auto back = unpack(pack(figures));
  REQUIRE(back.size() == figures.size());
  for (std::size_t i = 0; i < figures.size(); ++i) {
    INFO(i);
    CHECK(back[i].reading.index() == figures[i].reading.index());
    CHECK(back[i].unit == figures[i].unit);
    CHECK(back[i].doubtful == figures[i].doubtful);
    CHECK(back[i].place.span == figures[i].place.span);
    CHECK(back[i].place.column == figures[i].place.column);
  }
  CHECK(std::get<Amount>(back[1].reading) == std::get<Amount>(figures[1].reading));
  const auto open = std::get<Ambiguous>(back[2].reading);
  CHECK(open.may_be_blank);
  REQUIRE(open.candidates.size() == 2);
  CHECK(open.candidates[1] == Amount{-25, 1});
}

TEST_CASE("texts are alike by what they share", "[series]") {
  std::string text, other;
  std::mt19937 random(11);
  const auto han = [&] { return to_string(Amount{static_cast<std::int64_t>(random()), 0}); };
  for (int i = 0; i < 800; ++i) {
    const auto c = static_cast<char32_t>(0x4E00 + random() % 3000);
    std::string bytes = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
    text += bytes;
    other += i % 200 == 0 ? std::string("变") : bytes;
  }
  const auto one = sketch_of(text + han(), 0), same = sketch_of(text + " " + han(), 0), near = sketch_of(other, 0);
  REQUIRE(one.has_value());
  REQUIRE(near.has_value());
  CHECK(likeness(*one, *same) == 100);
  CHECK(one->print != same->print);
  CHECK(likeness(*one, *near) > 85);
  CHECK(likeness(*one, *near) < 100);
  CHECK_FALSE(sketch_of("很短的一句话。", 0).has_value());
  const auto shares_band = [&] {
    for (std::size_t i = 0; i < one->bands.size(); ++i)
      if (one->bands[i] == near->bands[i]) return true;
    return false;
  };
  CHECK(shares_band());
}
