#include "runtime/obj/panics.h"
#include "runtime/obj/string.h"
#include "vm/interp/object_ops.h"
#include "vm/interp/operands.h"

namespace gosub::vm {

Stop concat(G* g, Instr in) {
  constexpr uint32_t kInline = 16;
  uint32_t n = bc::cOf(in);
  rt::GoString few[kInline];
  rt::GoString* parts = n <= kInline ? few : new rt::GoString[n];
  const Word* from = &slotB(g, in);
  for (uint32_t i = 0; i < n; i++) parts[i] = stringAt(from + 2 * i);
  rt::GoString out;
  bool ok = rt::concatStrings(proc(g), parts, n, &out);
  if (parts != few) delete[] parts;
  if (!ok) return done(g, rt::panicError(g, "string concatenation too long"));
  setString(&slotA(g, in), out);
  return Stop::Go;
}

Stop concat2(G* g, Instr in) {
  rt::GoString out;
  if (!rt::concat2(proc(g), stringAt(&slotB(g, in)), stringAt(&slotC(g, in)), &out)) {
    return done(g, rt::panicError(g, "string concatenation too long"));
  }
  setString(&slotA(g, in), out);
  return Stop::Go;
}

Stop strToBytes(G* g, Instr in) {
  setSlice(&slotA(g, in), rt::stringToBytes(proc(g), stringAt(&slotB(g, in))));
  return Stop::Go;
}

Stop strToRunes(G* g, Instr in) {
  setSlice(&slotA(g, in), rt::stringToRunes(proc(g), stringAt(&slotB(g, in))));
  return Stop::Go;
}

Stop bytesToStr(G* g, Instr in) {
  setString(&slotA(g, in), rt::bytesToString(proc(g), sliceAt(&slotB(g, in))));
  return Stop::Go;
}

Stop runesToStr(G* g, Instr in) {
  setString(&slotA(g, in), rt::runesToString(proc(g), sliceAt(&slotB(g, in))));
  return Stop::Go;
}

Stop runeToStr(G* g, Instr in) {
  setString(&slotA(g, in), rt::runeToString(proc(g), static_cast<int64_t>(slotB(g, in))));
  return Stop::Go;
}

}  // namespace gosub::vm
