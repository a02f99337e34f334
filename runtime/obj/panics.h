// Run-time panics: Go's error values and texts (RUNTIME D4).
//
// How an error value is represented: the types (runtime.Error and its implementations) are Go source in
// stdlib/runtime, so that err.(runtime.Error), Error() and RuntimeError() are ordinary methods. The loader
// hands their descriptors over once with registerErrorTypes; the runtime then fills in values:
//
//   errorString            string kind: the text without "runtime error: "     (Error() adds the prefix)
//   plainError             string kind: the text is the whole message, e.g. "send on closed channel"
//   (runtime.Error, no prefix) boundsError            struct { x int64; y int; signed bool; code uint8 }
//   codes: BoundsCode *TypeAssertionError    struct { iface, concrete, asserted, missing string } pointer
//   kind; texts are type strings *PanicNilError         struct { _ [0]func() } pointer kind
//
// Every panicX sets g->pendingPanic (and g->pendingSignal for faults) and returns Next::Panic: the engine
// raises it at the current instruction. None of them allocates more than the value itself. Before the types
// are registered (tests, programs without the library) the value is a plain string with the whole message:
// rtErrorText gives it either way.
#pragma once

#include <string>
#include <string_view>

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

struct ErrorTypes {
  const TypeDesc* errorString;
  const TypeDesc* plainError;
  const TypeDesc* boundsError;
  const TypeDesc* typeAssertionErrorPtr;  // *runtime.TypeAssertionError
  const TypeDesc* panicNilErrorPtr;       // *runtime.PanicNilError
};
void registerErrorTypes(const ErrorTypes& types);
const ErrorTypes& errorTypes();

enum class BoundsCode : uint8_t {
  Index,       // s[x], len y
  SliceAlen,   // s[?:x], len y (array, string: length)
  SliceAcap,   // s[?:x], cap y
  SliceB,      // s[x:y]
  Slice3Alen,  // s[::x], len y
  Slice3Acap,  // s[::x], cap y
  Slice3B,     // s[:x:y]
  Slice3C,     // s[x:y:]
  Convert,     // (*[y]T)(s): x is len(s)
};

Next panicBounds(G* g, BoundsCode code, int64_t x, bool xSigned, int64_t y);
inline Next panicIndex(G* g, int64_t index, int64_t len) {
  return panicBounds(g, BoundsCode::Index, index, true, len);
}
Next panicNilDeref(G* g, uint64_t addr = 0);  // with [signal SIGSEGV…]
Next panicDivide(G* g);                       // integer divide by zero
Next panicOverflow(G* g);
Next panicShift(G* g);   // negative shift amount
Next panicNilMap(G* g);  // assignment to entry in nil map
Next panicUnhashable(G* g, const TypeDesc* t);
Next panicUncomparable(G* g, const TypeDesc* t);
Next panicMakeSliceLen(G* g);
Next panicMakeSliceCap(G* g);
Next panicGrowSlice(G* g);  // growslice: len out of range
Next panicUnsafeSlice(G* g, bool nil, bool isString);
// Type assertions x.(T). iface: static type of x; concrete: dynamic type or null for nil; missing: first
// missing method.
Next panicAssert(G* g, const TypeDesc* iface, const TypeDesc* concrete, const TypeDesc* asserted,
                 std::string_view missing = {});
Next panicNilArg(G* g);  // panic(nil): *runtime.PanicNilError
// Any other run-time error: text without the prefix, e.g. "slice bounds out of range".
Next panicError(G* g, std::string_view text);
// runtime.Error without the prefix, e.g. "send on closed channel", "makechan: size out of range".
Next panicPlain(G* g, std::string_view text);
// panic("text") with a value of type string.
Next panicString(G* g, std::string_view text);

// The message of a value made here, as Error() would give it; empty if it is another value.
std::string rtErrorText(Eface value);

// Unrecoverable: prints "fatal error: TEXT" and the goroutine's trace, exits 2.
[[noreturn]] void fatalThrow(G* g, std::string_view text);

}  // namespace gosub::rt
