// Marking: from a pointer to its object, and through objects' pointer maps.
//
// Ownership: a Marker belongs to one thread. The M that stopped the world has one; where there is enough to
// do, each helper thread of the team (mark_team.h) has its own, and they share work.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/abi/type_desc.h"
#include "runtime/mem/mheap.h"

namespace gosub::rt {

class MarkTeam;

class Marker {
 public:
  // team: with whom work and mark bits are shared; null: nobody.
  explicit Marker(MarkTeam* team = nullptr, uint32_t phase = 0);

  // A word that may point to an object. Interior pointers count; what is no object's address is ignored
  // (and fatal under invalidptr=1, for words that must be pointers). Only remembered: drain marks.
  void pointer(Word p, const void* where = nullptr) {
    if (p < kLeastAddress) return;
    if (__builtin_expect(checksPointers_, 0)) checkPointer(p, where);
    found_.push_back(p);
  }
  // The data word of an interface whose type word precedes it.
  void ifaceData(const Word* data);
  // A value in memory layout that is not in the heap (globals, frames).
  void value(const void* at, const TypeDesc* type);
  // What the object of span s that p lies in holds, without the object itself.
  void contents(Word p, Mspan* s);
  // Everything reachable from what was found so far, by this thread and by the team.
  void drain();
  // Gives work away if somebody of the team has none.
  void share();

  uint64_t markedBytes = 0, markedObjects = 0;

 private:
  static constexpr Word kLeastAddress = 4096;
  // The rest of a large object, from its `next`-th element on.
  struct Piece {
    uintptr_t base;
    Mspan* span;
    uint64_t next;
  };
  friend class MarkTeam;

  // A pointer on its way to its object (see mark.cpp).
  struct Near {
    Word p;
    Mspan* span;
  };
  struct Ready {
    uintptr_t base;
    Mspan* span;
    uint32_t index;
  };
  template <typename T>
  struct Ring {
    static constexpr uint32_t kSize = 8;
    T at[kSize];
    uint32_t head = 0, count = 0;
    bool full() const { return count == kSize; }
    void push(const T& v) { at[(head + count++) % kSize] = v; }
    T pop() {
      T v = at[head];
      head = (head + 1) % kSize;
      count--;
      return v;
    }
  };

  void drainOwn();
  bool locate(const Near& near, Ready* out);
  void mark(const Ready& r);
  void checkPointer(Word p, const void* where);
  void scanObject(uintptr_t base, Mspan* s);
  void scanPiece(const Piece& piece);
  void scanMap(const Word* base, const PtrMap& map);
  void scanBits(const Word* base, const uint64_t* bits, uint64_t words);
  void scanBitmap(const Mspan* s, uintptr_t base);
  bool setMark(uint64_t* word, uint64_t bit);

  MarkTeam* team_;
  uint32_t phase_;
  bool checksPointers_;
  std::vector<Word> found_;  // may hold a pointer many times, and what is no pointer
  std::vector<Piece> pieces_;
  Ring<Near> near_;
  Ring<Ready> ready_;
};

}  // namespace gosub::rt
