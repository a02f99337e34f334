// Package variables: one reserved region at a fixed address, so that instructions name a variable by a 32-bit
// offset.
//
// Purpose: globalsAlloc hands out zeroed memory, bump-wise, aligned; the collector walks the list of
// (address, type) as roots. Where the address space is limited (ulimit -v) a smaller region is tried. Lock:
// gGlobals.lock for allocation; the list is read while the world is stopped, but the front end may be adding
// to it.
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>

#include "runtime/mem/malloc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {
namespace {

struct Chunk {
  static constexpr uint32_t kSize = 512;
  std::atomic<Chunk*> next;
  std::atomic<uint32_t> count;
  struct {
    void* at;
    const TypeDesc* type;
  } vars[kSize];
};
struct Globals {
  RankedMutex lock{LockRank::Globals};
  uint64_t used = 0, size = 0;
  std::atomic<Chunk*> first{nullptr};  // pushed to under the lock, read by the collector without
  Chunk* last = nullptr;
};
Globals gGlobals;

[[noreturn]] void die(const char* text, size_t n) {
  if (write(2, text, n) < 0) _exit(3);
  _exit(2);
}

}  // namespace

void reserveGlobals() {
  constexpr char kText[] = "fatal error: runtime: cannot reserve address space for package variables\n";
  for (uint64_t size = kGlobalsSize; size >= (uint64_t{1} << 20); size /= 4) {
    void* p = mmap(reinterpret_cast<void*>(kGlobalsBase), size, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    if (p == reinterpret_cast<void*>(kGlobalsBase)) {
      gGlobals.size = size;
      return;
    }
    if (p != MAP_FAILED) munmap(p, size);
  }
  die(kText, sizeof kText - 1);
}

void* globalsAlloc(const TypeDesc* type) {
  constexpr char kText[] = "fatal error: runtime: package variables exceed their region\n";
  MutexGuard guard(gGlobals.lock);
  uint64_t align = type->align < 8 && type->size >= 8 ? 8 : type->align;
  uint64_t at = (gGlobals.used + align - 1) & ~(align - 1);
  if (type->size > gGlobals.size || at > gGlobals.size - type->size) die(kText, sizeof kText - 1);
  gGlobals.used = at + type->size;
  void* p = reinterpret_cast<void*>(kGlobalsBase + at);
  if (!type->noPointers()) {
    if (gGlobals.last == nullptr || gGlobals.last->count == Chunk::kSize) {
      auto* c = static_cast<Chunk*>(persistentAlloc(sizeof(Chunk)));
      (gGlobals.last != nullptr ? gGlobals.last->next : gGlobals.first).store(c, std::memory_order_release);
      gGlobals.last = c;
    }
    Chunk* c = gGlobals.last;
    uint32_t n = c->count.load(std::memory_order_relaxed);
    c->vars[n] = {p, type};
    c->count.store(n + 1, std::memory_order_release);
  }
  return p;
}

void forEachGlobal(void (*fn)(void* at, const TypeDesc* type, void* arg), void* arg) {
  for (Chunk* c = gGlobals.first.load(std::memory_order_acquire); c != nullptr;
       c = c->next.load(std::memory_order_acquire)) {
    uint32_t n = c->count.load(std::memory_order_acquire);
    for (uint32_t i = 0; i < n; i++) fn(c->vars[i].at, c->vars[i].type, arg);
  }
}

}  // namespace gosub::rt
