#include "batch/run_batch.h"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

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
    std::vector<std::jthread> workers;
    if (options_.jobs > 1) start(workers);
    const BatchEnd end = workers.empty() ? run_alone() : take_all();
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
    return end;
  }

 private:
  // Where the system gives fewer threads than asked for, those that it gives do the work; where it gives none, and where one is asked
  // for, the caller's: to hand a report over wakes another thread twice.
  void start(std::vector<std::jthread>& workers) {
    const std::size_t count = std::min<std::size_t>(std::max<std::uint32_t>(options_.jobs, 1), inputs_.size());
    try {
      workers.reserve(count);
      for (std::size_t i = 0; i < count; ++i) workers.emplace_back([this] { work(); });
    } catch (const std::exception&) {
      return;
    }
  }

  BatchEnd run_alone() {
    for (Input& input : inputs_) {
      Delivery delivery;
      delivery.input = static_cast<std::size_t>(&input - inputs_.data());
      make(delivery, input, forms_, options_);
      if (is_stopped() || !options_.take(delivery)) return BatchEnd::Stopped;
    }
    return BatchEnd::Done;
  }

  void work() {
    while (const auto index = next()) {
      Delivery delivery;
      delivery.input = *index;
      make(delivery, inputs_[*index], forms_, options_);
      bool is_awaited = false;
      {
        const std::lock_guard lock(mutex_);
        slots_[*index % window_] = std::move(delivery);
        is_awaited = *index == taken_;
      }
      // To wake the other thread for one that is not its next takes time from those that work.
      if (is_awaited) made_.notify_one();
    }
  }

  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || next_ >= inputs_.size() || next_ < taken_ + window_; });
    if (stopped_ || next_ >= inputs_.size()) return std::nullopt;
    return next_++;
  }

  bool is_stopped() const { return options_.is_stopped && options_.is_stopped(); }

  BatchEnd take_all() {
    while (taken_ < inputs_.size()) {
      auto delivery = wait_for_next();
      if (!delivery || !options_.take(*delivery)) return BatchEnd::Stopped;
    }
    return BatchEnd::Done;
  }

  std::optional<Delivery> wait_for_next() {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[taken_ % window_];
    while (!slot && !is_stopped()) made_.wait_for(lock, kPatience);
    if (is_stopped()) return std::nullopt;
    auto delivery = std::move(slot);
    slot.reset();
    ++taken_;
    lock.unlock();
    room_.notify_all();
    return delivery;
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
  bool stopped_ = false;
};

}  // namespace

BatchEnd run_batch(std::vector<Input>& inputs, const Forms& forms, const BatchOptions& options) {
  return Batch(inputs, forms, options).run();
}

}  // namespace gouji
