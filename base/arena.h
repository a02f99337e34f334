// A bump allocator for trees that live and die together (AST, types, constants). Objects in it are
// never destroyed one by one, so they must not own memory outside the arena unless the owner of the
// arena knows of it. Not thread-safe: one arena belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

namespace gosub {

// An array of fixed length in an arena (a view: copying it copies no elements).
template <typename T>
class List {
 public:
  List() = default;
  List(T* data, uint32_t size) : data_(data), size_(size) {}

  T* begin() const { return data_; }
  T* end() const { return data_ + size_; }
  uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T& operator[](size_t i) const { return data_[i]; }
  T& front() const { return data_[0]; }
  T& back() const { return data_[size_ - 1]; }

 private:
  T* data_ = nullptr;
  uint32_t size_ = 0;
};

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();

  // Uninitialised memory of `size` bytes; alignment at most 16.
  void* allocate(size_t size, size_t align);

  template <typename T, typename... Args>
  T* make(Args&&... args) {
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  template <typename T>
  List<T> list(const std::vector<T>& v) {
    if (v.empty()) return {};
    T* data = static_cast<T*>(allocate(sizeof(T) * v.size(), alignof(T)));
    for (size_t i = 0; i < v.size(); i++) new (data + i) T(v[i]);
    return {data, static_cast<uint32_t>(v.size())};
  }

  std::string_view text(std::string_view s);

 private:
  static constexpr size_t kBlock = 64 << 10;
  char* at_ = nullptr;
  char* end_ = nullptr;
  std::vector<void*> blocks_;
};

}  // namespace gosub
