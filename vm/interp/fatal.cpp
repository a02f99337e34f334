#include "vm/interp/fatal.h"

#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/obj/iface.h"
#include "runtime/obj/panics.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/sched.h"
#include "vm/interp/enter.h"
#include "vm/interp/panic.h"
#include "vm/interp/print.h"
#include "vm/interp/values.h"

namespace gosub::vm {
namespace {

using rt::TKind;

constexpr int kExitPanic = 2;
// Panic::printed.
constexpr uint8_t kUnasked = 0, kAsked = 1, kText = 2, kPlain = 3;

rt::FuncRec* stringMethod(const rt::TypeDesc* t, std::string_view name) {
  if (t == nullptr || t->isIface()) return nullptr;
  for (uint32_t i = 0; i < t->numMethods; i++) {
    const rt::MethodDesc& m = t->methods[i];
    if (!m.exported || std::string_view(m.name, m.nameLen) != name) continue;
    const rt::TypeDesc* f = m.funcType;
    bool fits = f && f->numIn == 0 && f->numOut == 1 && f->params[0] == rt::basicType(TKind::String);
    return fits ? m.ifn : nullptr;
  }
  return nullptr;
}

// Calls the method on the value; it returns to the stub's second instruction.
Stop askText(G* g, rt::Panic* p, rt::FuncRec* method) {
  p->printed = kAsked;
  g->fp[0] = p->value.data;
  g->pc = panicStub() + 1;
  return enterMethod(g, method);
}

bool isBasic(TKind k) {
  return (k >= TKind::Bool && k <= TKind::Complex128) || k == TKind::String;
}

void appendIndented(std::string& out, std::string_view text) {  // a text's further lines are indented
  for (char c : text) {
    out += c;
    if (c == '\n') out += '\t';
  }
}

void appendBasic(std::string& out, const rt::TypeDesc* t, Word data) {
  Word slots[3] = {};
  loadSlots(slots, static_cast<const char*>(rt::valueAddr(t, &data)), t);
  switch (t->kind) {
    case TKind::String: appendIndented(out, {reinterpret_cast<const char*>(slots[0]), slots[1]}); return;
    case TKind::Bool: return appendValue(out, slots, bc::PrintKind::Bool);
    case TKind::Float32: return appendValue(out, slots, bc::PrintKind::Float32);
    case TKind::Float64: return appendValue(out, slots, bc::PrintKind::Float);
    case TKind::Complex64:
      for (Word& w : {std::ref(slots[0]), std::ref(slots[1])}) {
        w = std::bit_cast<Word>(static_cast<double>(std::bit_cast<float>(static_cast<uint32_t>(w))));
      }
      return appendValue(out, slots, bc::PrintKind::Complex);
    case TKind::Complex128: return appendValue(out, slots, bc::PrintKind::Complex);
    default: break;
  }
  bool isSigned = t->kind <= TKind::Int64;
  appendValue(out, slots, isSigned ? bc::PrintKind::Int : bc::PrintKind::Uint);
}

void appendPanicValue(std::string& out, const rt::Panic* p) {
  const rt::TypeDesc* t = p->value.type;
  if (p->printed == kText) return appendIndented(out, {p->text.ptr, static_cast<size_t>(p->text.len)});
  if (t == nullptr) {
    out += "nil";
    return;
  }
  std::string message = rt::rtErrorText(p->value);
  if (!message.empty()) return appendIndented(out, message);
  std::string_view name(t->string, t->stringLen);
  if (!isBasic(t->kind)) {
    out += '(';
    out += name;
    out += ") ";
    appendHex(out, p->value.data);
    return;
  }
  if (!(t->flags & rt::kTfNamed) || t == rt::basicType(t->kind)) return appendBasic(out, t, p->value.data);
  out += name;
  out += t->kind == TKind::String ? "(\"" : "(";
  appendBasic(out, t, p->value.data);
  out += t->kind == TKind::String ? "\")" : ")";
}

// Was the older panic's value, once recovered, panicked with again?
bool repanicked(const rt::Panic* older, const rt::Panic* newer) {
  if (!older->recovered || older->value.type != newer->value.type || older->value.type == nullptr)
    return false;
  const rt::TypeDesc* bad = nullptr;
  return rt::efaceEq(older->value, newer->value, &bad) && bad == nullptr;
}

// From the oldest on. The chain may be long (a panic in a deferred call per frame), so no recursion.
void appendPanics(std::string& out, rt::Panic* newest) {
  std::vector<rt::Panic*> chain;
  for (rt::Panic* p = newest; p; p = p->link) chain.push_back(p);
  while (!chain.empty()) {
    rt::Panic* p = chain.back();
    chain.pop_back();
    if (p->link != nullptr) {
      if (p->link->repanicked) continue;
      if (!p->link->goexit) out += '\t';
    }
    if (p->goexit) continue;
    out += "panic: ";
    appendPanicValue(out, p);
    if (p->repanicked) {
      out += " [recovered, repanicked]";
    } else if (p->recovered) {
      out += " [recovered]";
    }
    out += '\n';
  }
}

void appendSignal(std::string& out, const G* g) {
  for (rt::Panic* p = g->panics; p; p = p->link) {
    if (p->signal == 0) continue;
    out += "[signal SIGSEGV: segmentation violation code=0x1 addr=";
    appendHex(out, p->faultAddr);
    out += " pc=";
    appendHex(out, reinterpret_cast<uint64_t>(g->pc));
    out += "]\n";
    return;
  }
}

// A value's Error or String method panicked itself.
void appendNestedPanic(std::string& out, rt::Panic* inner) {
  const rt::TypeDesc* t = inner->value.type;
  out = "fatal error: panic while printing panic value: ";
  if (t == rt::basicType(TKind::String)) {
    appendBasic(out, t, inner->value.data);
  } else {
    out += "type ";
    if (t != nullptr) out.append(t->string, t->stringLen);
  }
  out += '\n';
}

// GOTRACEBACK: none, single (the default), all, system, crash.
[[noreturn]] void dieWithTrace(G* g) {
  const char* env = std::getenv("GOTRACEBACK");
  std::string_view level = env ? env : "single";
  if (level != "none" && level != "0") {
    rt::printGoroutine(g);
    if (level == "all" || level == "system" || level == "crash" || level == "1" || level == "2") {
      writeStderr("\n", 1);
      rt::printAllGoroutines(g);
    }
  }
  rt::exitProcess(kExitPanic);
}

}  // namespace

Stop fatalPanic(G* g) {
  bool nested = false;  // a method that was asked has panicked: no further ones
  for (rt::Panic* p = g->panics; p; p = p->link) nested |= p->printed == kAsked;
  for (rt::Panic* p = nested ? nullptr : g->panics; p; p = p->link) {
    if (p->printed != kUnasked || p->goexit) continue;
    rt::FuncRec* method = stringMethod(p->value.type, "Error");
    if (method == nullptr) method = stringMethod(p->value.type, "String");
    if (method != nullptr) return askText(g, p, method);
    p->printed = kPlain;
  }
  for (rt::Panic* p = g->panics; p && p->link; p = p->link) p->link->repanicked = repanicked(p->link, p);
  std::string out;
  if (nested) {
    appendNestedPanic(out, g->panics);
  } else {
    appendPanics(out, g->panics);
  }
  appendSignal(out, g);
  out += '\n';
  writeStderr(out.data(), out.size());
  dieWithTrace(g);
}

Stop panicValueText(G* g) {
  for (rt::Panic* p = g->panics; p; p = p->link) {
    if (p->printed != kAsked) continue;
    p->text = {reinterpret_cast<const char*>(g->fp[0]), static_cast<int64_t>(g->fp[1])};
    p->printed = kText;
  }
  return fatalPanic(g);
}

rt::Eface nilPanicValue(G* g) {
  rt::panicNilArg(g);
  rt::Eface v = g->pendingPanic;
  g->pendingPanic = {};
  return v;
}

}  // namespace gosub::vm
