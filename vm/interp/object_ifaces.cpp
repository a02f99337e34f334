#include "runtime/obj/iface.h"

#include "runtime/obj/panics.h"
#include "vm/interp/object_ops.h"
#include "vm/interp/operands.h"

namespace gosub::vm {

Stop convertIface(G* g, Instr in, Type target, Type source) {
  const Word* x = &slotB(g, in);
  Type dynamic = rt::dynamicType(source, x[0]);
  Word data = x[1];
  Word* d = &slotA(g, in);
  d[0] = dynamic ? rt::typeWordFor(target, dynamic) : 0;
  d[1] = data;
  return Stop::Go;
}

Stop assertIface(G* g, Instr in, Type target, Type source, bool commaOk) {
  const Word* x = &slotB(g, in);
  Type dynamic = rt::dynamicType(source, x[0]);
  Word data = x[1], typeWord = 0;
  Word* d = &slotA(g, in);
  if (commaOk) {
    if (dynamic) typeWord = rt::typeWordFor(target, dynamic);
    d[0] = typeWord;
    d[1] = typeWord ? data : 0;
    slotC(g, in) = typeWord != 0;
    return Stop::Go;
  }
  rt::Next next = rt::assertIface(g, target, source, dynamic, &typeWord);
  if (next != rt::Next::Done) return done(g, next);
  d[0] = typeWord;
  d[1] = data;
  return Stop::Go;
}

Stop assertFailed(G* g, Type dynamic, Type want, Type source) {
  return done(g, rt::panicAssert(g, source, dynamic, want));
}

}  // namespace gosub::vm
