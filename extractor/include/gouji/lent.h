#pragma once
// What a report and its findings hold of the forms: keys, names, units. A report has hundreds of them, and nearly all stand in the forms.

#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

namespace gouji {

// A text or name that stands in the forms, which outlive whatever is read with them, and is not copied out of them; or one of its own.
template <typename T>
class Lent {
 public:
  Lent() = default;

  // One of its own.
  template <typename Own>
    requires(std::convertible_to<Own, T> && !std::same_as<std::remove_cvref_t<Own>, Lent>)
  Lent(Own&& own) : own_(std::make_unique<const T>(std::forward<Own>(own))), held_(own_.get()) {}

  // One that stays where it is; see lent.
  static Lent of(const T& lasting) {
    Lent result;
    result.held_ = &lasting;
    return result;
  }

  Lent(const Lent& other) : own_(other.own_ ? std::make_unique<const T>(*other.own_) : nullptr), held_(own_ ? own_.get() : other.held_) {}
  Lent(Lent&& other) noexcept : own_(std::move(other.own_)), held_(std::exchange(other.held_, &kNothing)) {}
  Lent& operator=(const Lent& other) { return *this = Lent(other); }
  Lent& operator=(Lent&& other) noexcept {
    own_ = std::move(other.own_);
    held_ = std::exchange(other.held_, &kNothing);
    return *this;
  }
  Lent& operator=(T own) { return *this = Lent(std::move(own)); }
  template <typename Own>
    requires(std::convertible_to<Own, T> && !std::same_as<std::remove_cvref_t<Own>, Lent>)
  Lent& operator=(Own&& own) {
    return *this = Lent(std::forward<Own>(own));
  }
  ~Lent() = default;

  const T& operator*() const { return *held_; }
  const T* operator->() const { return held_; }
  operator const T&() const { return *held_; }

  friend bool operator==(const Lent& a, const Lent& b) { return a.held_ == b.held_ || *a == *b; }

 private:
  static inline const T kNothing{};

  std::unique_ptr<const T> own_{};
  const T* held_ = &kNothing;
};

// What stands in the forms, held where it stands.
template <typename T>
Lent<T> lent(const T& lasting) {
  return Lent<T>::of(lasting);
}
template <typename T>
Lent<T> lent(const T&&) = delete;

}  // namespace gouji
