// Calls: arguments into outgoing slots, receivers, results.
#include "base/check.h"
#include "frontend/compile/expr.h"

namespace gosub::compile {
// The values of a call with several results, in temporaries.
VSlot spreadResults(Fn& f, ast::CallExpr* inner, types::Tuple* tuple) {
  auto h = f.hoisted.find(inner);
  if (h != f.hoisted.end()) return h->second;
  callOut(f, inner);
  uint32_t n = 0;
  for (types::Var* v : tuple->vars) n += slotsOf(substType(f, v->type));
  VSlot first = alloc(f, n), at = first;
  moveSlots(f, first, bc::outSlot(0), n);
  for (types::Var* v : tuple->vars) {
    Type* t = substType(f, v->type);
    markLive(f, at, t);
    at += slotsOf(t);
  }
  return first;
}

namespace {

using namespace ast;
using BOp = bc::Op;

enum class How : uint8_t { Static, Native, Closure, Iface };

struct Callee {
  How how = How::Closure;
  rt::FuncRec* rec = nullptr;
  const rt::NativeRec* native = nullptr;
  types::Func* method = nullptr;     // called on a receiver
  SelectorExpr* selector = nullptr;  // with `method`
  types::Signature* sig = nullptr;
  uint32_t methodIndex = 0;
};

const rt::NativeRec* nativeOf(Fn& f, types::Func* fn) {
  if (!fn || !fn->decl || !fn->pkg || !f.prog.hooks.findNative) return nullptr;
  if (!fn->pkg->lazy && fn->decl->body) return nullptr;
  std::string name(fn->name.text());
  auto* sig = types::as<types::Signature>(types::typeOfObject(fn));
  if (sig->recv) return nullptr;
  return f.prog.hooks.findNative(fn->pkg->path.c_str(), name.c_str());
}

types::Signature* signatureOf(Fn& f, Expr* fun) {
  return types::under<types::Signature>(typeOf(f, fun));
}

Callee methodCallee(Fn& f, SelectorExpr* s) {
  Callee c;
  auto* m = types::asFunc(s->selection->obj);
  c.method = m;
  c.selector = s;
  c.sig = signatureOf(f, s);
  if (isIfaceMethod(m)) {
    c.how = How::Iface;
    return c;
  }
  c.how = How::Static;
  c.rec = calleeOf(f, m, nullptr);
  return c;
}

Callee calleeFor(Fn& f, CallExpr* call) {
  Callee c;
  Expr* fun = unparen(call->fun);
  c.sig = signatureOf(f, fun);
  if (f.hoisted.count(fun)) return c;
  if (auto* s = as<SelectorExpr>(fun); s && s->selection) {
    if (s->selection->kind == types::SelectionKind::MethodVal) return methodCallee(f, s);
    if (s->selection->kind == types::SelectionKind::MethodExpr) {
      c.how = How::Static;
      c.rec = methodExprRec(f.prog, substType(f, s->selection->recv), types::asFunc(s->selection->obj),
                            s->selection->index);
      return c;
    }
    return c;
  }
  if (auto* fn = staticCallee(fun)) {
    c.native = nativeOf(f, fn);
    c.how = c.native ? How::Native : How::Static;
    if (!c.native) c.rec = declRec(f.prog, fn, nullptr);
    return c;
  }
  if (auto* lit = as<FuncLit>(fun)) {
    rt::FuncRec* rec = litRec(f, lit);
    if (keyOf(rec)->captures.empty()) {
      c.how = How::Static;
      c.rec = rec;
    }
  }
  return c;
}

// One argument: an expression, or a value that lies in slots already (from a call with several results).
struct Arg {
  Expr* e;
  VSlot slot;
  Type* from;
  Type* to;
};

struct ArgList {
  std::vector<Arg> fixed;
  std::vector<Arg> packed;  // variadic ones
  Type* packElem = nullptr;
};

ArgList argList(Fn& f, CallExpr* call, types::Signature* sig) {
  std::vector<Arg> all;
  auto* tuple =
      call->args.size() == 1 && call->args[0]->type ? types::as<types::Tuple>(call->args[0]->type) : nullptr;
  if (tuple) {
    VSlot at = spreadResults(f, static_cast<CallExpr*>(unparen(call->args[0])), tuple);
    for (types::Var* v : tuple->vars) {
      Type* t = substType(f, v->type);
      all.push_back({nullptr, at, t, t});
      at += slotsOf(t);
    }
  } else {
    for (Expr* e : call->args) all.push_back({e, 0, typeOf(f, e), nullptr});
  }
  ArgList list;
  size_t n = sig->params->vars.size();
  bool pack = sig->variadic && !call->hasDots;
  size_t fixed = pack ? n - 1 : n;
  for (size_t i = 0; i < all.size(); i++) {
    if (i < fixed) {
      all[i].to = substType(f, types::typeOfObject(sig->params->vars[i]));
      list.fixed.push_back(all[i]);
    } else {
      list.packed.push_back(all[i]);
    }
  }
  if (pack) {
    Type* last = substType(f, types::typeOfObject(sig->params->vars[n - 1]));
    list.packElem = types::under<types::Slice>(last)->elem;
  }
  return list;
}

void argTo(Fn& f, const Arg& a, VSlot dst) {
  if (a.e) return valueTo(f, a.e, a.to, dst);
  if (needsConversion(a.from, a.to)) return toInterface(f, a.from, a.slot, a.to, dst);
  moveSlots(f, dst, a.slot, slotsOf(a.to));
}

void packSlots(Fn& f, const std::vector<Arg>& args, Type* elem, VSlot dst) {
  if (args.empty()) return zeroSlots(f, dst, 3);
  Temps temps(f);
  auto* arr = new types::Array;
  arr->elem = elem;
  arr->len = static_cast<int64_t>(args.size());
  VSlot p = alloc(f, 1);
  emit(f, BOp::New, p, 0, 0, descWord(arr));
  markLivePtr(f, p);
  for (size_t i = 0; i < args.size(); i++) {
    Temps one(f);
    VSlot v = allocFor(f, elem);
    argTo(f, {nullptr, args[i].slot, args[i].from, elem}, v);
    markLive(f, v, elem);
    storeMem(f, elem, p, static_cast<int64_t>(i) * layoutOf(elem).size, v);
  }
  moveSlots(f, dst, p, 1);
  loadImm(f, dst + 1, args.size());
  loadImm(f, dst + 2, args.size());
}

// A call whose result can be moved to its argument slot before the other arguments are evaluated.
bool directCall(Fn& f, Expr* e, Type* to) {
  auto* c = as<CallExpr>(unparen(e));
  return c && c->form == CallExpr::Form::Call && !isIntrinsic(f, c) && !needsConversion(typeOf(f, c), to);
}

// Evaluates what must come before the arguments are written to outgoing slots: all calls in them. Returns the
// one argument that has been written already (its call was the last one), or -1.
int evaluateCalls(Fn& f, Expr* first, const ArgList& args, uint32_t receiverSlots) {
  std::vector<Expr*> operands;
  if (first) operands.push_back(first);
  for (const Arg& a : args.fixed) {
    if (a.e) operands.push_back(a.e);
  }
  for (const Arg& a : args.packed) {
    if (a.e) operands.push_back(a.e);
  }
  size_t last = orderedPrefix(f, operands);
  if (last == 0) return -1;
  size_t index = last - 1 - (first ? 1 : 0);
  bool isFixed =
      last > (first ? 1u : 0u) && index < args.fixed.size() && args.fixed[index].e == operands[last - 1];
  bool direct = isFixed && !f.hoisted.count(unparen(operands[last - 1])) &&
                directCall(f, operands[last - 1], args.fixed[index].to);
  for (size_t i = 0; i < (direct ? last - 1 : last); i++) hoist(f, operands[i]);
  if (!direct) return -1;
  uint32_t at = receiverSlots;
  for (size_t i = 0; i < index; i++) at += slotsOf(args.fixed[i].to);
  useOut(f, at + slotsOf(args.fixed[index].to));
  exprTo(f, args.fixed[index].e, bc::outSlot(at));
  markLive(f, bc::outSlot(at), args.fixed[index].to);
  return static_cast<int>(index);
}

void argumentsOut(Fn& f, const ArgList& args, uint32_t at, int done) {
  for (size_t i = 0; i < args.fixed.size(); i++) {
    uint32_t n = slotsOf(args.fixed[i].to);
    useOut(f, at + n);
    if (static_cast<int>(i) != done) {
      argTo(f, args.fixed[i], bc::outSlot(at));
      markLive(f, bc::outSlot(at), args.fixed[i].to);
    }
    at += n;
  }
  if (!args.packElem) return;
  useOut(f, at + 3);
  if (!args.packed.empty() && !args.packed[0].e) {
    packSlots(f, args.packed, args.packElem, bc::outSlot(at));
  } else {
    std::vector<Expr*> values;
    for (const Arg& a : args.packed) values.push_back(a.e);
    packTo(f, values, args.packElem, bc::outSlot(at));
  }
  markLivePtr(f, bc::outSlot(at));
}

void finishCall(Fn& f, const Callee& c, VSlot target) {
  uint32_t n = 0;
  for (types::Var* v : c.sig->results->vars) n += slotsOf(substType(f, types::typeOfObject(v)));
  useOut(f, n);
  switch (c.how) {
    case How::Static: return emitCall(f, c.rec);
    case How::Native:
      emit(f, BOp::CallNative, 0, 0, 0, reinterpret_cast<uint64_t>(c.native));
      return emit(f, BOp::CallNativeResume, 0, 0, 0, reinterpret_cast<uint64_t>(c.native));
    case How::Closure: return emit(f, BOp::CallClosure, target);
    case How::Iface: return emit(f, BOp::CallIface, target, c.methodIndex);
  }
}

}  // namespace

bool isIfaceMethod(types::Func* m) {
  types::typeOfObject(m);  // a lazy package's method gets its declaration here
  return !m->decl && !m->origin;
}

Type* receiverType(types::Func* m) {
  auto* sig = types::as<types::Signature>(types::typeOfObject(m));
  return types::typeOfObject(sig->recv);
}

uint32_t receiverSlots(Fn& f, types::Func* m) {
  return isIfaceMethod(m) ? 1 : slotsOf(substType(f, receiverType(m)));
}

rt::FuncRec* calleeOf(Fn& f, types::Func* m, Type*) {
  return declRec(f.prog, m, nullptr);
}

void emitCall(Fn& f, rt::FuncRec* rec) {
  useOut(f, rec->argSlots);
  useOut(f, rec->resultSlots);
  emit(f, BOp::Call, 0, 0, 0, reinterpret_cast<uint64_t>(rec));
}

types::Func* staticCallee(Expr* fun) {
  if (auto* n = as<Name>(fun)) return types::asFunc(n->object);
  auto* s = as<SelectorExpr>(fun);
  return s && !s->selection ? types::asFunc(s->sel->object) : nullptr;
}

void receiverTo(Fn& f, const Place& p, types::Func* m, VSlot dst) {
  bool isPointer = types::under<types::Pointer>(p.type) != nullptr;
  if (m->ptrRecv) {
    if (isPointer) return loadPlaceTo(f, p, dst);
    if (p.temp || p.kind == Place::Kind::Frame ||
        p.kind == Place::Kind::Slot) {  // a wrapper's copy of the value: give it an address
      VSlot v = loadPlace(f, p);
      emit(f, BOp::New, dst, 0, 0, descWord(p.type));
      markLivePtr(f, dst);
      return storeMem(f, p.type, dst, 0, v);
    }
    if (p.kind == Place::Kind::Mem && p.off == 0 && !p.notNil) emit(f, BOp::NilCheck, p.base);
    return addressTo(f, p, dst);
  }
  if (isPointer && layoutOf(receiverType(m)).rep != Rep::Ptr) {
    VSlot ptr = loadPlace(f, p);
    return loadPlaceTo(f, memPlace(ptr, types::under<types::Pointer>(p.type)->elem), dst);
  }
  loadPlaceTo(f, p, dst);
}

void callOut(Fn& f, CallExpr* call) {
  Temps temps(f);
  Callee c = calleeFor(f, call);
  Expr* fun = unparen(call->fun);
  Expr* first = c.method ? c.selector->x : c.how == How::Closure ? fun : nullptr;
  bool given = f.givenCall == call && f.givenReceiver != bc::kNoVSlot;
  if (given) first = nullptr;
  ArgList args = argList(f, call, c.sig);
  uint32_t recvSlots = c.method ? receiverSlots(f, c.method) : 0;
  if (recvSlots) useOut(f, recvSlots);
  int done = evaluateCalls(f, first, args, recvSlots);
  VSlot target = bc::kNoVSlot;
  Place recv;
  if (c.method && !given) {
    Type* t = nullptr;
    const auto& path = c.selector->selection->index;
    recv = followPath(f, c.selector->x, path, path.size() - 1, &t);
  }
  if (c.how == How::Iface) {
    target = given ? f.givenReceiver : loadPlace(f, recv);
    Type* it = given ? typeOf(f, c.selector->x) : recv.type;
    c.methodIndex = ifaceMethodIndex(it, c.method);
  } else if (c.how == How::Closure) {
    target = exprAny(f, fun);
  }
  argumentsOut(f, args, recvSlots, done);
  if (c.how == How::Iface) {
    emit(f, BOp::Mov, bc::outSlot(0), target + 1);
  } else if (c.method) {
    if (given)
      moveSlots(f, bc::outSlot(0), f.givenReceiver, recvSlots);
    else
      receiverTo(f, recv, c.method, bc::outSlot(0));
  }
  setPos(f, endPos(fun));  // gc's place of a call: its parenthesis
  finishCall(f, c, target);
}

void callTo(Fn& f, CallExpr* call, VSlot dst) {
  setPos(f, call->pos);
  switch (call->form) {
    case CallExpr::Form::Conversion: return conversionTo(f, call->args[0], typeOf(f, call), dst);
    case CallExpr::Form::Builtin: return builtinTo(f, call, dst);
    default: break;
  }
  if (intrinsicTo(f, call, dst)) return;
  callOut(f, call);
  if (dst != bc::kNoVSlot) moveSlots(f, dst, bc::outSlot(0), slotsOf(typeOf(f, call)));
}

}  // namespace gosub::compile
