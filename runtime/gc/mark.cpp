// Marking, with explicit work lists.
//
// Purpose: pointer(p) remembers p; drain sets the mark bits of the objects and looks through those that may
// hold pointers, by the heap bitmap (up to 512 bytes), the header's type, or the span's type.
//
// Speed: in a large heap each step from a pointer to its object's contents misses the cache: the span, its
// bits, the object. So a pointer goes through two short queues. Entering the first its span is prefetched
// (near_), entering the second its bits, bitmap and contents (ready_); when it leaves that one, the others'
// lines have been on their way meanwhile.
//
// Invariants: nothing here recurses over objects or types: a list a million long takes one entry at a time,
// and a type's nested maps take an explicit list. Objects beyond kPieceBytes are looked through piece by
// piece, so the list of found pointers stays in proportion. A racing Go program may have torn an interface
// pair, so any word is accepted.
//
// Threads: the world is stopped. Markers of a team set mark bits atomically; the one that sets a bit scans
// the object. Locks: none here; the team's (mark_team.cpp).
#include "runtime/gc/mark.h"

#include <unistd.h>

#include <cstdio>

#include "runtime/abi/gomem.h"
#include "runtime/gc/mark_team.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/debug_flags.h"

namespace gosub::rt {
namespace {

constexpr uint64_t kPieceBytes = 16 << 10;

// An address inside an arena that belongs to no object and no stack.
[[noreturn]] void badPointer(Word p, const void* where) {
  std::fprintf(stderr, "fatal error: found bad pointer in Go heap: %#lx at %p\n",
               static_cast<unsigned long>(p), where);
  _exit(2);
}

}  // namespace

Marker::Marker(MarkTeam* team, uint32_t phase)
    : team_(team), phase_(phase), checksPointers_(gDebug.invalidptr != 0) {}

void Marker::checkPointer(Word p, const void* where) {
  if (p >> 47 || gArenas[p >> kArenaShift].load(std::memory_order_relaxed) == nullptr) return;
  Mspan* s = spanOf(p);
  if (s == nullptr) badPointer(p, where);
  SpanState state = s->state.load(std::memory_order_relaxed);
  if (state == SpanState::Manual) return;
  Ready r;
  if (state != SpanState::InUse || !locate({p, s}, &r) || !s->isAllocated(r.index)) badPointer(p, where);
}

bool Marker::locate(const Near& near, Ready* out) {
  Mspan* s = near.span;
  if (s->state.load(std::memory_order_acquire) != SpanState::InUse) return false;
  uint32_t index = s->nelems == 1 ? 0 : s->indexOf(near.p);
  if (index >= s->nelems) return false;
  *out = {reinterpret_cast<uintptr_t>(s->base) + index * s->elemSize, s, index};
  return true;
}

bool Marker::setMark(uint64_t* word, uint64_t bit) {
  if (team_ != nullptr) return (__atomic_fetch_or(word, bit, __ATOMIC_RELAXED) & bit) == 0;
  *word |= bit;
  return true;
}

void Marker::mark(const Ready& r) {
  Mspan* s = r.span;
  uint64_t bit = uint64_t{1} << (r.index & 63);
  uint64_t* word = &s->markBits[r.index >> 6];
  if (__atomic_load_n(word, __ATOMIC_RELAXED) & bit) return;
  if (!s->isAllocated(r.index) || !setMark(word, bit)) return;
  markedBytes += s->elemSize;
  markedObjects++;
  if (!s->noscan()) scanObject(r.base, s);
}

void Marker::ifaceData(const Word* data) {
  Word typeWord = loadWord(data - 1);
  if (typeWord == 0) return;
  if (reinterpret_cast<const TypeDesc*>(typeWord)->scalarData) return;  // TypeDesc or Itab alike
  pointer(loadWord(data), nullptr);
}

void Marker::value(const void* at, const TypeDesc* type) {
  if (!type->noPointers()) scanMap(static_cast<const Word*>(at), type->ptrs);
}

void Marker::scanBits(const Word* base, const uint64_t* bits, uint64_t words) {
  for (uint64_t i = 0; i < words; i += 32) {
    for (uint64_t b = bits[i / 32]; b != 0;) {
      uint32_t k = static_cast<uint32_t>(__builtin_ctzll(b)) / 2;
      const Word* at = base + i + k;
      if (b >> (2 * k) & 1)
        pointer(loadWord(at), at);
      else
        ifaceData(at);
      b &= ~(uint64_t{3} << (2 * k));
    }
  }
}

// Composite maps nest as types do: one level of the list per level of the type.
void Marker::scanMap(const Word* base, const PtrMap& map) {
  if (map.form == PtrMap::Form::Bits) return scanBits(base, map.bits, map.words);
  struct Level {
    const PtrMap* map;
    const Word* base;
    uint64_t next;
  };
  std::vector<Level> levels{{&map, base, 0}};
  while (!levels.empty()) {
    Level& top = levels.back();
    if (top.next == top.map->count) {
      levels.pop_back();
      continue;
    }
    uint64_t i = top.next++;
    const PtrMap* part;
    const Word* at;
    if (top.map->form == PtrMap::Form::Repeat) {
      part = top.map->elem;
      at = top.base + i * top.map->stride;
    } else {
      part = top.map->parts[i].map;
      at = top.base + top.map->parts[i].offset;
    }
    if (part->words == 0) continue;
    if (part->form == PtrMap::Form::Bits)
      scanBits(at, part->bits, part->words);
    else
      levels.push_back({part, at, 0});
  }
}

void Marker::scanBitmap(const Mspan* s, uintptr_t base) {
  uint64_t word = (base - reinterpret_cast<uintptr_t>(s->base)) / 8;
  uint64_t left = s->elemSize / 8;
  auto* at = reinterpret_cast<const Word*>(base);
  while (left > 0) {
    uint64_t shift = (word & 31) * 2;
    uint64_t count = 32 - (word & 31) < left ? 32 - (word & 31) : left;
    uint64_t bits = loadWord(&s->heapBits[word >> 5]) >> shift;
    if (count < 32) bits &= (uint64_t{1} << (2 * count)) - 1;
    if (bits != 0) scanBits(at, &bits, count);
    at += count;
    word += count;
    left -= count;
  }
}

void Marker::scanObject(uintptr_t base, Mspan* s) {
  if (s->heapBits != nullptr) return scanBitmap(s, base);
  scanPiece({base, s, 0});
}

void Marker::contents(Word p, Mspan* s) {
  Ready r;
  if (locate({p, s}, &r) && !s->noscan()) scanObject(r.base, s);
}

// An object with a header, or a large one: values of its type, one after the other.
void Marker::scanPiece(const Piece& piece) {
  const Mspan* s = piece.span;
  auto* base = reinterpret_cast<const Word*>(piece.base);
  const TypeDesc* type = s->largeType;
  uint64_t bytes = s->largeSize;
  if (type == nullptr) {
    type = reinterpret_cast<const TypeDesc*>(loadWord(base++));
    bytes = s->elemSize - kMallocHeader;
  }
  uint64_t count = bytes / type->size, stride = type->size / 8, end = count;
  uint64_t some = kPieceBytes / type->size + 1;
  if (count - piece.next > some) {
    end = piece.next + some;
    pieces_.push_back({piece.base, piece.span, end});
  }
  for (uint64_t i = piece.next; i < end; i++) scanMap(base + i * stride, type->ptrs);
}

// What this thread knows of; the queues are empty afterwards.
void Marker::drainOwn() {
  for (;;) {
    if (!found_.empty()) {
      Word p = found_.back();
      found_.pop_back();
      Mspan* s = spanOf(p);
      if (s == nullptr) continue;
      __builtin_prefetch(s);
      near_.push({p, s});
      if (!near_.full()) continue;
    } else if (near_.count == 0 && ready_.count == 0) {
      if (pieces_.empty()) return;
      Piece piece = pieces_.back();
      pieces_.pop_back();
      scanPiece(piece);
      continue;
    }
    Ready r;
    if (near_.count != 0 && locate(near_.pop(), &r)) {
      __builtin_prefetch(&r.span->markBits[r.index >> 6]);
      __builtin_prefetch(reinterpret_cast<const void*>(r.base));
      if (r.span->heapBits != nullptr) {
        uint64_t word = (r.base - reinterpret_cast<uintptr_t>(r.span->base)) / 8;
        __builtin_prefetch(&r.span->heapBits[word >> 5]);
      }
      ready_.push(r);
    }
    if (ready_.full() || (ready_.count != 0 && near_.count == 0)) {
      mark(ready_.pop());
      if (team_ != nullptr) share();
    }
  }
}

void Marker::share() {
  if (team_ != nullptr && team_->hungry()) team_->give(*this);
}

void Marker::drain() {
  do {
    drainOwn();
  } while (team_ != nullptr && team_->take(*this));
}

}  // namespace gosub::rt
