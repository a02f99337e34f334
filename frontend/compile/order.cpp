// gc's order of evaluation.
//
// Source of the rule: spec, Order of evaluation, and what gc does where the spec leaves it open: within one
// expression, calls, receives, assertions, slice expressions and conversions of slices to arrays happen in
// lexical order, and everything else (variables, dereferences, indexing, map reads, arithmetic) after them.
// So before operands are evaluated of which a later one contains a call, the calls of all of them are
// evaluated into temporaries ("hoisted"); evaluating the operands then finds these.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;

Expr* leftOf(Expr* e) {  // the operand along which chains grow
  switch (e->kind) {
    case Kind::BinaryExpr: return static_cast<BinaryExpr*>(e)->x;
    case Kind::ParenExpr: return static_cast<ParenExpr*>(e)->x;
    case Kind::SelectorExpr: return static_cast<SelectorExpr*>(e)->x;
    case Kind::IndexExpr: return static_cast<IndexExpr*>(e)->x;
    case Kind::SliceExpr: return static_cast<SliceExpr*>(e)->x;
    case Kind::StarExpr: return static_cast<StarExpr*>(e)->x;
    case Kind::UnaryExpr: return static_cast<UnaryExpr*>(e)->x;
    case Kind::TypeAssertExpr: return static_cast<TypeAssertExpr*>(e)->x;
    default: return nullptr;
  }
}

bool isTypeOrConst(const Expr* e) {
  return e->mode == Mode::TypeExpr || e->mode == Mode::Constant;
}

// Builtins that change what later operands read, or depend on when they run.
bool changesMemory(CallExpr* c) {
  types::Builtin* b = builtinOf(c);
  if (!b) return false;
  auto id = static_cast<types::BuiltinId>(b->id);
  return id == types::BuiltinId::Append || id == types::BuiltinId::Copy || id == types::BuiltinId::Recover;
}

// A call that must keep its place: of a function, or of a body that reads or writes memory.
bool realCall(Fn& f, CallExpr* c) {
  if (c->form != CallExpr::Form::Call) return false;
  return inlinedCall(f, c) ? !isPureInline(f, c) : !isIntrinsic(f, c);
}

// The receiver of a method call (that is compiled in place).
Expr* receiverOf(CallExpr* c) {
  auto* s = c->form == CallExpr::Form::Call ? as<SelectorExpr>(unparen(c->fun)) : nullptr;
  return s && s->selection ? s->x : nullptr;
}

// What an expression contains, as far as order matters.
enum Contents : uint8_t {
  kCalls = 1,     // calls, receives
  kEarly = 2,     // assertions, slice expressions: gc evaluates them with the calls
  kMayPanic = 4,  // other operations that may panic, outside of what comes early
};

uint8_t contents(Fn& f, Expr* e);

bool isMapIndex(Fn& f, Expr* e) {
  auto* i = as<IndexExpr>(e);
  return i && i->x->mode != Mode::TypeExpr && types::under<types::Map>(typeOf(f, i->x)) != nullptr;
}

// A map read whose key is a string made of bytes for it alone.
bool isBytesKeyRead(Fn& f, Expr* e) {
  if (!isMapIndex(f, e)) return false;
  auto* key = as<CallExpr>(unparen(static_cast<IndexExpr*>(e)->indices[0]));
  return key && key->form == CallExpr::Form::Conversion && types::isString(typeOf(f, key)) &&
         types::under<types::Slice>(typeOf(f, key->args[0]));
}

bool isSliceToArray(Fn& f, Expr* e) {
  auto* c = as<CallExpr>(e);
  if (!c || c->form != CallExpr::Form::Conversion || !types::under<types::Slice>(typeOf(f, c->args[0])))
    return false;
  Type* t = typeOf(f, c);
  auto* p = types::under<types::Pointer>(t);
  return types::under<types::Array>(t) || (p && types::under<types::Array>(p->elem));
}

// Of a call, which has no left operand.
uint8_t callContents(Fn& f, CallExpr* c) {
  if (realCall(f, c)) return kCalls;
  if (isSliceToArray(f, c)) return kEarly | contents(f, c->args[0]);
  if (c->form == CallExpr::Form::Builtin && changesMemory(c)) return kCalls;
  uint8_t found = 0;
  if (Expr* recv = receiverOf(c)) found |= contents(f, recv);
  for (Expr* a : c->args) {
    if (!isTypeOrConst(a)) found |= contents(f, a);
  }
  return found;
}

uint8_t binaryContents(Fn& f, BinaryExpr* b) {
  uint8_t found = contents(f, b->y);
  bool divides = b->op == ast::Op::Div || b->op == ast::Op::Rem;
  bool shifts = b->op == ast::Op::Shl || b->op == ast::Op::Shr;
  bool equality = b->op == ast::Op::Eql || b->op == ast::Op::Neq;
  if ((divides && !types::isFloat(typeOf(f, b))) || shifts) found |= isConst(unparen(b->y)) ? 0 : kMayPanic;
  if (equality && isInterfaceType(typeOf(f, b->x))) found |= kMayPanic;
  return found;
}

// Of e, to be added to what its left operand contains.
uint8_t contentsHere(Fn& f, Expr* e) {
  switch (e->kind) {
    case Kind::CallExpr: return callContents(f, static_cast<CallExpr*>(e));
    case Kind::UnaryExpr: return static_cast<UnaryExpr*>(e)->op == ast::Op::Recv ? kCalls : 0;
    case Kind::BinaryExpr: return binaryContents(f, static_cast<BinaryExpr*>(e));
    case Kind::IndexExpr: {
      uint8_t found = contents(f, static_cast<IndexExpr*>(e)->indices[0]);
      if (!isMapIndex(f, e)) return found | kMayPanic;
      if (isBytesKeyRead(f, e)) return found | kEarly;
      Type* key = types::under<types::Map>(typeOf(f, static_cast<IndexExpr*>(e)->x))->key;
      return found | (isInterfaceType(key) ? kMayPanic : 0);
    }
    case Kind::SliceExpr: {
      uint8_t found = kEarly;
      for (Expr* i : static_cast<SliceExpr*>(e)->index) {
        if (i) found |= contents(f, i);
      }
      return found;
    }
    case Kind::TypeAssertExpr: return isDirectPointer(typeOf(f, e)) ? kMayPanic : kEarly;
    case Kind::StarExpr: return kMayPanic;
    case Kind::SelectorExpr: {
      auto* s = static_cast<SelectorExpr*>(e);
      bool far = s->selection && (s->selection->indirect || types::under<types::Pointer>(typeOf(f, s->x)));
      return far ? kMayPanic : 0;
    }
    case Kind::CompositeLit: {
      uint8_t found = 0;
      for (Expr* el : static_cast<CompositeLit*>(e)->elems) found |= contents(f, el);
      return found;
    }
    case Kind::KeyValueExpr: {
      auto* kv = static_cast<KeyValueExpr*>(e);
      bool isField = kv->key->kind == Kind::Name && kv->key->mode == Mode::Invalid;
      return contents(f, kv->val) | (isField ? uint8_t{0} : contents(f, kv->key));
    }
    default: return 0;
  }
}

// Is all of e evaluated at its place among the calls?
bool comesEarly(Fn& f, Expr* e) {
  return e->kind == Kind::SliceExpr || isSliceToArray(f, e) || isBytesKeyRead(f, e) ||
         (e->kind == Kind::TypeAssertExpr && !isDirectPointer(typeOf(f, e)));
}

bool isLeaf(const Expr* e) {
  return isTypeOrConst(e) || e->kind == Kind::Name || e->kind == Kind::BasicLit || e->kind == Kind::FuncLit;
}

void hoistValue(Fn& f, Expr* e) {
  Type* t = typeOf(f, e);
  if (t->kind() == types::TypeKind::Tuple) return;
  VSlot s = allocFor(f, t);
  exprTo(f, e, s);
  markLive(f, s, t);
  f.hoisted[e] = s;
}

// Predeclared functions are calls too: among other calls they keep their place.
bool isBuiltinValue(Expr* e) {
  auto* c = as<CallExpr>(e);
  return c && c->form == CallExpr::Form::Builtin && c->mode != Mode::NoValue && c->type && builtinOf(c);
}

void hoistCall(Fn& f, CallExpr* c) {
  if (realCall(f, c) || isBuiltinValue(c) || isSliceToArray(f, c)) return hoistValue(f, c);
  if (Expr* recv = receiverOf(c); recv && !isTypeOrConst(recv)) hoist(f, recv);
  for (Expr* a : c->args) {
    if (!isTypeOrConst(a)) hoist(f, a);
  }
}

uint8_t contents(Fn& f, Expr* e) {
  std::vector<Expr*> chain;
  uint8_t found = 0;
  for (; e; e = leftOf(e)) {
    if (isLeaf(e)) break;
    auto it = f.ordered.find(e);
    if (it != f.ordered.end()) {
      found = it->second;
      break;
    }
    chain.push_back(e);
  }
  for (size_t i = chain.size(); i-- > 0;) {
    found |= contentsHere(f, chain[i]);
    if (comesEarly(f, chain[i])) found &= static_cast<uint8_t>(~kMayPanic);
    f.ordered[chain[i]] = found;
  }
  return found;
}

}  // namespace

bool hasOrdered(Fn& f, Expr* e) {
  return contents(f, e) & kCalls;
}

bool hasEarly(Fn& f, Expr* e) {
  return contents(f, e) & kEarly;
}

size_t orderedPrefix(Fn& f, const std::vector<Expr*>& list) {
  size_t last = 0;
  bool mayPanic = false;
  for (size_t i = 0; i < list.size(); i++) {
    uint8_t c = contents(f, list[i]);
    if ((c & kCalls) || ((c & kEarly) && mayPanic)) last = i + 1;
    mayPanic = mayPanic || (c & kMayPanic);
  }
  return last;
}

bool containsCall(Expr* e) {
  bool found = false;
  walk(
      e,
      [](Node* n, void* arg) {
        auto* c = as<CallExpr>(n);
        auto* u = as<UnaryExpr>(n);
        if ((c && c->form == CallExpr::Form::Call) || (u && u->op == ast::Op::Recv))
          *static_cast<bool*>(arg) = true;
        return n->kind != Kind::FuncLit;
      },
      &found);
  return found;
}

bool isStable(Fn& f, Expr* e) {
  e = unparen(e);
  if (e->mode == Mode::Constant || e->mode == Mode::NilValue || e->kind == Kind::FuncLit) return true;
  if (f.hoisted.count(e)) return true;
  if (e->kind != Kind::Name) return false;
  return localVar(f, e) != nullptr || types::asFunc(static_cast<Name*>(e)->object) != nullptr;
}

void hoist(Fn& f, Expr* e) {
  if (isTypeOrConst(e) || f.hoisted.count(e)) return;
  if (!(contents(f, e) & (kCalls | kEarly)) && e->kind != Kind::TypeAssertExpr && !isBuiltinValue(e)) {
    // Assertions deeper inside come before later calls too.
    if (Expr* x = leftOf(e); x && e->kind != Kind::BinaryExpr) hoist(f, x);
    return;
  }
  switch (e->kind) {
    case Kind::CallExpr: return hoistCall(f, static_cast<CallExpr*>(e));
    case Kind::UnaryExpr:
      if (static_cast<UnaryExpr*>(e)->op == ast::Op::Recv) return hoistValue(f, e);
      return hoist(f, static_cast<UnaryExpr*>(e)->x);
    case Kind::BinaryExpr: {
      auto* b = static_cast<BinaryExpr*>(e);
      if (b->op == ast::Op::AndAnd || b->op == ast::Op::OrOr) return hoistValue(f, e);
      hoist(f, b->x);
      return hoist(f, b->y);
    }
    case Kind::IndexExpr:
      if (isBytesKeyRead(f, e)) return hoistValue(f, e);
      hoist(f, static_cast<IndexExpr*>(e)->x);
      return hoist(f, static_cast<IndexExpr*>(e)->indices[0]);
    case Kind::TypeAssertExpr: return hoistValue(f, e);
    case Kind::SliceExpr: return hoistValue(f, e);
    case Kind::CompositeLit:
      for (Expr* el : static_cast<CompositeLit*>(e)->elems) {
        auto* kv = as<KeyValueExpr>(el);
        hoist(f, kv ? kv->val : el);
      }
      return;
    default:
      if (Expr* x = leftOf(e)) hoist(f, x);
  }
}

void hoistAll(Fn& f, const std::vector<Expr*>& list) {
  size_t last = orderedPrefix(f, list);
  if (last == 0) return;
  bool allStable = true;
  for (size_t i = 0; i + 1 < last; i++) allStable = allStable && isStable(f, list[i]);
  if (allStable) return;  // the last one's calls may be evaluated in place
  for (size_t i = 0; i < last; i++) hoist(f, list[i]);
}

void hoistFirst(Fn& f, const std::vector<Expr*>& list) {
  uint8_t rest = 0;
  for (size_t i = 1; i < list.size(); i++) rest |= contents(f, list[i]);
  Expr* first = unparen(list[0]);
  if (!(rest & (kMayPanic | kEarly)) || !(contents(f, first) & (kMayPanic | kEarly))) return;
  if (!f.hoisted.count(first)) hoistValue(f, first);
}

void hoistBefore(Fn& f, Expr* x, const std::vector<Expr*>& bounds) {
  size_t last = bounds.size();
  while (last > 0 && !hasOrdered(f, bounds[last - 1])) last--;
  if (last < 2) return;
  hoist(f, x);
  for (size_t i = 0; i + 1 < last; i++) {
    if (contents(f, bounds[i]) & kMayPanic) hoistValue(f, bounds[i]);
  }
}

bool scratchable(Fn& f, Expr* e, VSlot dst) {
  if (bc::isOut(dst)) return !hasOrdered(f, e);
  return bc::isLocal(dst) && dst >= bc::localSlot(f.tempBase) && dst < bc::localSlot(bc::kPinned);
}

types::Object* objectOf(Fn&, const Expr* e) {
  if (auto* n = as<Name>(e)) return n->object;
  if (auto* s = as<SelectorExpr>(e)) return s->selection ? nullptr : s->sel->object;
  return nullptr;
}

const VarPlace* localVar(Fn& f, const Expr* e) {
  while (auto* p = as<ParenExpr>(e)) e = p->x;
  auto* n = as<Name>(e);
  if (!n || !n->object) return nullptr;
  auto it = f.vars.find(n->object);
  return it == f.vars.end() || it->second.boxed ? nullptr : &it->second;
}

bool mentions(Fn& f, Expr* e, VSlot slot, uint32_t n) {
  struct Arg {
    Fn& f;
    VSlot slot;
    uint32_t n;
    bool found;
  } arg{f, slot, n, false};
  walk(
      e,
      [](Node* node, void* p) {
        auto& a = *static_cast<Arg*>(p);
        if (a.found) return false;
        auto* name = as<Name>(node);
        if (!name || !name->object) return true;
        auto it = a.f.vars.find(name->object);
        if (it != a.f.vars.end() && it->second.slot < a.slot + a.n &&
            a.slot < it->second.slot + slotsOf(it->second.type))
          a.found = true;
        return true;
      },
      &arg);
  return arg.found;
}

}  // namespace gosub::compile
