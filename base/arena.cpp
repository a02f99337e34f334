#include "base/arena.h"

#include <new>

namespace gosub {

Arena::~Arena() {
  for (void* b : blocks_) ::operator delete(b);
}

void* Arena::allocate(size_t size, size_t align) {
  uintptr_t at = (reinterpret_cast<uintptr_t>(at_) + align - 1) & ~(align - 1);
  if (at_ == nullptr || at + size > reinterpret_cast<uintptr_t>(end_)) {
    size_t block = size > kBlock / 4 ? size : kBlock;
    char* mem = static_cast<char*>(::operator new(block));  // its handler ends the process where memory does
    blocks_.push_back(mem);
    if (block != kBlock) return mem;  // a large object has a block of its own
    at_ = mem;
    end_ = mem + block;
    at = reinterpret_cast<uintptr_t>(at_);
  }
  at_ = reinterpret_cast<char*>(at + size);
  return reinterpret_cast<void*>(at);
}

std::string_view Arena::text(std::string_view s) {
  if (s.empty()) return {};
  char* p = static_cast<char*>(allocate(s.size(), 1));
  std::memcpy(p, s.data(), s.size());
  return {p, s.size()};
}

}  // namespace gosub
