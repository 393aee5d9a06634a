// Values that share memory until one of them is written: what makes the copy of a world cheap.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace ipcscope::sim
{

/// A value of T. Copies share it; edit() gives this copy its own first when it is shared.
/// References from before an edit() of the same value may show the old content.
template <class T> class Cow
{
  public:
    Cow() = default;
    explicit Cow(T value) : value_(std::make_shared<T>(std::move(value))) {}

    [[nodiscard]] explicit operator bool() const { return value_ != nullptr; }
    [[nodiscard]] const T &operator*() const { return *value_; }
    [[nodiscard]] const T *operator->() const { return value_.get(); }

    /// Requires: not empty.
    [[nodiscard, gnu::always_inline]] T &edit()
    {
        if (value_.use_count() != 1) [[unlikely]]
        {
            unshare();
        }
        else
        {
            // The last other owner may have been a copy in another thread.
            std::atomic_thread_fence(std::memory_order_acquire);
        }
        return *value_;
    }
    void reset() { value_.reset(); }
    [[nodiscard]] bool shares_with(const Cow &other) const { return value_ == other.value_; }

  private:
    // Out of line: what is left of edit() is small enough for every place that writes.
    [[gnu::noinline]] void unshare() { value_ = std::make_shared<T>(*value_); }

    std::shared_ptr<T> value_;
};

/// A growing array of T in chunks of N that copies share.
template <class T, std::size_t N> class CowTable
{
  public:
    using Chunk = std::array<T, N>;

    [[nodiscard]] std::size_t capacity() const { return chunks_.size() * N; }
    /// Requires: index < capacity().
    [[nodiscard]] const T &operator[](std::size_t index) const
    {
        return (*chunks_[index / N])[index % N];
    }
    /// Requires: index < capacity().
    [[nodiscard]] T &edit(std::size_t index) { return chunks_[index / N].edit()[index % N]; }
    void reserve(std::size_t size)
    {
        while (capacity() < size)
        {
            chunks_.push_back(Cow<Chunk>(Chunk{}));
        }
    }
    [[nodiscard]] const std::vector<Cow<Chunk>> &chunks() const { return chunks_; }

    /// Reads one element after the other, and knows the chunk of the last one.
    /// Requires: no edit() of the table while it lives.
    class Walk
    {
      public:
        explicit Walk(const CowTable &table) : table_(table) {}
        /// Requires: index < capacity().
        [[nodiscard]] const T &operator[](std::size_t index)
        {
            if (chunk_ == nullptr || index / N != number_)
            {
                number_ = index / N;
                chunk_ = &*table_.chunks_[number_];
            }
            return (*chunk_)[index % N];
        }

      private:
        const CowTable &table_;
        const Chunk *chunk_{};
        std::size_t number_{};
    };

  private:
    std::vector<Cow<Chunk>> chunks_;
};

/// Values of T under small numbers that are used again after release().
template <class T> class Slots
{
  public:
    [[nodiscard]] std::uint32_t take(T value)
    {
        if (free_.empty())
        {
            slots_.push_back(Cow<T>(std::move(value)));
            return static_cast<std::uint32_t>(slots_.size() - 1);
        }
        const std::uint32_t slot = free_.back();
        free_.pop_back();
        slots_[slot] = Cow<T>(std::move(value));
        return slot;
    }
    void release(std::uint32_t slot)
    {
        slots_[slot].reset();
        free_.push_back(slot);
    }
    [[nodiscard]] std::uint32_t end() const { return static_cast<std::uint32_t>(slots_.size()); }
    [[nodiscard]] bool used(std::uint32_t slot) const
    {
        return slot < slots_.size() && static_cast<bool>(slots_[slot]);
    }
    /// Requires: used(slot).
    [[nodiscard]] const T &operator[](std::uint32_t slot) const { return *slots_[slot]; }
    [[nodiscard]] T &edit(std::uint32_t slot) { return slots_[slot].edit(); }
    [[nodiscard]] const std::vector<Cow<T>> &entries() const { return slots_; }

  private:
    std::vector<Cow<T>> slots_;
    std::vector<std::uint32_t> free_;
};

} // namespace ipcscope::sim
