#include "grammar/label_table.h"

#include <random>
#include <string>
#include <unordered_map>

#include "grammar/lexicon.h"
#include "support/catch.h"

using namespace gouji;

TEST_CASE("a table of labels finds each of its keys and no other", "[grammar]") {
  std::mt19937 random(3);
  // Few characters, so that many keys begin and end alike.
  const auto some_key = [&] {
    std::u16string key;
    for (auto length = random() % 6; length-- > 0;) key.push_back(static_cast<char16_t>(u'一' + random() % 4));
    return key;
  };
  std::unordered_map<std::u16string, std::vector<LabelUse>> uses;
  for (int i = 0; i < 600; ++i)
    if (std::u16string key = some_key(); !key.empty()) uses.try_emplace(std::move(key));
  LabelTable table;
  CHECK(table.find(u"一二") == nullptr);
  for (const auto& [key, of_key] : uses) table.add(key, of_key);
  CHECK(table.find(u"") == nullptr);
  std::size_t missed = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::u16string key = some_key();
    const auto known = uses.find(key);
    missed += known == uses.end();
    CHECK(table.find(key) == (known == uses.end() ? nullptr : &known->second));
  }
  CHECK(missed > 0);
}
