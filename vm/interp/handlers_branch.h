// Branches: ops_branch.def. A Back branch polls the preemption request when it is taken; it then stops with
// pc at its target, a loop head, which has a map.
#pragma once

#include "vm/interp/enter.h"
#include "vm/interp/handlers_arith.h"

namespace gosub::vm::h {

// r.pc is behind the instruction; offsets count from its first word.
template <int words>
GOSUB_INLINE void jump(Regs& r, int64_t offset) {
  r.pc += offset - words;
}
template <int words>
GOSUB_INLINE Stop jumpBack(Regs& r, int64_t offset) {
  r.pc += offset - words;
  if (__builtin_expect(r.g->preempt.load(std::memory_order_relaxed) != 0, 0)) {
    return slow(r, preemptAtBackEdge);
  }
  return Stop::Taken;
}
// Loops go round more often than they end.
#define LIKELY(cond) __builtin_expect(cond, 1)

V(Jmp) {
  jump<1>(r, bc::imm32(r.in));
}
ST(JmpBack) {
  return jumpBack<1>(r, bc::imm32(r.in));
}

#define BRANCH(N, words, cond, offset)                   \
  ST(N) {                                                \
    if (!(cond)) return Stop::Go;                        \
    jump<words>(r, offset);                              \
    return Stop::Taken;                                  \
  }                                                      \
  ST(N##Back) {                                          \
    if (LIKELY(cond)) return jumpBack<words>(r, offset); \
    return Stop::Go;                                     \
  }
BRANCH(JTrue, 1, r.a() != 0, bc::imm32(r.in))
BRANCH(JFalse, 1, r.a() == 0, bc::imm32(r.in))
#define CMP(N, cond) BRANCH(J##N, 1, cond, bc::immC(r.in))
CMP(EqI64, r.a() == r.b())
CMP(NeI64, r.a() != r.b())
CMP(LtI64, r.sa() < r.sb())
CMP(LeI64, r.sa() <= r.sb())
CMP(LtU64, r.a() < r.b())
CMP(LeU64, r.a() <= r.b())
CMP(EqF64, r.fa() == r.fb())
CMP(NeF64, r.fa() != r.fb())
CMP(LtF64, r.fa() < r.fb())
CMP(LeF64, r.fa() <= r.fb())
CMP(NltF64, !(r.fa() < r.fb()))
CMP(NleF64, !(r.fa() <= r.fb()))
CMP(EqF32, r.ga() == r.gb())
CMP(NeF32, r.ga() != r.gb())
CMP(LtF32, r.ga() < r.gb())
CMP(LeF32, r.ga() <= r.gb())
CMP(NltF32, !(r.ga() < r.gb()))
CMP(NleF32, !(r.ga() <= r.gb()))
CMP(EqI64Imm, r.sa() == bc::immB(r.in))
CMP(NeI64Imm, r.sa() != bc::immB(r.in))
CMP(LtI64Imm, r.sa() < bc::immB(r.in))
CMP(LeI64Imm, r.sa() <= bc::immB(r.in))
CMP(GtI64Imm, r.sa() > bc::immB(r.in))
CMP(GeI64Imm, r.sa() >= bc::immB(r.in))
CMP(LtU64Imm, r.a() < bc::bOf(r.in))
CMP(LeU64Imm, r.a() <= bc::bOf(r.in))
CMP(GtU64Imm, r.a() > bc::bOf(r.in))
CMP(GeU64Imm, r.a() >= bc::bOf(r.in))
#undef CMP
#undef BRANCH
V(JEqStr) {
  if (equalStrings(&r.a(), &r.b())) jump<1>(r, bc::immC(r.in));
}
V(JNeStr) {
  if (!equalStrings(&r.a(), &r.b())) jump<1>(r, bc::immC(r.in));
}
ST(IncJLtI64Back) {
  r.a()++;
  if (LIKELY(r.sa() < r.sb())) return jumpBack<1>(r, bc::immC(r.in));
  return Stop::Go;
}
ST(IncJLeI64Back) {
  r.a()++;
  if (LIKELY(r.sa() <= r.sb())) return jumpBack<1>(r, bc::immC(r.in));
  return Stop::Go;
}
ST(IncJLtI64ImmBack) {
  r.a()++;
  if (LIKELY(r.sa() < bc::immB(r.in))) return jumpBack<1>(r, bc::immC(r.in));
  return Stop::Go;
}
ST(AddJmpBack) {
  r.a() += static_cast<Word>(int64_t{bc::immB(r.in)});
  return jumpBack<1>(r, bc::immC(r.in));
}
ST(AddJLtI64Back) {
  r.a() += r.fp[r.extra<1>(0)];
  if (LIKELY(r.sa() < r.sb())) return jumpBack<2>(r, bc::immC(r.in));
  return Stop::Go;
}
ST(AddJLeI64Back) {
  r.a() += r.fp[r.extra<1>(0)];
  if (LIKELY(r.sa() <= r.sb())) return jumpBack<2>(r, bc::immC(r.in));
  return Stop::Go;
}
ST(JAndZImm) {
  if ((r.a() & static_cast<Word>(int64_t{bc::immB(r.in)})) != 0) return Stop::Go;
  jump<1>(r, bc::immC(r.in));
  return Stop::Taken;
}
ST(JAndNzImm) {
  if ((r.a() & static_cast<Word>(int64_t{bc::immB(r.in)})) == 0) return Stop::Go;
  jump<1>(r, bc::immC(r.in));
  return Stop::Taken;
}
V(JmpTable) {
  Word n = bc::bOf(r.in), k = r.a() - r.extra<1>(0);
  if (k < n) {
    Word pair = r.pc[k / 2];
    jump<2>(r, static_cast<int32_t>(k % 2 ? pair >> 32 : pair));
  } else {
    r.pc += (n + 1) / 2;
  }
}
V(JEfaceNotType) {
  if (r.a() != r.extra<1>(0)) jump<2>(r, bc::imm32(r.in));
}
V(JIfaceNotType) {
  auto* tab = reinterpret_cast<const rt::Itab*>(r.a());
  if (tab == nullptr || reinterpret_cast<Word>(tab->type) != r.extra<1>(0)) jump<2>(r, bc::imm32(r.in));
}
V(RangeStr) {
  Word* s = &r.b();
  int64_t at = r.sa();
  if (at >= static_cast<int64_t>(s[1])) {
    jump<1>(r, bc::immC(r.in));
    return;
  }
  auto* p = reinterpret_cast<const uint8_t*>(s[0]) + at;
  if (*p < 0x80) {
    (&r.a())[1] = *p;
    (&r.a())[2] = static_cast<Word>(at + 1);
    return;
  }
  Word rune;
  int64_t width = decodeRune(p, static_cast<int64_t>(s[1]) - at, &rune);
  (&r.a())[1] = rune;
  (&r.a())[2] = static_cast<Word>(at + width);
}

}  // namespace gosub::vm::h
