#include "batch/run_batch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <utility>

#include "batch/make_together.h"

namespace gouji {
namespace {

// A worker is at most this many files ahead of what was taken, for each worker.
constexpr std::size_t kAhead = 2 * kTogether;

// How soon an interruption is noticed while the caller's thread waits for the workers.
constexpr std::chrono::milliseconds kPatience{50};

class Batch {
 public:
  Batch(std::vector<Input>& inputs, const Forms& forms, const BatchOptions& options)
      : work_{inputs, forms, options},
        jobs_(std::clamp<std::size_t>(options.jobs, 1, std::max<std::size_t>(inputs.size(), 1))),
        window_(std::min(kAhead * jobs_, std::max<std::size_t>(inputs.size(), 1))),
        slots_(window_),
        rooms_(jobs_) {
    rooms_.front().reserve(kTogether);
  }

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
    try {
      others.reserve(jobs_);
      for (std::size_t i = 1; i < jobs_; ++i) others.emplace_back([this, i] { work(rooms_[i]); });
    } catch (const std::exception&) {
      return;
    }
  }

  // A thread for which there is no memory is as one that the system does not give.
  static bool has_memory(std::vector<Delivery>& room) {
    try {
      room.reserve(kTogether);
      return true;
    } catch (const std::bad_alloc&) {
      return false;
    }
  }

  // What is thrown here was not one file's: the caller's thread throws it.
  void work(std::vector<Delivery>& room) {
    if (!has_memory(room)) return;
    try {
      while (const auto begun = next())
        make(*begun, room, [this] { return has_ended_.load(); }, [this](Delivery delivery) { hand_over(std::move(delivery)); });
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failure_ = std::current_exception();
    }
  }

  // The caller's thread works, too, and takes what has come up before it makes another: to be woken for each report takes more time than
  // that, and it would be taken from those that work.
  BatchEnd work_and_take() {
    const auto hand_over_and_take = [this](Delivery delivery) {
      hand_over(std::move(delivery));
      take_due();
    };
    for (take_due(); taken_ < work_.inputs.size(); take_due()) {
      if (is_over()) return BatchEnd::Stopped;
      if (const auto begun = next_or_wait()) make(*begun, rooms_.front(), [this] { return is_over(); }, hand_over_and_take);
    }
    return is_over_ ? BatchEnd::Stopped : BatchEnd::Done;
  }

  // The first file of those that a worker makes next, and how many they are at most.
  struct Begun {
    std::size_t first = 0;
    std::size_t most = 1;
  };

  // The others are begun when it is their turn to be read, so that files that take long are not kept from those that have nothing to do.
  void make(Begun begun, std::vector<Delivery>& room, const std::function<bool()>& is_stopped,
            const std::function<void(Delivery)>& hand_over) {
    std::optional<std::size_t> first = begun.first;
    const auto next_of_group = [&]() -> std::optional<std::size_t> {
      if (begun.most == 0) return std::nullopt;
      --begun.most;
      if (first) return std::exchange(first, std::nullopt);
      const std::lock_guard lock(mutex_);
      return has_room() ? std::optional(next_++) : std::nullopt;
    };
    make_together(work_, room, next_of_group, is_stopped, hand_over);
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
      is_over_ |= !work_.options.take(*due);
    }
  }

  bool are_all_begun() const { return next_ == work_.inputs.size(); }
  bool has_room() const { return !are_all_begun() && next_ < taken_ + window_; }

  // The first results come at once. Where few files are left a worker makes fewer together, so that all end at the same time.
  Begun begin() {
    const std::size_t left = work_.inputs.size() - next_;
    const std::size_t fair = left / (jobs_ > 1 ? 2 * jobs_ : 1);
    const std::size_t most = std::clamp<std::size_t>(std::min(next_, fair), 1, kTogether);
    return {next_++, most};
  }

  std::optional<Begun> next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return has_ended_ || are_all_begun() || has_room(); });
    if (has_ended_ || are_all_begun()) return std::nullopt;
    return begin();
  }

  // Where there is none to begin, waits a while for the one that is taken next.
  std::optional<Begun> next_or_wait() {
    std::unique_lock lock(mutex_);
    if (failure_) std::rethrow_exception(failure_);
    if (has_room()) return begin();
    is_awaiting_ = true;
    made_.wait_for(lock, kPatience, [&] { return slots_[taken_ % window_].has_value(); });
    is_awaiting_ = false;
    return std::nullopt;
  }

  // Once it is, it stays so: what was left in the middle would else be waited for.
  bool is_over() {
    is_over_ = is_over_ || (work_.options.is_stopped && work_.options.is_stopped());
    return is_over_;
  }

  std::optional<Delivery> take_out() {
    std::optional<Delivery> due;
    {
      const std::lock_guard lock(mutex_);
      if (taken_ < work_.inputs.size()) due = std::exchange(slots_[taken_ % window_], std::nullopt);
      if (due) ++taken_;
    }
    if (due) room_.notify_all();
    return due;
  }

  const BatchWork work_;
  const std::size_t jobs_;
  const std::size_t window_;
  std::mutex mutex_{};
  std::condition_variable room_{};
  std::condition_variable made_{};
  std::vector<std::optional<Delivery>> slots_;
  std::vector<std::vector<Delivery>> rooms_;  // of each worker, the caller's thread's first
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  std::exception_ptr failure_{};         // of a worker that has ended before its time
  bool is_awaiting_ = false;
  bool is_over_ = false;                 // the caller's thread alone knows of it
  std::atomic<bool> has_ended_ = false;  // asked by workers without the lock, under which they wait for it
};

}  // namespace

BatchEnd run_batch(std::vector<Input>& inputs, const Forms& forms, const BatchOptions& options) {
  return Batch(inputs, forms, options).run();
}

}  // namespace gouji
