#include "runtime/obj/map_impl.h"

#include "runtime/gc/barrier.h"
#include "vm/interp/object_ops.h"
#include "vm/interp/operands.h"

namespace gosub::vm {
namespace {

rt::Hmap* mapAt(Word w) {
  return reinterpret_cast<rt::Hmap*>(w);
}

// The end of every lookup: element and ok into their slots; null: a panic is pending.
Stop found(G* g, Instr in, Type map, Word okSlot, const void* elem, bool ok) {
  if (elem == nullptr) return raisePending(g);
  loadSlots(&slotA(g, in), static_cast<const char*>(elem), map->elem);
  if (okSlot != bc::kNoSlot) g->fp[okSlot] = ok;
  return Stop::Go;
}

Stop assigned(G* g, Instr in, Type map, void* elem) {
  if (elem == nullptr) return raisePending(g);
  storeSlots(static_cast<char*>(elem), &slotC(g, in), map->elem);
  return Stop::Go;
}

}  // namespace

Word largeZero(Type t) {
  return reinterpret_cast<Word>(rt::zeroValue(t));
}

Stop makeMap(G* g, Instr in, Type map) {
  slotA(g, in) = reinterpret_cast<Word>(rt::makeMap(proc(g), map, static_cast<int64_t>(slotB(g, in))));
  return Stop::Go;
}

Stop mapGet(G* g, Instr in, Type map, Word okSlot) {
  Word scratch;
  bool ok;
  const void* key = memoryForm(&slotC(g, in), map->key, &scratch);
  const void* elem = rt::mapAccess2(g, map, mapAt(slotB(g, in)), key, &ok);
  return found(g, in, map, okSlot, elem, ok);
}

Stop mapGet32(G* g, Instr in, Type map, Word okSlot) {
  bool ok;
  const void* elem = rt::mapAccess32(g, map, mapAt(slotB(g, in)), static_cast<uint32_t>(slotC(g, in)), &ok);
  return found(g, in, map, okSlot, elem, ok);
}

Stop mapGet64(G* g, Instr in, Type map, Word okSlot) {
  bool ok;
  const void* elem = rt::mapAccess64(g, map, mapAt(slotB(g, in)), slotC(g, in), &ok);
  return found(g, in, map, okSlot, elem, ok);
}

Stop mapGetStr(G* g, Instr in, Type map, Word okSlot) {
  bool ok;
  const void* elem = rt::mapAccessStr(g, map, mapAt(slotB(g, in)), stringAt(&slotC(g, in)), &ok);
  return found(g, in, map, okSlot, elem, ok);
}

Stop mapSet(G* g, Instr in, Type map) {
  Word scratch;
  const void* key = memoryForm(&slotB(g, in), map->key, &scratch);
  return assigned(g, in, map, rt::mapAssign(g, proc(g), map, mapAt(slotA(g, in)), key));
}

Stop mapSet32(G* g, Instr in, Type map) {
  return assigned(g, in, map,
                  rt::mapAssign32(g, proc(g), map, mapAt(slotA(g, in)), static_cast<uint32_t>(slotB(g, in))));
}

Stop mapSet64(G* g, Instr in, Type map) {
  return assigned(g, in, map, rt::mapAssign64(g, proc(g), map, mapAt(slotA(g, in)), slotB(g, in)));
}

Stop mapSetStr(G* g, Instr in, Type map) {
  return assigned(g, in, map,
                  rt::mapAssignStr(g, proc(g), map, mapAt(slotA(g, in)), stringAt(&slotB(g, in))));
}

Stop mapAddI64(G* g, Instr in, Type map) {
  Word scratch;
  const void* key = memoryForm(&slotB(g, in), map->key, &scratch);
  void* elem = rt::mapAssign(g, proc(g), map, mapAt(slotA(g, in)), key);
  if (elem == nullptr) return raisePending(g);
  rt::storeWord(elem, rt::loadWord(elem) + slotC(g, in));
  return Stop::Go;
}

Stop mapDelete(G* g, Instr in, Type map) {
  Word scratch;
  const void* key = memoryForm(&slotB(g, in), map->key, &scratch);
  return done(g, rt::mapDelete(g, proc(g), map, mapAt(slotA(g, in)), key));
}

Stop mapClear(G* g, Instr in, Type map) {
  rt::mapClear(g, proc(g), map, mapAt(slotA(g, in)));
  return Stop::Go;
}

Word mapLen(Word map) {
  return static_cast<Word>(rt::mapLen(mapAt(map)));
}

Stop mapIterInit(G* g, Instr in, Type map) {
  slotA(g, in) = reinterpret_cast<Word>(rt::newMapIter(g, proc(g), map, mapAt(slotB(g, in))));
  return Stop::Go;
}

Stop mapIterNext(G* g, Instr in, int64_t doneOffset, Type map) {
  auto* it = reinterpret_cast<rt::MapIter*>(slotA(g, in));
  if (!rt::mapIterNext(g, it)) {
    g->pc += doneOffset - 3;
    return Stop::Go;
  }
  if (bc::bOf(in) != bc::kNoSlot) loadSlots(&slotB(g, in), static_cast<const char*>(it->key), map->key);
  if (bc::cOf(in) != bc::kNoSlot) loadSlots(&slotC(g, in), static_cast<const char*>(it->elem), map->elem);
  return Stop::Go;
}

}  // namespace gosub::vm
