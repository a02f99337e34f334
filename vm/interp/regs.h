// The interpreter's registers and the ways out of a handler.
//
// Handlers are always-inline functions over Regs, so that pc, fp and g stay in machine registers: a Regs
// must never be passed by reference to a function that is not inlined. Slow paths save pc and fp into the
// G, call an out-of-line function with values, and load them again (the stack may have moved).
//
// When a handler runs, pc is already behind its instruction and extra words, as after a call: an
// instruction that panics leaves pc so, and line and map tables are looked up with "greatest row below pc".
#pragma once

#include <bit>
#include <cstdint>

#include "runtime/abi/engine_hooks.h"
#include "runtime/abi/gomem.h"
#include "vm/bytecode/instr.h"

namespace gosub::vm {

using bc::Instr;
using rt::G;
using rt::Word;

// What a handler says: go on (a branch that is taken: from where pc now is, with a dispatch of its own, which
// predicts what comes after), or why the run ends.
enum class Stop : uint8_t { Go, Taken, Exited, Parked, Preempted, Yielded, Syscall, Fatal };

struct Regs {
  const Instr* pc;
  Word* fp;
  G* g;
  Instr in;  // the instruction being executed

  Word& a() const { return fp[bc::aOf(in)]; }
  Word& b() const { return fp[bc::bOf(in)]; }
  Word& c() const { return fp[bc::cOf(in)]; }
  int64_t sb() const { return static_cast<int64_t>(b()); }
  int64_t sc() const { return static_cast<int64_t>(c()); }
  int64_t sa() const { return static_cast<int64_t>(a()); }
  double fa() const { return std::bit_cast<double>(a()); }
  double fb() const { return std::bit_cast<double>(b()); }
  double fc() const { return std::bit_cast<double>(c()); }
  float ga() const { return std::bit_cast<float>(static_cast<uint32_t>(a())); }
  float gb() const { return std::bit_cast<float>(static_cast<uint32_t>(b())); }
  float gc() const { return std::bit_cast<float>(static_cast<uint32_t>(c())); }
  void setF(double v) const { a() = std::bit_cast<Word>(v); }
  void setG(float v) const { a() = std::bit_cast<uint32_t>(v); }
  // The extra words, numbered from the first; n is how many there are.
  template <int n>
  Word extra(int i) const {
    return pc[i - n];
  }
};

#define GOSUB_INLINE [[gnu::always_inline]] inline
#define GOSUB_COLD [[gnu::noinline, gnu::cold]]

GOSUB_INLINE void save(const Regs& r) {
  r.g->pc = r.pc;
  r.g->fp = r.fp;
}
GOSUB_INLINE void reload(Regs& r) {
  r.pc = r.g->pc;
  r.fp = r.g->fp;
}

// Calls an out-of-line slow path `Stop f(G*, args...)` with the registers saved and reloaded.
template <typename F, typename... Args>
GOSUB_INLINE Stop slow(Regs& r, F f, Args... args) {
  save(r);
  Stop s = f(r.g, args...);
  reload(r);
  return s;
}

inline constexpr int wordsIn(const char* extra) {  // "_" 0, "T" 1, "I.T" 2 …
  if (extra[0] == '_') return 0;
  int n = 1;
  for (const char* s = extra; *s; s++) n += *s == '.';
  return n;
}

}  // namespace gosub::vm
