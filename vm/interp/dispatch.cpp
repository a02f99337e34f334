// The interpreter's loop.
//
// Purpose: threaded dispatch over opcodes.def. Each instruction's semantics is a small inline function in a
// handlers_*.h by family; this file only expands the table. The label array is indexed by the instruction's
// low 16 bits; every handler ends in a dispatch of its own, so that the branch predictor sees one indirect
// jump per instruction.
//
// Invariants: run() never nests, and returns at safepoints only, with pc and fp saved in the G. No function
// but inlined ones sees `r` by reference (it would force pc and fp into memory).
#include "vm/interp/dispatch.h"

#include "vm/interp/handlers_arith.h"
#include "vm/interp/handlers_atomic.h"
#include "vm/interp/handlers_branch.h"
#include "vm/interp/handlers_call.h"
#include "vm/interp/handlers_memory.h"
#include "vm/interp/handlers_object.h"

namespace gosub::vm {

namespace {

// Some handlers return nothing: they cannot stop. (In a template, `if constexpr` drops the other branch.)
#define OP(Name, A, B, C, Extra, Attr)                      \
  struct Do##Name {                                         \
    template <typename R>                                   \
    [[gnu::always_inline]] static Stop call(R& r) {         \
      r.pc += 1 + wordsIn(#Extra);                          \
      if constexpr (std::is_void_v<decltype(h::Name(r))>) { \
        h::Name(r);                                         \
        return Stop::Go;                                    \
      } else {                                              \
        return h::Name(r);                                  \
      }                                                     \
    }                                                       \
  };
#include "vm/bytecode/opcodes.def"
#undef OP

}  // namespace

#ifdef GOSUB_ASAN

// One function with UBSan's checks in all handlers takes too long to compile: here each handler is a
// function.
Stop run(G* g) {
  using Handler = Stop (*)(Regs&);
  static const Handler kHandlers[] = {
#define OP(Name, A, B, C, Extra, Attr) [](Regs& r) { return Do##Name::call(r); },
#include "vm/bytecode/opcodes.def"
#undef OP
  };
  Regs r{g->pc, g->fp, g, 0};
  for (;;) {
    r.in = *r.pc;
    Stop stop = kHandlers[static_cast<uint16_t>(r.in)](r);
    if (stop > Stop::Taken) return stop;
  }
}

#else

Stop run(G* g) {
  static const void* const kLabels[] = {
#define OP(Name, A, B, C, Extra, Attr) &&L_##Name,
#include "vm/bytecode/opcodes.def"
#undef OP
  };
  Regs r{g->pc, g->fp, g, 0};

#define DISPATCH()                              \
  do {                                          \
    r.in = *r.pc;                               \
    goto* kLabels[static_cast<uint16_t>(r.in)]; \
  } while (0)

  DISPATCH();

#define OP(Name, A, B, C, Extra, Attr)                      \
  L_##Name : {                                              \
    Stop stop = Do##Name::call(r);                          \
    if (stop == Stop::Taken) DISPATCH();                    \
    if (__builtin_expect(stop != Stop::Go, 0)) return stop; \
    DISPATCH();                                             \
  }
#include "vm/bytecode/opcodes.def"
#undef OP
#undef DISPATCH
}

#endif

}  // namespace gosub::vm
