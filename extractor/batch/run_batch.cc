#include "batch/run_batch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "batch/make_together.h"

namespace gouji {
namespace {

// Files that a worker makes together, where there are many. Half as many take four hundredths more time, twice as many save nothing more.
constexpr std::size_t kTogether = 16;

// A worker is at most this many files ahead of what was taken, for each worker.
constexpr std::size_t kAhead = 2 * kTogether;

// How soon an interruption is noticed while all workers are busy.
constexpr std::chrono::milliseconds kPatience{50};

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
    while (const auto files = next())
      make_all(*files, [this] { return has_ended_.load(); }, [this](Delivery delivery) { hand_over(std::move(delivery)); });
  }

  // The caller's thread works, too, and takes what has come up before it makes another: to be woken for each report takes more time than
  // that, and it would be taken from those that work.
  BatchEnd work_and_take() {
    const auto hand_over_and_take = [this](Delivery delivery) {
      hand_over(std::move(delivery));
      take_due();
    };
    while (taken_ < inputs_.size()) {
      take_due();
      if (is_over()) return BatchEnd::Stopped;
      if (const auto files = next_or_wait()) make_all(*files, [this] { return is_over(); }, hand_over_and_take);
    }
    return is_refused_ ? BatchEnd::Stopped : BatchEnd::Done;
  }

  // Inputs [first, last).
  struct Files {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  void make_all(Files files, const std::function<bool()>& is_stopped, const std::function<void(Delivery)>& hand_over) {
    while (files.first < files.last && !is_stopped())
      files.first = make_together(inputs_, files.first, files.last, forms_, options_, is_stopped, hand_over);
  }

  void hand_over(Delivery delivery) {
    const std::size_t index = delivery.input;
    bool is_awaited = false;
    {
      const std::lock_guard lock(mutex_);
      slots_[index % window_] = std::move(delivery);
      is_awaited = is_awaiting_ && index == taken_;
    }
    if (is_awaited) made_.notify_one();
  }

  void take_due() {
    while (!is_over()) {
      auto due = take_out();
      if (!due) return;
      is_refused_ = !options_.take(*due);
    }
  }

  // How many a worker begins next. Where few are left it begins fewer, so that all end together.
  std::size_t share() const {
    const std::size_t left = inputs_.size() - next_;
    return options_.jobs > 1 ? std::clamp<std::size_t>(left / (2 * std::size_t{options_.jobs}), 1, kTogether) : std::min(left, kTogether);
  }
  bool are_all_begun() const { return next_ == inputs_.size(); }
  bool has_room() const { return !are_all_begun() && next_ + share() <= taken_ + window_; }
  Files begin_share() {
    const std::size_t first = next_;
    next_ += share();
    return {first, next_};
  }

  std::optional<Files> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return has_ended_ || are_all_begun() || has_room(); });
    if (has_ended_ || are_all_begun()) return std::nullopt;
    return begin_share();
  }

  // Where there is none to begin, waits a while for the one that is taken next.
  std::optional<Files> next_or_wait() {
    std::unique_lock lock(mutex_);
    if (has_room()) return begin_share();
    is_awaiting_ = true;
    made_.wait_for(lock, kPatience, [&] { return slots_[taken_ % window_].has_value(); });
    is_awaiting_ = false;
    return std::nullopt;
  }

  bool is_over() const { return is_refused_ || (options_.is_stopped && options_.is_stopped()); }

  std::optional<Delivery> take_out() {
    std::optional<Delivery> due;
    {
      const std::lock_guard lock(mutex_);
      if (taken_ < inputs_.size()) due = std::exchange(slots_[taken_ % window_], std::nullopt);
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
  bool is_refused_ = false;  // by `take`
  std::atomic<bool> has_ended_ = false;
};

}  // namespace

BatchEnd run_batch(std::vector<Input>& inputs, const Forms& forms, const BatchOptions& options) {
  return Batch(inputs, forms, options).run();
}

}  // namespace gouji
