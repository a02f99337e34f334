// Values of run-time panics. See panics.h for how they are represented.
//
// Texts follow gc's (D4). Text constants are native memory, which a Go string may point to. Locks: none;
// registerErrorTypes is called once, before goroutines exist.
#include "runtime/obj/panics.h"

#include <cstring>

#include "runtime/abi/type_table.h"
#include "runtime/gc/barrier.h"
#include "runtime/mem/malloc.h"
#include "runtime/obj/iface.h"
#include "runtime/obj/string.h"
#include "runtime/sched/fatal.h"

namespace gosub::rt {
namespace {

ErrorTypes gErrorTypes{};

struct BoundsError {  // runtime.boundsError
  int64_t x;
  int64_t y;
  bool isSigned;
  uint8_t code;
};
struct AssertionError {  // runtime.TypeAssertionError
  GoString iface, concrete, asserted, missing;
};

// Without registered types a panic carries the whole message as a string.
Next raise(G* g, const TypeDesc* t, const void* mem) {
  g->pendingPanic = {t, boxValue(g->m->p, t, mem)};
  g->pendingSignal = 0;
  return Next::Panic;
}
Next raiseText(G* g, const TypeDesc* t, std::string_view text) {
  GoString s = newString(g->m->p, text.data(), text.size());
  return raise(g, t, &s);
}
Next raiseWhole(G* g, std::string_view text) {
  return raiseText(g, basicType(TKind::String), text);
}

GoString typeText(const TypeDesc* t) {
  return t == nullptr ? GoString{nullptr, 0} : GoString{t->string, t->stringLen};
}

std::string number(int64_t v, bool isSigned) {
  return isSigned ? std::to_string(v) : std::to_string(static_cast<uint64_t>(v));
}

std::string boundsText(const BoundsError& e) {
  struct Row {
    const char *pre, *mid, *post, *negative;
  };
  constexpr const char* kSlice = "slice bounds out of range [";
  static const Row rows[] = {
      {"", "] with length ", "", "]"},
      {":", "] with length ", "", "]"},
      {":", "] with capacity ", "", "]"},
      {"", ":", "]", ":]"},
      {"::", "] with length ", "", "]"},
      {"::", "] with capacity ", "", "]"},
      {":", ":", "]", ":]"},
      {"", ":", ":]", "::]"},
  };
  if (e.code == static_cast<uint8_t>(BoundsCode::Convert)) {
    return "cannot convert slice with length " + number(e.x, e.isSigned) +
           " to array or pointer to array with length " + std::to_string(e.y);
  }
  if (e.code >= sizeof rows / sizeof rows[0]) return "bounds error";
  const Row& r = rows[e.code];
  std::string text = e.code == 0 ? "index out of range [" : kSlice;
  text += r.pre + number(e.x, e.isSigned);
  if (e.isSigned && e.x < 0) return text + r.negative;
  return text + r.mid + std::to_string(e.y) + r.post;
}

std::string str(GoString s) {
  return std::string(s.ptr == nullptr ? "" : s.ptr, static_cast<size_t>(s.len));
}

std::string assertionText(const AssertionError& e) {
  std::string inter = e.iface.len == 0 ? "interface" : str(e.iface);
  std::string head = "interface conversion: ";
  if (e.concrete.len == 0) return head + inter + " is nil, not " + str(e.asserted);
  if (e.missing.len == 0) return head + inter + " is " + str(e.concrete) + ", not " + str(e.asserted);
  return head + str(e.concrete) + " is not " + str(e.asserted) + ": missing method " + str(e.missing);
}

}  // namespace

void registerErrorTypes(const ErrorTypes& types) {
  gErrorTypes = types;
}
const ErrorTypes& errorTypes() {
  return gErrorTypes;
}

Next panicBounds(G* g, BoundsCode code, int64_t x, bool xSigned, int64_t y) {
  BoundsError e{x, y, xSigned, static_cast<uint8_t>(code)};
  if (gErrorTypes.boundsError != nullptr) return raise(g, gErrorTypes.boundsError, &e);
  return raiseWhole(g, "runtime error: " + boundsText(e));
}

Next panicError(G* g, std::string_view text) {
  if (gErrorTypes.errorString != nullptr) return raiseText(g, gErrorTypes.errorString, text);
  return raiseWhole(g, "runtime error: " + std::string(text));
}
Next panicPlain(G* g, std::string_view text) {
  return raiseText(g, gErrorTypes.plainError != nullptr ? gErrorTypes.plainError : basicType(TKind::String),
                   text);
}
Next panicString(G* g, std::string_view text) {
  return raiseWhole(g, text);
}

Next panicNilDeref(G* g, uint64_t addr) {
  panicError(g, "invalid memory address or nil pointer dereference");
  g->pendingSignal = 11;
  g->wakeValue = addr;
  return Next::Panic;
}
Next panicDivide(G* g) {
  return panicError(g, "integer divide by zero");
}
Next panicOverflow(G* g) {
  return panicError(g, "integer overflow");
}
Next panicShift(G* g) {
  return panicError(g, "negative shift amount");
}
Next panicNilMap(G* g) {
  return panicPlain(g, "assignment to entry in nil map");
}
Next panicUnhashable(G* g, const TypeDesc* t) {
  return panicError(g, "hash of unhashable type " + std::string(t->string, t->stringLen));
}
Next panicUncomparable(G* g, const TypeDesc* t) {
  return panicError(g, "comparing uncomparable type " + std::string(t->string, t->stringLen));
}
Next panicMakeSliceLen(G* g) {
  return panicError(g, "makeslice: len out of range");
}
Next panicMakeSliceCap(G* g) {
  return panicError(g, "makeslice: cap out of range");
}
Next panicGrowSlice(G* g) {
  return panicError(g, "growslice: len out of range");
}
Next panicUnsafeSlice(G* g, bool nil, bool isString) {
  std::string name = isString ? "unsafe.String: " : "unsafe.Slice: ";
  return panicError(g, name + (nil ? "ptr is nil and len is not zero" : "len out of range"));
}

namespace {

// The package whose declaration tells a type from another that looks the same.
std::string_view packageOf(const TypeDesc* t) {
  auto text = [](const char* s) { return s == nullptr ? std::string_view() : std::string_view(s); };
  std::string_view path = text(t->pkgPath);
  if (t->kind == TKind::Struct && t->nameLen == 0) {
    for (uint64_t i = 0; i < t->len && path.empty(); i++) path = text(t->fields[i].pkgPath);
  }
  return path;
}

}  // namespace

Next panicAssert(G* g, const TypeDesc* iface, const TypeDesc* concrete, const TypeDesc* asserted,
                 std::string_view missing) {
  P* p = g->m->p;
  AssertionError e{typeText(iface), typeText(concrete), typeText(asserted), {nullptr, 0}};
  if (!missing.empty()) {
    e.missing = newString(p, missing.data(), missing.size());
  } else if (concrete != nullptr &&
             str(e.concrete) == str(e.asserted)) {  // gc says why they are not the same
    std::string_view here = packageOf(concrete), there = packageOf(asserted);
    std::string text = str(e.asserted) + (here == there ? " (types from different scopes)"
                                                        : " (types from different packages)");
    e.asserted = newString(p, text.data(), text.size());
  }
  const TypeDesc* ptr = gErrorTypes.typeAssertionErrorPtr;
  if (ptr == nullptr) return raiseWhole(g, assertionText(e));
  void* at = newObject(p, ptr->elem);
  initTyped(ptr->elem, at, &e);
  return raise(g, ptr, &at);
}

Next panicNilArg(G* g) {
  const TypeDesc* ptr = gErrorTypes.panicNilErrorPtr;
  if (ptr == nullptr) return raiseWhole(g, "panic called with nil argument");
  void* at = newObject(g->m->p, ptr->elem);
  return raise(g, ptr, &at);
}

std::string rtErrorText(Eface v) {
  if (v.type == nullptr) return {};
  const void* at = valueAddr(v.type, &v.data);
  if (v.type == gErrorTypes.errorString) return "runtime error: " + str(*static_cast<const GoString*>(at));
  if (v.type == gErrorTypes.plainError) return str(*static_cast<const GoString*>(at));
  if (v.type == gErrorTypes.boundsError)
    return "runtime error: " + boundsText(*static_cast<const BoundsError*>(at));
  if (v.type == gErrorTypes.typeAssertionErrorPtr)
    return assertionText(*reinterpret_cast<const AssertionError*>(v.data));
  if (v.type == gErrorTypes.panicNilErrorPtr) return "panic called with nil argument";
  return {};
}

void fatalThrow(G* g, std::string_view text) {
  fatalError(g, text, TraceScope::Current);
}

}  // namespace gosub::rt
