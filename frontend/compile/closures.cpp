// Closures: function literals, method values, the thunks of go and defer.
//
// A closure is {FuncRec*, captures…}, each capture in its slot form. A variable that is never reassigned is
// captured by value, every other one by the address of its cell. The body copies its captures into slots at
// entry.
#include <unordered_map>
#include <unordered_set>

#include "base/check.h"
#include "frontend/compile/expr.h"
#include "runtime/abi/type_table.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

const rt::TypeDesc* words(uint32_t n) {
  const rt::TypeDesc* w = rt::basicType(rt::TKind::Uint64);
  return n == 1 ? w : rt::arrayOf(w, n);
}

// A type of the same words and pointers as the slot form of t; null for a pointer.
const rt::TypeDesc* slotFormDesc(Type* t) {
  if (!t) return rt::basicType(rt::TKind::UnsafePointer);
  const Layout& l = layoutOf(t);
  switch (l.rep) {
    case Rep::Ptr:
    case Rep::Big: return rt::basicType(rt::TKind::UnsafePointer);
    case Rep::Str: return rt::basicType(rt::TKind::String);
    case Rep::Slice: return rt::sliceOf(rt::basicType(rt::TKind::Uint8));
    case Rep::Iface: return desc(t);
    case Rep::Agg: return l.pointers ? desc(t) : words(l.slots);
    default: return words(l.slots);
  }
}

const rt::TypeDesc* closureLayout(const std::vector<Type*>& captured) {
  std::vector<rt::FieldSpec> fields;
  fields.push_back({"F", {}, words(1), {}, true, false});
  std::vector<std::string> names;
  names.reserve(captured.size());
  for (size_t i = 0; i < captured.size(); i++) {
    if (captured[i] && slotsOf(captured[i]) == 0) continue;
    names.push_back("X" + std::to_string(i));
    fields.push_back({names.back(), {}, slotFormDesc(captured[i]), {}, true, false});
  }
  return rt::structOf(fields.data(), static_cast<uint32_t>(fields.size()));
}

uint32_t slotsOfCaptured(Type* t) {
  return t ? slotsOf(t) : 1;
}

std::string childName(FuncKey& parent) {
  FuncKey* outer = &parent;
  if (parent.body == Body::PackageInit) {
    return parent.pkg->path + ".init.func" + std::to_string(++parent.children);
  }
  bool inLit = outer->body == Body::Lit;
  return parent.name + (inLit ? "." : ".func") + std::to_string(++parent.children);
}

// The local variables that a literal's body mentions and that are declared outside of it, in this order.
// Kept, because the literals around it ask for them too.
using FreeVars = std::vector<types::Var*>;

const FreeVars& freeVars(FuncLit* lit);

struct FreeVarsWalk {
  FuncLit* lit;
  FreeVars out;
  std::unordered_set<const types::Var*> seen;

  void mention(types::Var* v) {
    bool inside = lit->pos < v->pos && v->pos < lit->body->rbrace;
    if (!inside && seen.insert(v).second) out.push_back(v);
  }
};

const FreeVars& freeVars(FuncLit* lit) {
  static auto& known = *new std::unordered_map<const FuncLit*, FreeVars>;
  if (auto it = known.find(lit); it != known.end()) return it->second;
  FreeVarsWalk w{lit, {}, {}};
  walk(
      lit->body,
      [](Node* n, void* arg) {
        auto& fw = *static_cast<FreeVarsWalk*>(arg);
        if (auto* inner = as<FuncLit>(n)) {
          for (types::Var* v : freeVars(inner)) fw.mention(v);
          return false;
        }
        auto* name = as<Name>(n);
        if (!name || !name->object || name->object->kind != types::ObjKind::Var) return true;
        auto* v = static_cast<types::Var*>(name->object);
        if (!v->isGlobal && !v->isField) fw.mention(v);
        return true;
      },
      &w);
  return known.emplace(lit, std::move(w.out)).first->second;
}

void findCaptures(Fn& f, FuncLit* lit, FuncKey& key) {
  for (types::Var* v : freeVars(lit)) {
    auto it = f.vars.find(v);
    if (it == f.vars.end()) continue;
    key.captures.push_back(v);
    key.capturedBox.push_back(it->second.boxed);
    key.capturedTypes.push_back(it->second.boxed ? nullptr : it->second.type);
  }
}

}  // namespace

rt::FuncRec* litRec(Fn& f, FuncLit* lit) {
  // A literal is compiled once for each function around it; a body that is generated twice makes two.
  auto* key = new FuncKey{Body::Lit};
  key->lit = lit;
  key->pkg = f.key.pkg;
  key->env = f.env;
  key->sig = types::under<types::Signature>(lit->type);
  key->name = childName(f.key);
  findCaptures(f, lit, *key);
  uint16_t flags = key->captures.empty() ? 0 : static_cast<uint16_t>(rt::kFnClosure);
  return makeRec(f.prog, key, argSlotsOf(f.prog, key->sig, f.env), resultSlotsOf(f.prog, key->sig, f.env),
                 flags);
}

void makeClosure(Fn& f, rt::FuncRec* rec, const std::vector<Type*>& captured, VSlot first, VSlot dst) {
  uint32_t n = 0;
  for (Type* t : captured) n += slotsOfCaptured(t);
  auto* d = f.prog.arena.make<bc::ClosureDesc>(rec, closureLayout(captured));
  emit(f, BOp::MakeClosure, dst, first, n, reinterpret_cast<uint64_t>(d));
}

void funcLitTo(Fn& f, FuncLit* lit, VSlot dst) {
  rt::FuncRec* rec = litRec(f, lit);
  FuncKey* key = keyOf(rec);
  if (key->captures.empty()) {
    return emit(f, BOp::LoadFunc, dst, 0, 0,
                reinterpret_cast<uint64_t>(funcValue(f.prog, rec, typeOf(f, lit))));
  }
  Temps temps(f);
  if (key->captures.size() == 1) {
    const VarPlace& v = f.vars.at(key->captures[0]);
    return makeClosure(f, rec, key->capturedTypes, v.slot, dst);
  }
  uint32_t n = 0;
  for (Type* t : key->capturedTypes) n += slotsOfCaptured(t);
  VSlot run = alloc(f, n), at = run;
  for (size_t i = 0; i < key->captures.size(); i++) {
    const VarPlace& v = f.vars.at(key->captures[i]);
    Type* t = key->capturedTypes[i];
    moveSlots(f, at, v.slot, slotsOfCaptured(t));
    t ? markLive(f, at, t) : markLivePtr(f, at);
    at += slotsOfCaptured(t);
  }
  makeClosure(f, rec, key->capturedTypes, run, dst);
}

// x.m as a value: the receiver, as the method takes it (or the interface), is captured.
void methodValueTo(Fn& f, SelectorExpr* e, VSlot dst) {
  Temps temps(f);
  auto* m = types::asFunc(e->selection->obj);
  const auto& path = e->selection->index;
  Type* t = nullptr;
  Place p = followPath(f, e->x, path, path.size() - 1, &t);
  Type* captured = isIfaceMethod(m) ? p.type : substType(f, receiverType(m));
  VSlot recv;
  if (isIfaceMethod(m)) {
    recv = loadPlace(f, p);
    emit(f, BOp::NilCheckIface, recv);
  } else {
    recv = allocFor(f, captured);
    receiverTo(f, p, m, recv);
    markLive(f, recv, captured);
  }
  rt::FuncRec* rec = boundMethodRec(f.prog, captured, m, {path.back()});
  makeClosure(f, rec, {captured}, recv, dst);
}

namespace {

// A call that the statement's closure can make itself: a func value without arguments and results.
bool plainClosure(Fn& f, CallExpr* call) {
  if (call->form != CallExpr::Form::Call || call->args.size() != 0) return false;
  Expr* fun = unparen(call->fun);
  auto* sig = types::under<types::Signature>(typeOf(f, fun));
  if (!sig || !sig->results->vars.empty() || !sig->params->vars.empty()) return false;
  auto* s = as<SelectorExpr>(fun);
  return !s || !s->selection || s->selection->kind != types::SelectionKind::MethodVal;
}

// Captures the value in `slot` for operand e (null: the receiver).
struct Capture {
  Expr* e;
  Type* type;
  VSlot slot;
};

void captureReceiver(Fn& f, SelectorExpr* s, std::vector<Capture>& out) {
  auto* m = types::asFunc(s->selection->obj);
  const auto& path = s->selection->index;
  Type* t = nullptr;
  Place p = followPath(f, s->x, path, path.size() - 1, &t);
  if (isIfaceMethod(m)) {
    VSlot v = loadPlace(f, p);
    emit(f, BOp::NilCheckIface, v);
    out.push_back({nullptr, p.type, v});
    return;
  }
  Type* rt = substType(f, receiverType(m));
  VSlot v = allocFor(f, rt);
  receiverTo(f, p, m, v);
  markLive(f, v, rt);
  out.push_back({nullptr, rt, v});
}

bool needsCapture(Fn& f, Expr* e) {
  if (e->mode == Mode::TypeExpr || isConst(e) || isNil(e)) return false;
  (void)f;
  return true;
}

std::vector<Capture> captureOperands(Fn& f, CallExpr* call) {
  std::vector<Capture> out;
  Expr* fun = unparen(call->fun);
  if (call->form == CallExpr::Form::Call) {
    auto* s = as<SelectorExpr>(fun);
    if (s && s->selection && s->selection->kind == types::SelectionKind::MethodVal) {
      captureReceiver(f, s, out);
    } else if (!staticCallee(fun) &&
               !(s && s->selection && s->selection->kind == types::SelectionKind::MethodExpr)) {
      out.push_back({fun, typeOf(f, fun), exprAny(f, fun)});
    }
  }
  for (Expr* a : call->args) {
    a = unparen(a);
    if (!needsCapture(f, a)) continue;
    if (auto* tuple = types::as<types::Tuple>(a->type)) {
      callOut(f, static_cast<CallExpr*>(a));
      uint32_t at = 0;
      bool first = true;
      for (types::Var* v : tuple->vars) {
        Type* t = substType(f, v->type);
        VSlot s = allocFor(f, t);
        moveSlots(f, s, bc::outSlot(at), slotsOf(t));
        markLive(f, s, t);
        at += slotsOf(t);
        out.push_back({first ? a : call, t, s});  // the tuple's values stay together
        first = false;
      }
      continue;
    }
    out.push_back({a, typeOf(f, a), exprAny(f, a)});
  }
  return out;
}

}  // namespace

void goOrDefer(Fn& f, CallExpr* call, bool isGo, Pos pos) {
  Temps temps(f);
  BOp op = isGo ? BOp::Go : BOp::Defer;
  if (plainClosure(f, call)) {
    VSlot c = exprAny(f, call->fun);
    setPos(f, pos);
    return emit(f, op, c);
  }
  std::vector<Expr*> operands;
  Expr* fun = unparen(call->fun);
  auto* s = as<SelectorExpr>(fun);
  if (call->form == CallExpr::Form::Call) operands.push_back(s && s->selection ? s->x : fun);
  for (Expr* a : call->args) operands.push_back(a);
  for (Expr* e : operands) hoist(f, e);
  std::vector<Capture> captures = captureOperands(f, call);
  auto* key = new FuncKey{Body::Thunk};
  key->pkg = f.key.pkg;
  key->env = f.env;
  key->call = call;
  key->name = f.key.name + (isGo ? ".gowrap" : ".deferwrap") + std::to_string(++f.key.thunks);
  uint32_t n = 0;
  for (const Capture& c : captures) {
    key->operands.push_back(c.e);
    key->capturedTypes.push_back(c.type);
    n += slotsOf(c.type);
  }
  uint16_t flags = rt::kFnWrapper | (captures.empty() ? 0 : rt::kFnClosure);
  rt::FuncRec* rec = makeRec(f.prog, key, 0, 0, flags);
  VSlot closure = alloc(f, 1);
  if (captures.empty()) {
    emit(f, BOp::LoadFunc, closure, 0, 0, reinterpret_cast<uint64_t>(funcValue(f.prog, rec, nullptr)));
  } else {
    VSlot run = captures.size() == 1 ? captures[0].slot : alloc(f, n), at = run;
    for (const Capture& c : captures) {
      moveSlots(f, at, c.slot, slotsOf(c.type));
      markLive(f, at, c.type);
      at += slotsOf(c.type);
    }
    makeClosure(f, rec, key->capturedTypes, run, closure);
  }
  markLivePtr(f, closure);
  setPos(f, pos);
  emit(f, op, closure);
}

void recvTo(Fn& f, Expr* chan, VSlot dst, VSlot ok) {
  Temps temps(f);
  Type* t = typeOf(f, chan);
  auto* c = types::under<types::Chan>(t);
  VSlot ch = exprAny(f, chan);
  if (dst == bc::kNoVSlot) dst = allocFor(f, c->elem);
  markLive(f, dst, c->elem);  // while parked: the sender writes to it
  emit(f, BOp::ChanRecv, dst, ch, ok, descWord(t));
  emit(f, BOp::ChanRecvResume, dst, 0, ok, descWord(t));
}

}  // namespace gosub::compile
