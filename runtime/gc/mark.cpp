// Marking, with explicit work lists.
//
// Purpose: mark(p) sets the mark bit of p's object and, if it may hold pointers, puts it on the stack; drain
// takes objects off and marks what they point to, by the heap bitmap (up to 512 bytes), the header's type, or
// the span's type.
//
// Invariants: nothing here recurses over objects or types: a list a million long takes one stack entry at a
// time, and a type's nested maps take an explicit list. A racing Go program may have torn an interface pair,
// so any word is accepted. Locks: none; the world is stopped.
#include "runtime/gc/mark.h"

#include <unistd.h>

#include <cstdio>

#include "runtime/abi/gomem.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/debug_flags.h"

namespace gosub::rt {
namespace {

// An address inside an arena that belongs to no object and no stack.
void checkBadPointer(Word p, const void* where) {
  if (gDebug.invalidptr == 0) return;
  if (p >> 47 || gArenas[p >> kArenaShift].load(std::memory_order_relaxed) == nullptr) return;
  Mspan* s = spanOf(p);
  if (s != nullptr && s->state.load(std::memory_order_relaxed) == SpanState::Manual) return;
  std::fprintf(stderr, "fatal error: found bad pointer in Go heap: %#lx at %p\n",
               static_cast<unsigned long>(p), where);
  _exit(2);
}

}  // namespace

void Marker::pointer(Word p, const void* where) {
  if (p < 4096) return;
  Mspan* s = objectSpan(p);
  if (s == nullptr) return checkBadPointer(p, where);
  uint32_t index = s->nelems == 1 ? 0 : s->indexOf(p);
  if (index >= s->nelems || !s->isAllocated(index)) return checkBadPointer(p, where);
  uint64_t bit = uint64_t{1} << (index & 63);
  uint64_t* word = &s->markBits[index >> 6];
  if (*word & bit) return;
  *word |= bit;
  markedBytes += s->elemSize;
  markedObjects++;
  if (s->noscan()) return;
  uintptr_t base = reinterpret_cast<uintptr_t>(s->base) + index * s->elemSize;
  __builtin_prefetch(reinterpret_cast<const void*>(base));
  stack_.push_back({base, s});
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

void Marker::scanRepeated(const Word* base, const TypeDesc* type, uint64_t bytes) {
  uint64_t count = bytes / type->size, stride = type->size / 8;
  if (type->ptrs.form == PtrMap::Form::Bits) {
    for (uint64_t i = 0; i < count; i++) scanBits(base + i * stride, type->ptrs.bits, type->ptrs.words);
  } else {
    for (uint64_t i = 0; i < count; i++) scanMap(base + i * stride, type->ptrs);
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

void Marker::scanObject(const Piece& piece) {
  const Mspan* s = piece.span;
  scannedBytes += s->elemSize;
  if (s->heapBits != nullptr) return scanBitmap(s, piece.base);
  auto* base = reinterpret_cast<const Word*>(piece.base);
  if (s->largeType != nullptr) return scanRepeated(base, s->largeType, s->largeSize);
  auto* type = reinterpret_cast<const TypeDesc*>(loadWord(base));
  scanRepeated(base + 1, type, s->elemSize - kMallocHeader);
}

void Marker::drain() {
  while (!stack_.empty()) {
    Piece piece = stack_.back();
    stack_.pop_back();
    scanObject(piece);
  }
}

}  // namespace gosub::rt
