// Operands of slow instructions: slots of g's current frame.
#pragma once

#include "runtime/abi/proc.h"
#include "vm/interp/raise.h"

namespace gosub::vm {

inline rt::P* proc(G* g) {
  return g->m->p;
}
inline Word& slotA(G* g, Instr in) {
  return g->fp[bc::aOf(in)];
}
inline Word& slotB(G* g, Instr in) {
  return g->fp[bc::bOf(in)];
}
inline Word& slotC(G* g, Instr in) {
  return g->fp[bc::cOf(in)];
}

inline rt::GoSlice sliceAt(const Word* s) {
  return {reinterpret_cast<void*>(s[0]), static_cast<int64_t>(s[1]), static_cast<int64_t>(s[2])};
}
inline void setSlice(Word* d, const rt::GoSlice& s) {
  d[0] = reinterpret_cast<Word>(s.ptr);
  d[1] = static_cast<Word>(s.len);
  d[2] = static_cast<Word>(s.cap);
}
inline rt::GoString stringAt(const Word* s) {
  return {reinterpret_cast<const char*>(s[0]), static_cast<int64_t>(s[1])};
}
inline void setString(Word* d, const rt::GoString& s) {
  d[0] = reinterpret_cast<Word>(s.ptr);
  d[1] = static_cast<Word>(s.len);
}
// What a runtime function said that cannot park: go on, or raise what it left pending.
inline Stop done(G* g, rt::Next next) {
  return next == rt::Next::Panic ? raisePending(g) : Stop::Go;
}

}  // namespace gosub::vm
