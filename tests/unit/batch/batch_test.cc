// Which files are read, and that results come out in order whatever happens to one of them.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "batch/make_together.h"
#include "batch/media.h"
#include "batch/read_file.h"
#include "batch/run_batch.h"
#include "batch/walk.h"
#include "support/catch.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("gouji-batch-" + std::to_string(::getpid()))) { fs::create_directories(path_); }
  ~Folder() { fs::remove_all(path_); }

  void file(const std::string& name, const std::string& content = "x") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  std::string path() const { return path_.string(); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::vector<std::string> names_in(const Inputs& inputs, const Folder& folder) {
  std::vector<std::string> names;
  for (const Input& input : inputs.files) names.push_back(input.path.substr(folder.path().size() + 1));
  return names;
}

TEST_CASE("folders are read in byte order without hidden, lock and picture files", "[batch]") {
  const Folder folder;
  for (const char* name : {"b.docx", "a/2.txt", "a/1.txt", "a.txt", ".hidden", "~$b.docx", "c.JPG", "d/.git/x", "out/.gouji-output", "out/records.jsonl"})
    folder.file(name);
  const Inputs inputs = walk({folder.path()});
  CHECK(names_in(inputs, folder) == std::vector<std::string>{"a.txt", "a/1.txt", "a/2.txt", "b.docx"});
  CHECK(inputs.skipped.hidden == 2);
  CHECK(inputs.skipped.lock == 1);
  CHECK(inputs.skipped.media == 1);
  CHECK(inputs.skipped.outputs == 1);
}

TEST_CASE("a file is media where its name and its content say so", "[batch]") {
  struct Case { std::string_view head; bool is_media; };
  const auto c = GENERATE(values<Case>({
      {"", true},
      {"\xFF\xD8\xFF\xE0", true},
      {std::string_view("\0\0\0\x18" "ftypmp42", 12), true},
      {"body { font-family: \"微软雅黑\", \"Microsoft YaHei\", sans-serif; color: #333333; margin: 0 auto; padding: 0; border: 0 none }", true},
      {"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><text>图</text></svg>", true},
      {"[.ShellClassInfo]\nIconFile=folder.ico", true},
      {"PK\x03\x04", false},
      {"%PDF-1.4", false},
      {"<table><tr><td>0</td></tr></table>", false},
      {"一、主动公开政府信息情况\t0\t0", false},
      {"{\"title\":\"\\u653f\\u5e9c\"}", false},
  }));
  CAPTURE(c.head);
  CHECK(begins_as_media(c.head) == c.is_media);
}

TEST_CASE("of a folder that gouji wrote into, what others put there is read where it is named or mixed", "[batch]") {
  const Folder folder;
  folder.file("own/.gouji-output", "");
  folder.file("mixed/.gouji-output", "mixed\n");
  for (const char* name : {"own/findings.csv", "own/annotated/a.docx", "own/mine.txt", "mixed/findings.xlsx", "mixed/findings-1.xlsx", "mixed/run.json.part", "mixed/a.txt"})
    folder.file(name);
  const Inputs met = walk({folder.path()});
  CHECK(names_in(met, folder) == std::vector<std::string>{"mixed/a.txt"});
  CHECK(met.skipped.outputs == 2);
  const Inputs named = walk({folder / "own"});
  CHECK(names_in(named, folder) == std::vector<std::string>{"own/mine.txt"});
  CHECK(named.skipped.outputs == 1);
}

TEST_CASE("a folder that is named and in which nothing is to be read is told", "[batch]") {
  const Folder folder;
  fs::create_directory(folder / "empty");
  folder.file("pictures/a.png", "\x89PNG\r\n\x1a\n");
  folder.file("full/empty/.x");
  folder.file("full/a.txt");
  CHECK(walk({folder / "empty", folder / "pictures", folder / "full"}).empty == std::vector<std::string>{folder / "empty", folder / "pictures"});
  CHECK(walk({folder / "full", folder.path()}).empty.empty());
  folder.file("outer/inner/a.txt");
  CHECK(walk({folder / "outer/inner", folder / "outer"}).empty.empty());
}

TEST_CASE("what is named is always taken, and what is not there is said", "[batch]") {
  const Folder folder;
  folder.file("c.jpg");
  folder.file(".hidden");
  const Inputs inputs = walk({folder / "c.jpg", folder / ".hidden", folder / "none"});
  REQUIRE(inputs.files.size() == 3);
  CHECK_FALSE(inputs.files[0].failure);
  CHECK_FALSE(inputs.files[1].failure);
  REQUIRE(inputs.files[2].failure);
  CHECK(inputs.files[2].failure->code == Code::FileUnreadable);
}

TEST_CASE("links that lead back end, and a pipe inside a folder is left out", "[batch]") {
  const Folder folder;
  folder.file("a/x.txt");
  fs::create_directory_symlink(folder.path(), folder / "a/loop");
  fs::create_symlink(folder / "gone", folder / "a/broken");
  REQUIRE(::mkfifo((folder / "a/pipe").c_str(), 0600) == 0);
  const Inputs inputs = walk({folder.path()});
  CHECK(inputs.skipped.repeated == 1);
  CHECK(inputs.skipped.special == 1);
  REQUIRE(inputs.files.size() == 2);
  CHECK(inputs.files[0].failure);  // the broken link
}

TEST_CASE("a file is read whole, and not at all where it is too large", "[batch]") {
  const Folder folder;
  folder.file("a", std::string(200'000, 'x'));
  folder.file("empty", "");
  CHECK(read_file(folder / "a", {})->size() == 200'000);
  CHECK(read_file(folder / "empty", {})->empty());
  Limits small;
  small.file_bytes = 10;
  CHECK(read_file(folder / "a", small).error().code == Code::FileTooLarge);
  CHECK(read_file(folder.path(), {}).error().code == Code::FileUnreadable);
  CHECK(read_file(folder / "none", {}).error().code == Code::FileUnreadable);
}

const Forms& forms() {
  static const auto loaded = load_forms(built_in_grammars()).forms;
  return *loaded;
}

std::vector<Input> made_inputs(std::size_t count) {
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < count; ++i) inputs.push_back({std::to_string(i), "text " + std::to_string(i), std::nullopt});
  return inputs;
}

TEST_CASE("results come out in the order of the inputs with any number of workers", "[batch]") {
  const auto jobs = GENERATE(1u, 2u, 7u);
  auto inputs = made_inputs(100);
  std::vector<std::string> taken;
  BatchOptions options;
  options.jobs = jobs;
  options.render = [](Delivery& delivery) { delivery.texts = {delivery.extraction.path}; };
  options.take = [&](Delivery& delivery) {
    taken.push_back(delivery.texts.front());
    return true;
  };
  CHECK(run_batch(inputs, forms(), options) == BatchEnd::Done);
  REQUIRE(taken.size() == 100);
  for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == std::to_string(i));
}

TEST_CASE("files are made together up to one that holds much", "[batch]") {
  std::vector<Input> inputs = made_inputs(3);
  inputs.push_back({"large", std::string(5'000'000, 'a'), std::nullopt});
  inputs.push_back({"behind", "text", std::nullopt});
  BatchOptions options;
  options.render = [](Delivery& delivery) { delivery.texts = {delivery.extraction.path}; };
  const auto paths_from = [&](std::size_t first, bool stopped) {
    std::string paths;
    const auto hand_over = [&](const Delivery& delivery) {
      CHECK(inputs[delivery.input].path == delivery.texts.front());
      paths += delivery.texts.front() + " ";
    };
    std::size_t end = first;
    const auto next = [&] { return end < inputs.size() ? std::optional(end++) : std::nullopt; };
    std::vector<Delivery> room;
    room.reserve(kTogether);
    make_together({inputs, forms(), options}, room, next, [&] { return stopped; }, hand_over);
    return paths + "to " + std::to_string(end);
  };
  CHECK(paths_from(0, false) == "0 1 2 large to 4");
  CHECK(paths_from(4, false) == "behind to 5");
  CHECK(paths_from(4, true) == "to 4");
}

TEST_CASE("a table of empty cells weighs what its cells take", "[batch]") {
  std::vector<Input> inputs;
  std::string page = "<!doctype html><table>";
  for (int row = 0; row < 1000; ++row) {
    page += "<tr>";
    for (int cell = 0; cell < 250; ++cell) page += "<td>";
  }
  for (int i = 0; i < 2; ++i) inputs.push_back({"page", page, std::nullopt});
  std::size_t next = 0, handed = 0;
  std::vector<Delivery> room;
  room.reserve(kTogether);
  BatchOptions options;
  make_together({inputs, forms(), options}, room, [&] { return next < 2 ? std::optional(next++) : std::nullopt; }, [] { return false; },
                [&](const Delivery&) { ++handed; });
  CHECK(handed == 1);
}

TEST_CASE("a run that was to stop once is not gone on with", "[batch]") {
  for (std::size_t when = 1; when < 40; ++when) {
    auto inputs = made_inputs(4);
    std::size_t asked = 0, taken = 0;
    BatchOptions options;
    options.is_stopped = [&] { return ++asked == when; };
    options.take = [&](Delivery& delivery) {
      taken += delivery.extraction.failure || !delivery.extraction.reports.empty();
      return true;
    };
    const BatchEnd end = run_batch(inputs, forms(), options);
    CHECK((end == BatchEnd::Stopped) == (asked >= when));
    CHECK((end == BatchEnd::Stopped || taken == 4));
  }
}

TEST_CASE("what goes wrong with one file costs that file only", "[batch]") {
  auto inputs = made_inputs(6);
  std::vector<Code> failures;
  BatchOptions options;
  options.jobs = 2;
  options.render = [](Delivery& delivery) {
    if (delivery.extraction.failure && delivery.extraction.failure->severity == Severity::Error) return;
    if (delivery.extraction.path == "2") throw std::bad_alloc();
    if (delivery.extraction.path == "4") throw std::runtime_error("odd");
  };
  options.take = [&](Delivery& delivery) {
    if (delivery.extraction.failure) failures.push_back(delivery.extraction.failure->code);
    return true;
  };
  CHECK(run_batch(inputs, forms(), options) == BatchEnd::Done);
  CHECK(failures == std::vector<Code>{Code::LimitMet, Code::FileUnreadable});
}

TEST_CASE("a run stops when it is told to or its results are not wanted", "[batch]") {
  auto inputs = made_inputs(50);
  std::size_t taken = 0;
  BatchOptions options;
  options.jobs = 3;
  options.take = [&](Delivery&) { return ++taken < 5; };
  CHECK(run_batch(inputs, forms(), options) == BatchEnd::Stopped);
  CHECK(taken == 5);
  options.is_stopped = [] { return true; };
  CHECK(run_batch(inputs, forms(), options) == BatchEnd::Stopped);
}

TEST_CASE("the caller's thread takes all results", "[batch]") {
  auto inputs = made_inputs(200);
  std::vector<std::thread::id> threads;
  BatchOptions options;
  options.jobs = 4;
  options.take = [&](Delivery&) {
    threads.push_back(std::this_thread::get_id());
    return true;
  };
  CHECK(run_batch(inputs, forms(), options) == BatchEnd::Done);
  CHECK(threads == std::vector(200, std::this_thread::get_id()));
}

TEST_CASE("a run whose results cannot be taken ends with what went wrong", "[batch]") {
  const auto jobs = GENERATE(1u, 3u);
  auto inputs = made_inputs(60);
  BatchOptions options;
  options.jobs = jobs;
  options.take = [](Delivery& delivery) -> bool {
    if (delivery.input == 5) throw std::runtime_error("full");
    return true;
  };
  CHECK_THROWS_AS(run_batch(inputs, forms(), options), std::runtime_error);
}

TEST_CASE("a name that is not UTF-8 is shown as UTF-8", "[batch]") {
  std::vector<Input> inputs = {{"a\xff", "text", std::nullopt}};
  BatchOptions options;
  options.take = [](Delivery& delivery) {
    CHECK(delivery.extraction.path == "a\\xFF");
    return true;
  };
  run_batch(inputs, forms(), options);
}

}  // namespace
}  // namespace gouji
