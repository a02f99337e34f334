// Bodies: from a function's key to published code.
#include <cstring>

#include "base/check.h"
#include "frontend/check/check.h"
#include "frontend/compile/expr.h"
#include "vm/bytecode/code_space.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"

namespace gosub::compile {

void compileWrapper(Fn& f);

namespace {

using namespace ast;
using BOp = bc::Op;

bool findsDefer(Node* body) {
  bool found = false;
  walk(
      body,
      [](Node* n, void* arg) {
        if (n->kind == Kind::FuncLit) return false;
        if (n->kind == Kind::DeferStmt) *static_cast<bool*>(arg) = true;
        return !*static_cast<bool*>(arg);
      },
      &found);
  return found;
}

bool named(types::Var* v) {
  return v->name && !v->name.blank();
}

// Parameters lie where the caller put them; those that need a cell are copied.
void declareParams(Fn& f, types::Signature* sig) {
  std::vector<types::Var*> params;
  if (sig->recv) params.push_back(sig->recv);
  params.insert(params.end(), sig->params->vars.begin(), sig->params->vars.end());
  uint32_t slot = 0;
  for (types::Var* v : params) {
    Type* t = substType(f, types::typeOfObject(v));
    markLive(f, bc::paramSlot(slot), t);
    // A large value that nobody changes is a variable where it lies.
    if (named(v)) f.vars[v] = {layoutOf(t).rep == Rep::Big && !v->reassigned, bc::paramSlot(slot), t};
    slot += slotsOf(t);
  }
  f.entryMap = snapshot(f);
  for (types::Var* v : params) {
    if (!named(v)) continue;
    VarPlace at = f.vars[v];
    if (at.boxed || !f.escape.onHeap(v, at.type)) continue;
    VarPlace cell = declareVar(f, v, at.type);
    initVar(f, cell, at.slot);
  }
}

// Captures move from the closure to slots.
void loadCaptures(Fn& f) {
  const FuncKey& key = f.key;
  int64_t off = 8;
  for (size_t i = 0; i < key.captures.size(); i++) {
    Type* t = key.capturedTypes[i];
    VarPlace at{key.capturedBox[i], alloc(f, t ? slotsOf(t) : 1), nullptr};
    at.type = t ? t : substType(f, types::typeOfObject(key.captures[i]));
    uint32_t n = t ? slotsOf(t) : 1;
    loadCapture(f, t, at.slot, off);
    t ? markLive(f, at.slot, t) : markLivePtr(f, at.slot);
    f.vars[key.captures[i]] = at;
    off += 8 * n;
  }
}

void declareResults(Fn& f, types::Signature* sig) {
  for (types::Var* v : sig->results->vars) f.namedResults = f.namedResults || v->name;
  if (!f.namedResults && !f.hasDefer) return;
  for (types::Var* v : sig->results->vars) {
    Type* t = substType(f, types::typeOfObject(v));
    VarPlace at{false, 0, t};
    if (named(v)) {
      at = declareVar(f, v, t);
    } else if (layoutOf(t).rep == Rep::Big) {
      at = {true, alloc(f, 1), t};
    } else {
      at.slot = allocFor(f, t);
    }
    zeroVar(f, at);
    f.results.push_back(at);
  }
}

// Results live everywhere in a function with defer; this is also the map of a frame that panicked.
void makeDeferMap(Fn& f) {
  std::vector<LiveItem> all;
  all.swap(f.live);
  for (const VarPlace& r : f.results) {
    if (r.boxed)
      markLivePtr(f, r.slot);
    else
      markLive(f, r.slot, r.type);
  }
  f.deferMap = snapshot(f);
  for (const VarPlace& r : f.results) f.as.keepLive(r.slot, r.boxed ? 1 : slotsOf(r.type));
  f.live.swap(all);
}

void recoverEpilogue(Fn& f) {
  bind(f, f.recover);
  f.live.clear();
  for (const VarPlace& r : f.results) {
    if (r.boxed)
      markLivePtr(f, r.slot);
    else
      markLive(f, r.slot, r.type);
  }
  emit(f, BOp::RunDefers);
  f.hasDefer = false;
  emitReturn(f);
}

void compileFunction(Fn& f, types::Signature* sig, BlockStmt* body) {
  f.hasDefer = findsDefer(body);
  if (f.hasDefer) f.recover = f.as.newLabel();
  declareParams(f, sig);
  if (!f.key.captures.empty()) loadCaptures(f);
  declareResults(f, sig);
  if (f.hasDefer) makeDeferMap(f);
  block(f, body->stmts);
  setPos(f, body->rbrace);
  bool hadDefer = f.hasDefer;
  const bc::Inst* last = f.as.last();
  bool falls = !last || last->op == BOp::kCount || !(bc::infoOf(last->op).attrs & bc::kEnd);
  if (falls) {
    if (sig->results->vars.empty())
      emitReturn(f);
    else
      emit(f, BOp::Unreachable);
  }
  if (hadDefer) recoverEpilogue(f);
}

// A declared function without a body: one instruction, or the library's native of that name.
void compileNative(Fn& f) {
  if (intrinsicBody(f)) return;
  types::Func* fn = f.key.func;
  std::string name(fn->name.text());
  if (f.key.sig->recv) {
    Type* t = types::unalias(types::typeOfObject(f.key.sig->recv));
    if (auto* p = types::as<types::Pointer>(t)) t = types::unalias(p->elem);
    if (auto* n = types::as<types::Named>(t)) name = std::string(n->obj->name.text()) + "." + name;
  }
  const rt::NativeRec* native =
      f.prog.hooks.findNative ? f.prog.hooks.findNative(fn->pkg->path.c_str(), name.c_str()) : nullptr;
  if (!native) {
    f.error = "missing function body";
    f.errorPos = fn->pos;
    return;
  }
  uint32_t args = f.key.rec->argSlots, results = f.key.rec->resultSlots;
  useOut(f, args);
  useOut(f, results);
  moveSlots(f, bc::outSlot(0), bc::paramSlot(0), args);
  uint32_t slot = 0;
  auto keepLive = [&](types::Var* v) {
    Type* t = substType(f, types::typeOfObject(v));
    markLive(f, bc::outSlot(slot), t);
    slot += slotsOf(t);
  };
  if (f.key.sig->recv) keepLive(f.key.sig->recv);
  for (types::Var* v : f.key.sig->params->vars) keepLive(v);
  emit(f, BOp::CallNative, 0, 0, 0, reinterpret_cast<uint64_t>(native));
  emit(f, BOp::CallNativeResume, 0, 0, 0, reinterpret_cast<uint64_t>(native));
  if (results > 3) moveSlots(f, bc::paramSlot(0), bc::outSlot(0), results);
  BOp ret[] = {BOp::Ret, BOp::Ret1, BOp::Ret2, BOp::Ret3};
  emit(f, results > 3 ? BOp::Ret : ret[results], bc::kFrameSize, bc::outSlot(0));
  f.key.rec->native = native;
}

// ---- Package initialisation ----

// A variable whose initial value is known is data.
}  // namespace

bool initStatic(Fn& f, const types::InitStep& step) {
  if (step.lhs.size() != 1) return false;
  types::Var* v = step.lhs[0];
  Type* t = types::typeOfObject(v);
  if (slotsOf(t) == 0 || layoutOf(t).size < 0 || layoutOf(t).size > (int64_t{1} << 28)) return false;
  StaticBytes data(layoutOf(t).size);
  if (!staticValue(f, step.rhs, t, data, 0)) return false;
  if (data.any)
    std::memcpy(globalAddress(f.prog, v), data.words.data(), static_cast<size_t>(layoutOf(t).size));
  return true;
}

namespace {

void initStep(Fn& f, const types::InitStep& step) {
  f.hoisted.clear();
  f.tempBase = f.top;
  setPos(f, step.rhs->pos);
  if (initStatic(f, step)) return;
  Temps temps(f);
  if (step.lhs.empty()) return exprVoid(f, step.rhs);
  if (step.lhs.size() == 1) {
    Place p = varPlace(f, step.lhs[0]);
    return assignTo(f, p, step.rhs, true);
  }
  std::vector<Expr*> names;
  for (types::Var* v : step.lhs) {
    auto* n = new Name{};
    n->kind = Kind::Name;
    n->name = v->name;
    n->object = v;
    n->type = types::typeOfObject(v);
    n->mode = Mode::Variable;
    names.push_back(n);
  }
  AssignStmt s{};
  s.kind = Kind::AssignStmt;
  s.pos = step.rhs->pos;
  s.lhs = List<Expr*>(names.data(), static_cast<uint32_t>(names.size()));
  Expr* rhs = step.rhs;
  s.rhs = List<Expr*>(&rhs, 1);
  assignStmt(f, &s);
}

void compileInit(Fn& f) {
  f.entryMap = snapshot(f);
  types::Package* pkg = f.key.pkg;
  for (const types::InitStep& step : pkg->initOrder) initStep(f, step);
  f.hoisted.clear();
  emit(f, BOp::Ret, bc::kFrameSize);
}

void callRuntime(Fn& f, const char* name) {
  const rt::NativeRec* native = f.prog.hooks.findNative ? f.prog.hooks.findNative("runtime", name) : nullptr;
  if (native == nullptr) return;
  emit(f, BOp::CallNative, 0, 0, 0, reinterpret_cast<uint64_t>(native));
  emit(f, BOp::CallNativeResume, 0, 0, 0, reinterpret_cast<uint64_t>(native));
}

void compileEntry(Fn& f) {
  for (types::Package* pkg : f.prog.packages) {
    bool traced = f.prog.hooks.initTrace && (!pkg->initOrder.empty() || !pkg->inits.empty());
    if (traced) callRuntime(f, "initBegins");
    if (!pkg->initOrder.empty()) {
      auto* key = new FuncKey{Body::PackageInit};
      key->pkg = pkg;
      key->name = pkg->path + ".init";
      emitCall(f, makeRec(f.prog, key, 0, 0, 0));
    }
    size_t number = 0;
    for (types::Func* fn : pkg->inits) emitCall(f, initRec(f.prog, fn, number++));
    if (!traced) continue;
    useOut(f, 1);
    loadImm(f, bc::outSlot(0), reinterpret_cast<uint64_t>(pkg->path.c_str()));
    callRuntime(f, "initEnds");
  }
  callRuntime(f, "mainBegins");
  types::Func* mainFn = types::asFunc(f.key.pkg->scope->lookup(Atom::intern("main")));
  if (mainFn) emitCall(f, declRec(f.prog, mainFn, nullptr));
  emit(f, BOp::Ret, bc::kFrameSize);
}

// A lazy package's variable: the step that InitOnce asks for.
void compileVarInit(Fn& f) {
  f.entryMap = snapshot(f);
  initStep(f, *f.key.step);
  emit(f, BOp::InitDone, 0, 0, 0, reinterpret_cast<uint64_t>(f.key.record));
  emit(f, BOp::Ret, bc::kFrameSize);
}

// The closure of a go or defer statement: its captures stand for the call's operands.
void compileThunk(Fn& f) {
  FuncKey& key = f.key;
  int64_t off = 8;
  for (size_t i = 0; i < key.operands.size(); i++) {
    Type* t = key.capturedTypes[i];
    uint32_t n = slotsOf(t);
    VSlot s = alloc(f, n);
    loadCapture(f, t, s, off);
    markLive(f, s, t);
    off += 8 * n;
    if (!key.operands[i]) {
      f.givenCall = key.call;
      f.givenReceiver = s;
    } else if (key.operands[i] != key.call) {
      f.hoisted[unparen(key.operands[i])] = s;
    }
  }
  f.tempBase = f.top;
  exprVoid(f, key.call);
  emit(f, BOp::Ret, bc::kFrameSize);
}

void generate(Fn& f) {
  FuncKey& key = f.key;
  if (key.rec->flags & rt::kFnClosure) markLivePtr(f, bc::kContextSlot);
  f.entryMap = snapshot(f);
  switch (key.body) {
    case Body::Decl:
      setPos(f, key.func->pos);
      if (!key.func->decl->body) return compileNative(f);
      return compileFunction(f, key.sig, key.func->decl->body);
    case Body::Lit: setPos(f, key.lit->pos); return compileFunction(f, key.sig, key.lit->body);
    case Body::PackageInit: return compileInit(f);
    case Body::Entry: return compileEntry(f);
    case Body::VarInit: return compileVarInit(f);
    case Body::Thunk: setPos(f, key.call->pos); return compileThunk(f);
    default: return compileWrapper(f);
  }
}

// Variables of lazy packages are initialised before the function goes on; constants that loops use are
// loaded.
void addPrologue(Fn& f) {
  if (f.pinnedList.empty() && f.initRecords.empty()) return;
  std::vector<bc::Inst> prologue;
  uint32_t pos = f.as.insts().empty() ? 0 : f.as.insts()[0].pos;
  if (!f.initRecords.empty() && f.deferMap >= 0) {  // an initialiser that panics finds the defer map in force
    for (const VarPlace& r : f.results) {
      for (uint32_t i = 0; i < (r.boxed ? 1 : slotsOf(r.type)); i++)
        prologue.push_back({BOp::LoadImm, r.slot + i, 0, 0, -1, -1, pos, 0, {0, 0}});
    }
  }
  for (bc::InitRecord* r : f.initRecords) {
    prologue.push_back({BOp::InitOnce, 0, 0, 0, -1, f.entryMap, pos, 0, {reinterpret_cast<uint64_t>(r), 0}});
  }
  for (auto [slot, v] : f.pinnedList) {
    auto s = static_cast<int64_t>(v);
    bool small = s >= INT32_MIN && s <= INT32_MAX;
    prologue.push_back({small ? BOp::LoadImm : BOp::LoadImm64,
                        slot,
                        small ? static_cast<uint32_t>(s) : 0,
                        0,
                        -1,
                        -1,
                        pos,
                        0,
                        {v, 0}});
  }
  f.as.prepend(std::move(prologue));
}

bool fail(Program& p, FuncKey& key, Pos pos, const std::string& text) {
  key.failed = true;
  p.diags->report(pos.valid() ? pos : Pos{key.rec->declPos}, text);
  return false;
}

bool finish(Program& p, FuncKey& key, Fn& f) {
  addPrologue(f);
  rt::FuncRec* rec = key.rec;
  // Atomic: a frame that waits for this body may be walked, and its walker reads the other flags.
  if (f.deferMap >= 0) __atomic_fetch_or(&rec->flags, rt::kFnHasDefer, __ATOMIC_RELAXED);
  const char* why = f.as.finish(rec, f.outPeak, f.peak, f.pinned, f.recover, f.deferMap);
  return !why || fail(p, key, Pos{rec->declPos}, why);
}

}  // namespace

bool compileKey(Program& p, FuncKey& key) {
  if (key.compiled) return true;
  if (key.failed) return false;
  if (key.body == Body::Decl && key.pkg && key.pkg->lazy && !check::ensureBody(key.func)) {
    key.failed = true;
    return false;
  }
  constexpr uint32_t kLargeFrame = 32768 - 128;  // the rest: pinned slots, header
  // A frame that is too large is made smaller by moving variables to the heap.
  constexpr int64_t kLimits[] = {rt::kMaxFrameValue, 512, 0};
  for (int64_t limit : kLimits) {
    Fn f(p, key, p.arena);
    if (p.hooks.listDead) f.as.listDead();
    f.escape.frameLimit = limit;
    key.children = key.thunks = 0;
    generate(f);
    if (f.peak + f.outPeak + key.rec->argSlots + key.rec->resultSlots > kLargeFrame && limit > 0) continue;
    if (!f.error.empty()) return fail(p, key, f.errorPos, f.error);
    if (!finish(p, key, f)) return false;
    break;
  }
  rt::FuncRec* rec = key.rec;
  key.compiled = true;
  if (p.verify) {
    std::string why;
    if (!bc::verify(rec, &why)) {
      std::string text;
      bc::disassemble(rec, nullptr, text);
      return fail(p, key, Pos{rec->declPos},
                  "internal error: bytecode of " + key.name + " does not verify: " + why + "\n" + text);
    }
  }
  rec->entry.store(rt::packEntry(reinterpret_cast<uint64_t>(rec->code), rec->frameSlots),
                   std::memory_order_release);
  return true;
}

}  // namespace gosub::compile
