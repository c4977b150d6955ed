#pragma once
// Sentences of many pieces, put together in both languages at once: each figure is found and each amount written once.

#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "gouji/amount.h"
#include "messages/names.h"

namespace gouji {

// A text of many short pieces, each of which costs little more than its bytes.
class PiecedText {
 public:
  void put(std::string_view piece) {
    if (piece.empty()) return;
    if (room_.size() - end_ < piece.size()) grow(piece.size());
    std::memcpy(room_.data() + end_, piece.data(), piece.size());
    end_ += piece.size();
  }
  // Room for so many bytes more.
  void expect(std::size_t bytes) { room_.resize(end_ + bytes); }

  std::string take() {
    room_.resize(std::exchange(end_, 0));
    return std::move(room_);
  }

 private:
  void grow(std::size_t bytes);

  std::string room_{};
  std::size_t end_ = 0;
};

class WordsWriter {
 public:
  void put(Phrase phrase) {
    zh_.put(phrase.zh);
    en_.put(phrase.en);
  }
  void both(std::string_view text) { put({text, text}); }
  void amount(Amount amount);

  void name(const Words& name) { put({name.zh, name.en}); }

  // Room for so many bytes in each language.
  void expect(std::size_t bytes) {
    zh_.expect(bytes);
    en_.expect(bytes);
  }

  Words take() { return {zh_.take(), en_.take()}; }

 private:
  PiecedText zh_{};
  PiecedText en_{};
};

}  // namespace gouji
