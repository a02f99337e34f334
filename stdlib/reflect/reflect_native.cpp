// reflect's natives: see reflect/natives.go for what each does.
#include <cstring>
#include <vector>

#include "runtime/abi/type_table.h"
#include "runtime/gc/barrier.h"
#include "runtime/mem/malloc.h"
#include "runtime/obj/chan.h"
#include "runtime/obj/iface.h"
#include "runtime/obj/map.h"
#include "runtime/obj/slice.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

using Type = const rt::TypeDesc;

bool direct(Type* t) {
  return t->flags & rt::kTfDirectIface;
}

Next mapFailed(rt::NativeCtx& c, const void* elem) {
  return elem == nullptr ? Next::Panic : Out(c).ptr(elem).done();
}

}  // namespace

Next reflectUnpackEface(rt::NativeCtx& c) {
  rt::Eface e = In(c).eface();
  bool scalar = e.type && e.type->scalarData;
  return Out(c).ptr(e.type).word(scalar ? 0 : e.data).word(scalar ? e.data : 0).done();
}

Next reflectPackEface(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  Word p = in.word(), w = in.word();
  Word data;
  if (in.flag()) {
    data = rt::boxValue(c.p, t, reinterpret_cast<void*>(p));
  } else {
    data = direct(t) ? p : w;
  }
  return Out(c).ptr(t).word(data).done();
}

Next reflectLoadIface(rt::NativeCtx& c) {
  auto* i = In(c).ptr<rt::Iface>();
  auto* tab = reinterpret_cast<const rt::Itab*>(rt::loadWord(&i->tab));
  return Out(c).ptr(tab ? tab->type : nullptr).word(tab ? rt::loadWord(&i->data) : 0).done();
}

Next reflectStoreIface(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  void* p = in.ptr<void>();
  rt::Eface e = in.eface();
  Word tw = e.type ? rt::typeWordFor(t, e.type) : 0;
  rt::storeIface(p, tw, e.type ? e.data : 0);
  return Next::Done;
}

Next reflectNewObject(rt::NativeCtx& c) {
  return Out(c).ptr(rt::newObject(c.p, In(c).ptr<Type>())).done();
}

Next reflectNewArray(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  int64_t n = in.i64();
  rt::GoSlice s;
  Next next = rt::makeSlice(c.g, c.p, t, n, n, &s);
  return next == Next::Done ? Out(c).ptr(s.ptr).done() : next;
}

Next reflectCopyValue(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  void* dst = in.ptr<void>();
  rt::copyTyped(t, dst, in.ptr<void>());
  return Next::Done;
}

Next reflectClearValue(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  rt::clearTyped(t, in.ptr<void>());
  return Next::Done;
}

Next reflectStorePointer(rt::NativeCtx& c) {
  In in(c);
  void* dst = in.ptr<void>();
  rt::storePtr(dst, in.word());
  return Next::Done;
}

Next reflectIsZeroMemory(rt::NativeCtx& c) {
  In in(c);
  auto* p = in.ptr<const char>();
  Word n = in.word();
  bool zero = n == 0 || (p[0] == 0 && std::memcmp(p, p + 1, n - 1) == 0);
  return Out(c).flag(zero).done();
}

Next reflectImplements(rt::NativeCtx& c) {
  In in(c);
  Type* inter = in.ptr<Type>();
  Type* t = in.ptr<Type>();
  return Out(c).flag(inter->numMethods == 0 || rt::typeImplements(t, inter)).done();
}

Next reflectPointerTo(rt::NativeCtx& c) {
  return Out(c).ptr(rt::pointerTo(In(c).ptr<Type>())).done();
}
Next reflectSliceOf(rt::NativeCtx& c) {
  return Out(c).ptr(rt::sliceOf(In(c).ptr<Type>())).done();
}

Next reflectArrayOf(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  return Out(c).ptr(rt::arrayOf(t, in.word())).done();
}

Next reflectMapOf(rt::NativeCtx& c) {
  In in(c);
  Type* key = in.ptr<Type>();
  return Out(c).ptr(rt::mapOf(key, in.ptr<Type>())).done();
}

Next reflectChanOf(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  return Out(c).ptr(rt::chanOf(t, static_cast<rt::ChanDir>(in.word()))).done();
}

Next reflectWithReceiver(rt::NativeCtx& c) {
  In in(c);
  Type* recv = in.ptr<Type>();
  Type* fn = in.ptr<Type>();
  std::vector<Type*> params{recv};
  params.insert(params.end(), fn->params, fn->params + fn->numIn);
  bool variadic = fn->flags & rt::kTfVariadic;
  return Out(c)
      .ptr(rt::funcOf(params.data(), static_cast<uint32_t>(params.size()), fn->params + fn->numIn, fn->numOut,
                      variadic))
      .done();
}

Next reflectStructOf(rt::NativeCtx& c) {
  struct Spec {  // structSpec of natives.go
    rt::GoString name, pkgPath;
    Type* type;
    rt::GoString tag;
    bool exported, embedded;
  };
  rt::GoSlice s = In(c).slice();
  auto view = [](rt::GoString t) { return std::string_view(t.ptr, static_cast<size_t>(t.len)); };
  std::vector<rt::FieldSpec> fields;
  auto* specs = static_cast<const Spec*>(s.ptr);
  for (int64_t i = 0; i < s.len; i++) {
    const Spec& f = specs[i];
    fields.push_back({view(f.name), view(f.pkgPath), f.type, view(f.tag), f.exported, f.embedded});
  }
  return Out(c).ptr(rt::structOf(fields.data(), static_cast<uint32_t>(fields.size()))).done();
}

Next reflectFuncOf(rt::NativeCtx& c) {
  In in(c);
  rt::GoSlice params = in.slice();
  rt::GoSlice results = in.slice();
  bool variadic = in.flag();
  return Out(c)
      .ptr(rt::funcOf(static_cast<Type* const*>(params.ptr), static_cast<uint32_t>(params.len),
                      static_cast<Type* const*>(results.ptr), static_cast<uint32_t>(results.len), variadic))
      .done();
}

Next reflectMethodFunc(rt::NativeCtx& c) {
  auto* fn = In(c).ptr<rt::FuncRec>();
  if (fn == nullptr) return Out(c).ptr(nullptr).done();
  // The compiler makes this closure for functions that are used as values; like that one it is never freed.
  rt::Closure* value = __atomic_load_n(&fn->funcValue, __ATOMIC_ACQUIRE);
  if (value == nullptr) {
    auto* made = new rt::Closure{fn, {}};
    value =
        __atomic_compare_exchange_n(&fn->funcValue, &value, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)
            ? made
            : value;
    if (value != made) delete made;
  }
  return Out(c).ptr(value).done();
}

Next reflectFuncPC(rt::NativeCtx& c) {
  const rt::FuncRec* fn = In(c).ptr<rt::Closure>()->code;
  return Out(c).word(rt::entryAddress(fn->entry.load())).done();
}

Next reflectMapLen(rt::NativeCtx& c) {
  return Out(c).i64(rt::mapLen(In(c).ptr<rt::Hmap>())).done();
}

Next reflectMapAccess(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  auto* m = in.ptr<rt::Hmap>();
  bool ok = false;
  const void* elem = rt::mapAccess2(c.g, t, m, in.ptr<void>(), &ok);
  if (elem == nullptr) return Next::Panic;
  return Out(c).ptr(ok ? elem : nullptr).done();
}

Next reflectMapAssign(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  auto* m = in.ptr<rt::Hmap>();
  const void* key = in.ptr<void>();
  const void* elem = in.ptr<void>();
  void* place = rt::mapAssign(c.g, c.p, t, m, key);
  if (place == nullptr) return mapFailed(c, place);
  rt::copyTyped(t->elem, place, elem);
  return Next::Done;
}

Next reflectMapDelete(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  auto* m = in.ptr<rt::Hmap>();
  return rt::mapDelete(c.g, c.p, t, m, in.ptr<void>());
}

Next reflectMapClear(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  rt::mapClear(c.g, c.p, t, in.ptr<rt::Hmap>());
  return Next::Done;
}

Next reflectMakeMap(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  return Out(c).ptr(rt::makeMap(c.p, t, in.i64())).done();
}

Next reflectMapIterInit(rt::NativeCtx& c) {
  In in(c);
  Type* t = in.ptr<Type>();
  return Out(c).ptr(rt::newMapIter(c.g, c.p, t, in.ptr<rt::Hmap>())).done();
}

Next reflectMapIterNext(rt::NativeCtx& c) {
  return Out(c).flag(rt::mapIterNext(c.g, In(c).ptr<rt::MapIter>())).done();
}

Next reflectChanLen(rt::NativeCtx& c) {
  return Out(c).i64(rt::chanLen(In(c).ptr<rt::Hchan>())).done();
}
Next reflectChanCap(rt::NativeCtx& c) {
  return Out(c).i64(rt::chanCap(In(c).ptr<rt::Hchan>())).done();
}

Next reflectGrowSlice(rt::NativeCtx& c) {
  In in(c);
  Type* elem = in.ptr<Type>();
  rt::GoSlice old = in.slice(), out;
  Next next = rt::growSlice(c.g, c.p, elem, old, in.i64(), &out);
  return next == Next::Done ? Out(c).ptr(out.ptr).i64(out.cap).done() : next;
}

Next reflectCopyElems(rt::NativeCtx& c) {
  In in(c);
  Type* elem = in.ptr<Type>();
  void* dst = in.ptr<void>();
  void* src = in.ptr<void>();
  rt::copySliceTyped(elem, dst, src, in.word());
  return Next::Done;
}

}  // namespace gosub::lib
