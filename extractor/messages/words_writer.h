#pragma once
// Sentences of many pieces, put together in both languages at once: each figure is found and each amount written once.

#include <string>
#include <string_view>
#include <utility>

#include "gouji/amount.h"
#include "messages/names.h"

namespace gouji {

class WordsWriter {
 public:
  void put(Phrase phrase) {
    words_.zh += phrase.zh;
    words_.en += phrase.en;
  }
  void both(std::string_view text) { put({text, text}); }
  void amount(Amount amount);

  void name(const Words& name) { put({name.zh, name.en}); }
  // What a row or column is called, without its numeral and bracketed instructions.
  void short_name(const Words& name);

  // Room for so many bytes in each language: a sentence of many pieces grows once.
  void expect(std::size_t bytes) {
    words_.zh.reserve(bytes);
    words_.en.reserve(bytes);
  }

  Words take() { return std::move(words_); }

 private:
  Words words_{};
};

}  // namespace gouji
