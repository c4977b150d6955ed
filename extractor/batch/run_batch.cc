#include "batch/run_batch.h"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <utility>

#include "batch/read_file.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A worker is at most this many files ahead of what was taken, for each worker.
constexpr std::size_t kAhead = 4;

// How soon an interruption is noticed while all workers are busy.
constexpr std::chrono::milliseconds kPatience{50};

// The name as it can stand in JSON, tables and a database, which hold UTF-8 only.
std::string name_of(const Input& input) {
  std::string name;
  for (std::size_t at = 0; at < input.path.size();) {
    const CodePoint next = decode_utf8(input.path, at);
    append_utf8(name, next.value);
    at += next.length;
  }
  return name;
}

Extraction failed(const Input& input, Diagnostic why) {
  Extraction extraction;
  extraction.path = name_of(input);
  extraction.failure = std::move(why);
  return extraction;
}

Extraction extract_input(Input& input, const Forms& forms, const ReadOptions& options) {
  if (input.failure) return failed(input, *input.failure);
  if (input.bytes) return extract({name_of(input), std::move(*input.bytes)}, forms, options);
  auto bytes = read_file(input.path, options.limits);
  if (!bytes) return failed(input, bytes.error());
  return extract({name_of(input), std::move(*bytes)}, forms, options);
}

// The boundary that no exception passes: it costs the file, never the run.
void make(Delivery& delivery, Input& input, const Forms& forms, const BatchOptions& options) {
  std::string reason;
  Code code = Code::FileUnreadable;
  try {
    delivery.extraction = extract_input(input, forms, options.read);
    if (options.render) options.render(delivery);
    return;
  } catch (const std::bad_alloc&) {
    code = Code::LimitMet;
  } catch (const std::exception& error) {
    reason = error.what();
  }
  delivery = {.input = delivery.input};
  std::vector<std::string> words = {reason};
  if (code == Code::LimitMet) words = {"memory", ""};
  delivery.extraction = failed(input, {code, Severity::Error, {}, std::move(words)});
  if (options.render) options.render(delivery);
}

class Batch {
 public:
  Batch(std::vector<Input>& inputs, const Forms& forms, const BatchOptions& options)
      : inputs_(inputs), forms_(forms), options_(options), window_(kAhead * std::max<std::size_t>(options.jobs, 1)), slots_(window_) {}

  BatchEnd run() {
    std::vector<std::jthread> others;
    const End end(*this);
    start(others);
    return work_and_take();
  }

 private:
  // However a run ends, nobody waits for room any more.
  struct End {
    explicit End(Batch& batch) : batch_(batch) {}
    ~End() {
      {
        const std::lock_guard lock(batch_.mutex_);
        batch_.has_ended_ = true;
      }
      batch_.room_.notify_all();
    }
    End(const End&) = delete;
    End& operator=(const End&) = delete;

   private:
    Batch& batch_;
  };

  // Where the system gives fewer threads than asked for, those that it gives do the work.
  void start(std::vector<std::jthread>& others) {
    const std::size_t count = std::min<std::size_t>(std::max<std::uint32_t>(options_.jobs, 1), inputs_.size());
    try {
      others.reserve(count);
      for (std::size_t i = 1; i < count; ++i) others.emplace_back([this] { work(); });
    } catch (const std::exception&) {
      return;
    }
  }

  void work() {
    while (const auto index = next()) make_at(*index);
  }

  // The caller's thread works, too, and takes what has come up before it begins another: to be woken for each report takes more time than
  // that, and it would be taken from those that work.
  BatchEnd work_and_take() {
    while (taken_ < inputs_.size()) {
      if (is_stopped()) return BatchEnd::Stopped;
      if (auto due = take_out()) {
        if (!options_.take(*due)) return BatchEnd::Stopped;
      } else if (const auto index = next_or_wait()) {
        make_at(*index);
      }
    }
    return BatchEnd::Done;
  }

  void make_at(std::size_t index) {
    Delivery delivery;
    delivery.input = index;
    make(delivery, inputs_[index], forms_, options_);
    bool is_awaited = false;
    {
      const std::lock_guard lock(mutex_);
      slots_[index % window_] = std::move(delivery);
      is_awaited = is_awaiting_ && index == taken_;
    }
    if (is_awaited) made_.notify_one();
  }

  bool has_room() const { return next_ < inputs_.size() && next_ < taken_ + window_; }

  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return has_ended_ || next_ >= inputs_.size() || has_room(); });
    if (has_ended_ || !has_room()) return std::nullopt;
    return next_++;
  }

  // Where there is none to begin, waits a while for the one that is taken next.
  std::optional<std::size_t> next_or_wait() {
    std::unique_lock lock(mutex_);
    if (has_room()) return next_++;
    is_awaiting_ = true;
    made_.wait_for(lock, kPatience, [&] { return slots_[taken_ % window_].has_value(); });
    is_awaiting_ = false;
    return std::nullopt;
  }

  bool is_stopped() const { return options_.is_stopped && options_.is_stopped(); }

  std::optional<Delivery> take_out() {
    std::optional<Delivery> due;
    {
      const std::lock_guard lock(mutex_);
      due = std::exchange(slots_[taken_ % window_], std::nullopt);
      if (due) ++taken_;
    }
    if (due) room_.notify_all();
    return due;
  }

  std::vector<Input>& inputs_;
  const Forms& forms_;
  const BatchOptions& options_;
  const std::size_t window_;
  std::mutex mutex_{};
  std::condition_variable room_{};
  std::condition_variable made_{};
  std::vector<std::optional<Delivery>> slots_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool is_awaiting_ = false;
  bool has_ended_ = false;
};

}  // namespace

BatchEnd run_batch(std::vector<Input>& inputs, const Forms& forms, const BatchOptions& options) {
  return Batch(inputs, forms, options).run();
}

}  // namespace gouji
