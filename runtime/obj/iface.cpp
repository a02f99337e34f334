// Interfaces: boxing and assertions. See iface.h.
#include "runtime/obj/iface.h"

#include <cstring>

#include "runtime/gc/barrier.h"
#include "runtime/mem/malloc.h"
#include "runtime/obj/panics.h"

namespace gosub::rt {

Word boxValue(P* p, const TypeDesc* t, const void* mem) {
  if (t->scalarData || (t->flags & kTfDirectIface)) {
    Word w = 0;
    std::memcpy(&w, mem, t->size);
    return w;
  }
  void* box = mallocgc(p, t->size, t, false);
  initTyped(t, box, mem);
  return reinterpret_cast<Word>(box);
}

void unboxValue(const TypeDesc* t, Word data, void* mem) {
  copyBytes(mem, valueAddr(t, &data), t->size);
}

Word typeWordFor(const TypeDesc* iface, const TypeDesc* t) {
  if (iface->isEface()) return reinterpret_cast<Word>(t);
  return reinterpret_cast<Word>(getItab(iface, t));
}

Next assertIface(G* g, const TypeDesc* to, const TypeDesc* from, const TypeDesc* dynamic, Word* typeWord) {
  (void)from;  // gc names no static type when the target is an interface
  if (dynamic == nullptr) return panicAssert(g, nullptr, nullptr, to);
  if (to->isEface()) {
    *typeWord = reinterpret_cast<Word>(dynamic);
    return Next::Done;
  }
  std::string_view missing;
  const Itab* tab = getItab(to, dynamic, &missing);
  if (tab == nullptr) return panicAssert(g, nullptr, dynamic, to, missing);
  *typeWord = reinterpret_cast<Word>(tab);
  return Next::Done;
}

}  // namespace gosub::rt
