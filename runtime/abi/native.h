// Functions of the library that are written in C++, and the runtime entry points of instructions.
//
// A native sees its arguments as slots and overwrites them with its results (both from slot 0 of the
// outgoing area). It runs on the M's own stack, must return before anything parks, collects or moves a
// stack, and may hold raw Go pointers until it returns. It may allocate: allocation never collects, it only
// sets a request that the next safepoint honours.
#pragma once

#include <cstdint>

#include "runtime/abi/type_desc.h"

namespace gosub::rt {

struct G;
struct M;
struct P;

enum class Next : uint8_t {
  Done,   // results are in place
  Park,   // g's wait state is set up (Parking protocol: sched/park.h); resume half continues
  Yield,  // requeue the goroutine, then continue after this instruction
  Again,  // execute the same instruction again after a safepoint (assist, long leaf work)
  Panic,  // g->pendingPanic is set (panic value as an eface)
  Exit,   // the goroutine ends (Goexit's last step)
};

struct NativeCtx {
  G* g;
  M* m;
  P* p;
  Word* slots;  // arguments, then results
};
using NativeFn = Next (*)(NativeCtx&);

enum class NativeClass : uint8_t { Leaf, Detached, StartFinish };

struct NativeRec {
  const char* pkg;
  const char* name;
  NativeClass cls;
  NativeFn fn;
  NativeFn finish;  // StartFinish
};

// All rows of stdlib/natives.def, for the compiler to bind bodiless functions; null if there is none.
const NativeRec* findNative(const char* pkg, const char* name);

}  // namespace gosub::rt
