#include <algorithm>
#include <cstring>
#include <vector>

#include "runtime/abi/type_table.h"
#include "runtime/gc/barrier.h"
#include "runtime/obj/iface.h"
#include "runtime/obj/string.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

// rtype.AsTarget… in rtype/rtype.go.
constexpr int64_t kOk = 0, kNil = 1, kNotPointer = 2, kNotError = 3;

}  // namespace

Next rtypeComparable(rt::NativeCtx& c) {
  rt::Eface e = In(c).eface();
  return Out(c).flag(e.type == nullptr || (e.type->flags & rt::kTfComparable)).done();
}

Next rtypeCheckAsTarget(rt::NativeCtx& c) {
  rt::Eface e = In(c).eface();
  int64_t answer = kOk;
  if (e.type == nullptr) {
    answer = kNil;
  } else if (e.type->kind != rt::TKind::Pointer || e.data == 0) {
    answer = kNotPointer;
  } else if (!e.type->elem->isIface() && !rt::typeImplements(e.type->elem, rt::errorType())) {
    answer = kNotError;
  }
  return Out(c).i64(answer).done();
}

Next rtypeAssignTo(rt::NativeCtx& c) {
  In in(c);
  rt::Eface v = in.eface(), target = in.eface();
  const rt::TypeDesc* to = target.type->elem;
  void* place = reinterpret_cast<void*>(target.data);
  if (v.type == nullptr) return Out(c).flag(false).done();
  if (to->isIface()) {
    Word tw = rt::typeWordFor(to, v.type);
    if (tw != 0) rt::storeIface(place, tw, v.data);
    return Out(c).flag(tw != 0).done();
  }
  if (v.type == to) rt::copyTyped(to, place, rt::valueAddr(to, &v.data));
  return Out(c).flag(v.type == to).done();
}

Next rtypeSliceLen(rt::NativeCtx& c) {
  rt::Eface e = In(c).eface();
  bool slice = e.type && e.type->kind == rt::TKind::Slice;
  return Out(c).i64(slice ? reinterpret_cast<rt::GoSlice*>(e.data)->len : -1).done();
}

Next rtypeSwapElems(rt::NativeCtx& c) {
  In in(c);
  rt::Eface e = in.eface();
  int64_t i = in.i64(), j = in.i64();
  auto* s = reinterpret_cast<rt::GoSlice*>(e.data);
  const rt::TypeDesc* elem = e.type->elem;
  char* a = static_cast<char*>(s->ptr) + static_cast<uint64_t>(i) * elem->size;
  char* b = static_cast<char*>(s->ptr) + static_cast<uint64_t>(j) * elem->size;
  // Both stores go through the barrier with their old words still in place.
  constexpr uint64_t kSmall = 128;
  Word small[kSmall / sizeof(Word)];
  std::vector<Word> large;
  if (elem->size > kSmall) large.resize((elem->size + sizeof(Word) - 1) / sizeof(Word));
  void* tmp = large.empty() ? static_cast<void*>(small) : large.data();
  rt::copyBytes(tmp, a, elem->size);
  rt::copyTyped(elem, a, b);
  rt::copyTyped(elem, b, tmp);
  return Next::Done;
}

Next rtypeTypeString(rt::NativeCtx& c) {
  rt::Eface e = In(c).eface();
  static const char kNone[] = "<nil>";
  if (e.type == nullptr) return Out(c).str({kNone, sizeof kNone - 1}).done();
  return Out(c).str({e.type->string, e.type->stringLen}).done();
}

}  // namespace gosub::lib
