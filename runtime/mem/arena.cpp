// Arenas and pages.
//
// Purpose: address space comes in 64 MiB arenas at a hint; within them a bitmap says which pages are used.
// Runs up to an arena's size lie inside one arena, first fit by address; longer ones take whole neighbouring
// arenas.
//
// Invariants: spans[] of every page of a used span names it; `dirty` is set when a page is freed, so that
// fresh pages need no zeroing. Arenas are never unmapped. Out of address space or memory is fatal (DESIGN §5,
// Exhaustion). Locks: gHeap.lock for everything that changes; lookups read published pointers.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>

#include "runtime/mem/mheap.h"

namespace gosub::rt {

std::atomic<ArenaInfo*> gArenas[kNumArenas];
Mheap gHeap;
void (*gFatalTraceHook)() = nullptr;
void (*gGcRequestHook)() = nullptr;

namespace {

#if defined(GOSUB_ASAN)
constexpr uintptr_t kArenaHint = 0x2000'0000'0000;
#elif defined(GOSUB_TSAN)
constexpr uintptr_t kArenaHint = 0x40'0000'0000;
#else
constexpr uintptr_t kArenaHint = 0xc0'0000'0000;
#endif
uintptr_t gNextHint = kArenaHint;

uint8_t* mapMemory(uintptr_t hint, uint64_t bytes) {
  void* p =
      mmap(reinterpret_cast<void*>(hint), bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return p == MAP_FAILED ? nullptr : static_cast<uint8_t*>(p);
}

// `bytes` (a multiple of the arena size), aligned to arenas.
uint8_t* mapArenas(uint64_t bytes) {
  uint8_t* p = mapMemory(gNextHint, bytes);
  if (p == nullptr) return nullptr;
  if (reinterpret_cast<uintptr_t>(p) % kArenaSize != 0) {
    munmap(p, bytes);
    p = mapMemory(0, bytes + kArenaSize);
    if (p == nullptr) return nullptr;
    auto at = reinterpret_cast<uintptr_t>(p);
    uintptr_t aligned = (at + kArenaSize - 1) & ~(kArenaSize - 1);
    if (aligned > at) munmap(p, aligned - at);
    munmap(reinterpret_cast<uint8_t*>(aligned) + bytes, at + kArenaSize - aligned);
    p = reinterpret_cast<uint8_t*>(aligned);
  } else {
    gNextHint = reinterpret_cast<uintptr_t>(p) + bytes;
  }
  if (reinterpret_cast<uintptr_t>(p) >> 47) return nullptr;
  return p;
}

// Makes `count` neighbouring arenas; returns the first, or null.
ArenaInfo* addArenas(uint64_t count) {
  uint8_t* base = mapArenas(count * kArenaSize);
  if (base == nullptr) return nullptr;
  gHeap.stats.sys.fetch_add(count * kArenaSize, std::memory_order_relaxed);
  ArenaInfo* first = nullptr;
  for (uint64_t i = 0; i < count; i++) {
    void* mem = mmap(nullptr, sizeof(ArenaInfo), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mem == MAP_FAILED) return nullptr;
    auto* a = static_cast<ArenaInfo*>(mem);
    a->base = base + i * kArenaSize;
    a->freePages = a->maxRun = kPagesPerArena;
    ArenaInfo** at = &gHeap.arenas;
    while (*at != nullptr && (*at)->base < a->base) at = &(*at)->next;
    a->next = *at;
    *at = a;
    gArenas[reinterpret_cast<uintptr_t>(a->base) >> kArenaShift].store(a, std::memory_order_release);
    if (i == 0) first = a;
  }
  return first;
}

// First free run of n pages in an arena, or kPagesPerArena.
uint32_t findRun(ArenaInfo* a, uint32_t n) {
  uint32_t run = 0, best = 0;
  uint32_t page = a->firstFree;
  while (page < kPagesPerArena) {
    uint64_t bits = a->used[page / 64] >> (page % 64);
    if (bits & 1) {  // used: skip all used ones of this word
      uint32_t skip = bits == ~uint64_t{0} ? 64 : static_cast<uint32_t>(__builtin_ctzll(~bits));
      page += skip < 64 - page % 64 ? skip : 64 - page % 64;
      if (run > best) best = run;
      run = 0;
      continue;
    }
    uint32_t left = 64 - page % 64;
    uint32_t freeHere = bits == 0 ? left : static_cast<uint32_t>(__builtin_ctzll(bits));
    if (freeHere > left) freeHere = left;
    if (run + freeHere >= n) return page - run;
    run += freeHere;
    page += freeHere;
  }
  if (run > best) best = run;
  a->maxRun = best;
  return kPagesPerArena;
}

// Marks pages used or free; returns whether any was dirty.
bool markPages(ArenaInfo* a, uint64_t first, uint64_t n, bool used) {
  bool dirty = false;
  for (uint64_t page = first; page < first + n;) {
    uint64_t bit = page % 64;
    uint64_t count = 64 - bit < first + n - page ? 64 - bit : first + n - page;
    uint64_t mask = (count == 64 ? ~uint64_t{0} : (uint64_t{1} << count) - 1) << bit;
    if (used) {
      dirty |= (a->dirty[page / 64] & mask) != 0;
      a->used[page / 64] |= mask;
    } else {
      a->used[page / 64] &= ~mask;
      a->dirty[page / 64] |= mask;
    }
    page += count;
  }
  if (used) {
    a->freePages -= static_cast<uint32_t>(n);
    if (first == a->firstFree) a->firstFree = static_cast<uint32_t>(first + n);
  } else {
    a->freePages += static_cast<uint32_t>(n);
    a->maxRun = kPagesPerArena;
    if (first < a->firstFree) a->firstFree = static_cast<uint32_t>(first);
  }
  return dirty;
}

// `count` neighbouring arenas without a used page.
ArenaInfo* findFreeArenas(uint64_t count) {
  ArenaInfo* start = nullptr;
  uint64_t run = 0;
  for (ArenaInfo* a = gHeap.arenas; a != nullptr; a = a->next) {
    bool follows = start != nullptr && a->base == start->base + run * kArenaSize;
    if (a->freePages != kPagesPerArena) {
      start = nullptr;
      run = 0;
      continue;
    }
    if (!follows) {
      start = a;
      run = 0;
    }
    if (++run == count) return start;
  }
  return nullptr;
}

uint8_t* takeSmallRun(uint32_t npages, bool* dirty) {
  for (int round = 0; round < 2; round++) {
    for (ArenaInfo* a = gHeap.arenas; a != nullptr; a = a->next) {
      if (a->freePages < npages || a->maxRun < npages) continue;
      uint32_t page = findRun(a, npages);
      if (page == kPagesPerArena) continue;
      *dirty = markPages(a, page, npages, true);
      return a->base + page * kPageSize;
    }
    if (addArenas(1) == nullptr) return nullptr;
  }
  return nullptr;
}

uint8_t* takeArenas(uint64_t npages, bool* dirty) {
  uint64_t count = (npages + kPagesPerArena - 1) / kPagesPerArena;
  ArenaInfo* a = findFreeArenas(count);
  if (a == nullptr) a = addArenas(count);
  if (a == nullptr) return nullptr;
  uint8_t* base = a->base;
  *dirty = false;
  for (uint64_t left = npages; left > 0; a = a->next) {
    uint64_t n = left < kPagesPerArena ? left : kPagesPerArena;
    *dirty |= markPages(a, 0, n, true);
    left -= n;
  }
  return base;
}

void setSpans(uint8_t* base, uint64_t npages, Mspan* s) {
  for (uint64_t i = 0; i < npages; i++) {
    uintptr_t at = reinterpret_cast<uintptr_t>(base) + i * kPageSize;
    ArenaInfo* a = gArenas[at >> kArenaShift].load(std::memory_order_relaxed);
    a->spans[(at >> kPageShift) & (kPagesPerArena - 1)].store(s, std::memory_order_release);
  }
}

}  // namespace

void outOfMemory(uint64_t) {
  static std::atomic<bool> dying{false};
  constexpr char kText[] = "fatal error: runtime: out of memory\n";
  if (!dying.exchange(true)) {
    if (write(2, kText, sizeof kText - 1) > 0 && gFatalTraceHook != nullptr) gFatalTraceHook();
  }
  _exit(2);
}

void* persistentAlloc(uint64_t bytes) {
  void* p = std::calloc(1, bytes);
  if (p == nullptr) outOfMemory(bytes);
  return p;
}

Mspan* allocPages(uint64_t npages, bool* dirty) {
  MutexGuard guard(gHeap.lock);
  if (npages > (uint64_t{1} << 47) / kPageSize) outOfMemory(npages);
  uint8_t* base = npages <= kPagesPerArena ? takeSmallRun(static_cast<uint32_t>(npages), dirty)
                                           : takeArenas(npages, dirty);
  if (base == nullptr) outOfMemory(npages * kPageSize);
  Mspan* s = gHeap.freeSpans;
  if (s != nullptr) {
    gHeap.freeSpans = s->next;
  } else {
    s = static_cast<Mspan*>(persistentAlloc(sizeof(Mspan)));
    s->allNext = gHeap.allSpans;
    gHeap.allSpans = s;
  }
  s->base = base;
  s->npages = npages;
  s->next = s->prev = nullptr;
  s->specials = nullptr;
  s->largeType = nullptr;
  s->heapBits = nullptr;
  s->state.store(SpanState::Free, std::memory_order_relaxed);
  setSpans(base, npages, s);
  gHeap.stats.inUse.fetch_add(npages * kPageSize, std::memory_order_relaxed);
  return s;
}

void freePages(Mspan* s) {
  MutexGuard guard(gHeap.lock);
  s->state.store(SpanState::Free, std::memory_order_release);
  setSpans(s->base, s->npages, nullptr);
  gHeap.stats.inUse.fetch_sub(s->npages * kPageSize, std::memory_order_relaxed);
  ArenaInfo* a = gArenas[reinterpret_cast<uintptr_t>(s->base) >> kArenaShift].load(std::memory_order_relaxed);
  uint64_t page = static_cast<uint64_t>(s->base - a->base) / kPageSize;
  for (uint64_t left = s->npages; left > 0;) {
    uint64_t n = left < kPagesPerArena - page ? left : kPagesPerArena - page;
    markPages(a, page, n, false);
    left -= n;
    page = 0;
    if (left > 0)
      a = gArenas[(reinterpret_cast<uintptr_t>(a->base) >> kArenaShift) + 1].load(std::memory_order_relaxed);
  }
  s->next = gHeap.freeSpans;
  gHeap.freeSpans = s;
}

}  // namespace gosub::rt
