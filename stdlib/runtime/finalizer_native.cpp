// runtime.SetFinalizer: its rules, with gc's words for those who break them.
#include <atomic>
#include <string>

#include "runtime/abi/type_table.h"
#include "runtime/gc/finalizers.h"
#include "runtime/mem/malloc.h"
#include "runtime/mem/mheap.h"
#include "runtime/obj/panics.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

constexpr uint64_t kMaxTiny = 16;
constexpr uint64_t kMostResults = 256;  // finalizer.go: finalizerResults

std::string nameOf(const rt::TypeDesc* t) {
  return {t->string, t->stringLen};
}

[[noreturn]] void refuse(rt::NativeCtx& c, const std::string& why) {
  c.g->fp = c.slots;
  rt::fatalThrow(c.g, "runtime.SetFinalizer: " + why);
}

// Is p a pointer that may have a finalizer? An empty object may not, and neither may a package variable.
bool checkObject(rt::NativeCtx& c, rt::Eface obj) {
  if (obj.type == nullptr) refuse(c, "first argument is nil");
  if (obj.type->kind != rt::TKind::Pointer)
    refuse(c, "first argument is " + nameOf(obj.type) + ", not pointer");
  if (obj.type->elem->size == 0 || obj.data - rt::kGlobalsBase < rt::kGlobalsSize) return false;
  rt::Mspan* s = rt::objectSpan(obj.data);
  if (s == nullptr) refuse(c, "pointer not in heap");
  uint32_t index = s->nelems == 1 ? 0 : s->indexOf(obj.data);
  uint64_t begin =
      reinterpret_cast<Word>(s->base) + index * s->elemSize + (s->hasHeaders() ? rt::kMallocHeader : 0);
  bool tiny = s->noscan() && s->elemSize == kMaxTiny && obj.type->elem->size < kMaxTiny;
  if (obj.data != begin && !tiny) refuse(c, "pointer not at beginning of allocated block");
  return true;
}

// What goes before the pointer when fn's parameter gets it: 0 or a type word.
Word checkFunction(rt::NativeCtx& c, const rt::TypeDesc* obj, const rt::TypeDesc* fn) {
  if (fn->kind != rt::TKind::Func) refuse(c, "second argument is " + nameOf(fn) + ", not a function");
  std::string cannot = "cannot pass " + nameOf(obj) + " to finalizer " + nameOf(fn);
  if (nameOf(fn).find("...") != std::string::npos) refuse(c, cannot + " because dotdotdot");
  if (fn->numIn != 1) refuse(c, cannot);
  uint64_t results = 0;
  for (uint32_t i = 0; i < fn->numOut; i++) results += fn->params[1 + i]->slots;
  if (results > kMostResults) refuse(c, "not supported: results of more than 256 words");
  const rt::TypeDesc* param = fn->params[0];
  if (param == obj) return 0;
  bool named = param->nameLen != 0 && obj->nameLen != 0;
  if (param->kind == rt::TKind::Pointer && !named && param->elem == obj->elem) return 0;
  if (param->isEface()) return reinterpret_cast<Word>(obj);
  const rt::Itab* tab = param->isIface() ? rt::getItab(param, obj) : nullptr;
  if (tab == nullptr) refuse(c, cannot);
  return reinterpret_cast<Word>(tab);
}

}  // namespace

Next runtimeSetFinalizer(rt::NativeCtx& c) {
  static std::atomic<bool> began{false};
  In in(c);
  rt::Eface obj = in.eface(), fn = in.eface();
  if (!checkObject(c, obj)) return Out(c).flag(false).done();
  if (fn.type == nullptr) {
    rt::removeFinalizer(obj.data);
    return Out(c).flag(false).done();
  }
  Word typeWord = checkFunction(c, obj.type, fn.type);
  auto* closure = reinterpret_cast<rt::Closure*>(fn.data);
  if (!rt::addFinalizer({closure, typeWord, obj.data})) refuse(c, "finalizer already set");
  return Out(c).flag(!began.exchange(true)).done();
}

// Both halves: after the park it is asked again.
Next runtimeNextFinalizer(rt::NativeCtx& c) {
  rt::Finalizer f;
  Next next = rt::nextFinalizer(c.g, c.p, &f);
  if (next != Next::Done) return next;
  Out out(c);
  out.ptr(f.fn);
  if (f.typeWord != 0) out.word(f.typeWord);
  out.word(f.object);
  if (f.typeWord == 0) out.word(0);
  return Next::Done;
}

}  // namespace gosub::lib
