// Inlining: small leaf functions are compiled in place of their call. Traces still show their frames.
//
// A callee qualifies if its body is a few simple statements without calls, loops, literals of functions and
// defer, its parameters need no cells, and it has at most one result. Parameters become names of the
// arguments' slots.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;

constexpr int kMaxNodes = 60;

struct Survey {
  int nodes = 0;
  bool ok = true, pure = true;
  std::vector<types::Var*> locals;
};

bool simpleCall(CallExpr* c) {
  if (c->form == CallExpr::Form::Conversion) return true;
  if (c->form != CallExpr::Form::Builtin) return false;
  types::Builtin* b = builtinOf(c);
  if (!b) return false;
  auto id = static_cast<types::BuiltinId>(b->id);
  return id == types::BuiltinId::Len || id == types::BuiltinId::Cap || id == types::BuiltinId::Min ||
         id == types::BuiltinId::Max || id == types::BuiltinId::Real || id == types::BuiltinId::Imag;
}

void surveyNode(Survey& s, Node* n) {
  switch (n->kind) {
    case Kind::BasicLit:
    case Kind::ParenExpr:
    case Kind::BlockStmt:
    case Kind::ReturnStmt:
    case Kind::IfStmt:
    case Kind::KeyValueExpr: return;
    case Kind::Name: {
      auto* v = types::asVar(static_cast<Name*>(n)->object);
      if (v && v->isGlobal) s.pure = false;
      return;
    }
    case Kind::BinaryExpr: {
      auto* b = static_cast<BinaryExpr*>(n);
      if (b->op == ast::Op::Div || b->op == ast::Op::Rem || b->op == ast::Op::Shl || b->op == ast::Op::Shr) {
        s.pure = s.pure && (types::isFloat(b->type) || isConst(unparen(b->y)));
      }
      return;
    }
    case Kind::UnaryExpr: {
      auto op = static_cast<UnaryExpr*>(n)->op;
      s.ok = s.ok && op != ast::Op::Recv && op != ast::Op::Addr;
      return;
    }
    case Kind::SelectorExpr: {
      auto* sel = static_cast<SelectorExpr*>(n);
      if (sel->selection && sel->selection->kind != types::SelectionKind::FieldVal) s.ok = false;
      s.pure = s.pure && sel->selection && !sel->selection->indirect &&
               !types::under<types::Pointer>(sel->x->type);
      return;
    }
    case Kind::IndexExpr:
    case Kind::StarExpr:
    case Kind::SliceExpr:
    case Kind::IncDecStmt: s.pure = false; return;
    case Kind::CompositeLit: {
      Type* t = static_cast<CompositeLit*>(n)->type;
      s.ok = s.ok && t && types::under<types::Struct>(t);
      return;
    }
    case Kind::CallExpr: s.ok = s.ok && simpleCall(static_cast<CallExpr*>(n)); return;
    case Kind::AssignStmt: {
      auto* a = static_cast<AssignStmt*>(n);
      s.pure = false;
      for (Expr* e : a->lhs) {
        types::Var* v = a->define ? definedVar(e) : nullptr;
        if (!v) continue;
        s.locals.push_back(v);
        s.ok = s.ok && !v->captured && !v->addrTaken;
      }
      return;
    }
    default: s.ok = false;
  }
}

Survey survey(BlockStmt* body) {
  Survey s;
  walk(
      body,
      [](Node* n, void* arg) {
        auto& sv = *static_cast<Survey*>(arg);
        auto* e = n->kind < Kind::Field ? static_cast<Expr*>(n) : nullptr;
        if (!sv.ok || (e && e->mode == Mode::TypeExpr)) return false;
        if (++sv.nodes > kMaxNodes) sv.ok = false;
        if (e && e->mode == Mode::Constant) return false;
        surveyNode(sv, n);
        return sv.ok;
      },
      &s);
  return s;
}

}  // namespace

struct InlineBody {
  bool pure = false;
  std::vector<types::Var*> params, locals;  // the receiver first
  BlockStmt* body = nullptr;
  types::Func* func = nullptr;
  Type* result = nullptr;
};

namespace {

bool qualifies(types::Func* fn, InlineBody& out) {
  auto* sig = types::as<types::Signature>(types::typeOfObject(fn));
  if (!fn->decl || !fn->decl->body || fn->origin || sig->variadic || sig->results->vars.size() > 1)
    return false;
  // The call is the use of its argument that runtime.KeepAlive is there for.
  if (fn->pkg && fn->pkg->path == "runtime" && fn->name.text() == "KeepAlive") return false;
  if (!sig->typeParams.empty() || !sig->recvTypeParams.empty() || fn->decl->body->stmts.size() > 4)
    return false;
  if (sig->recv) out.params.push_back(sig->recv);
  out.params.insert(out.params.end(), sig->params->vars.begin(), sig->params->vars.end());
  EscapeInfo escape;
  for (types::Var* v : out.params) {
    if (v->captured || escape.onHeap(v, types::typeOfObject(v))) return false;
  }
  for (types::Var* r : sig->results->vars) {
    if (r->name) return false;
    out.result = types::typeOfObject(r);
    if (slotsOf(out.result) > 8) return false;
  }
  Survey s = survey(fn->decl->body);
  out.pure = s.pure;
  out.locals = s.locals;
  out.body = fn->decl->body;
  out.func = fn;
  for (types::Var* v : s.locals) {
    if (escape.onHeap(v, types::typeOfObject(v))) return false;
  }
  return s.ok;
}

InlineBody* inlineBodyOf(Program& p, types::Func* fn) {
  auto it = p.inlines.find(fn);
  if (it != p.inlines.end()) return it->second;
  // A lazy package's body may come later: only what is there counts, and is not remembered as missing.
  if (fn->pkg && fn->pkg->lazy && (!fn->decl || !fn->decl->body)) return nullptr;
  auto* b = new InlineBody;
  InlineBody* result = qualifies(fn, *b) ? b : nullptr;
  p.inlines.emplace(fn, result);
  return result;
}

types::Func* calledFunc(CallExpr* call) {
  Expr* fun = unparen(call->fun);
  if (auto* s = as<SelectorExpr>(fun); s && s->selection) {
    if (s->selection->kind != types::SelectionKind::MethodVal) return nullptr;
    auto* m = types::asFunc(s->selection->obj);
    return isIfaceMethod(m) ? nullptr : m;
  }
  return staticCallee(fun);
}

}  // namespace

InlineBody* inlinedCall(Fn& f, CallExpr* call) {
  if (call->form != CallExpr::Form::Call || f.env || f.key.body == Body::Thunk || f.inlineDepth > 0)
    return nullptr;
  types::Func* fn = calledFunc(call);
  if (!fn || call->hasDots) return nullptr;
  InlineBody* b = inlineBodyOf(f.prog, fn);
  if (!b) return nullptr;
  size_t given =
      call->args.size() +
      (as<SelectorExpr>(unparen(call->fun)) && static_cast<SelectorExpr*>(unparen(call->fun))->selection ? 1
                                                                                                         : 0);
  return given == b->params.size() ? b : nullptr;
}

bool isPureInline(Fn& f, CallExpr* call) {
  InlineBody* b = inlinedCall(f, call);
  return b && b->pure;
}

namespace {

// A parameter's slot: the argument's own where nobody assigns to the parameter, else a copy.
void bindParam(Fn& f, types::Var* v, VSlot at, bool own) {
  Type* t = types::typeOfObject(v);
  if (v->reassigned && !own) {
    VSlot copy = allocFor(f, t);
    moveSlots(f, copy, at, slotsOf(t));
    markLive(f, copy, t);
    at = copy;
  }
  f.vars[v] = {false, at, t};
}

VSlot receiverSlot(Fn& f, SelectorExpr* s, types::Func* m) {
  const auto& path = s->selection->index;
  Type* t = nullptr;
  Place p = followPath(f, s->x, path, path.size() - 1, &t);
  Type* want = receiverType(m);
  bool same = types::identical(p.type, want);
  if (same && (p.kind == Place::Kind::Slot || p.kind == Place::Kind::Frame)) return loadPlace(f, p);
  VSlot r = allocFor(f, want);
  receiverTo(f, p, m, r);
  markLive(f, r, want);
  return r;
}

void runBody(Fn& f, InlineBody* b, CallExpr* call, VSlot dst) {
  uint32_t outerInlined = f.as.inlined();
  uint32_t outerPos = f.as.pos();
  rt::FuncRec* rec = declRec(f.prog, b->func, nullptr);
  f.as.setInlined(f.as.addInlined({rec->name, call->pos.raw, outerInlined}));
  auto hoisted = std::move(f.hoisted);
  f.hoisted.clear();
  uint32_t outerBase = f.tempBase;
  bool outerDead = f.dead;
  f.inlineDepth++;
  f.inlineResult = b->result;
  f.inlineDst = dst;
  f.inlineEnd = f.as.newLabel();
  f.inlineLast = b->body->stmts.empty() ? nullptr : b->body->stmts.back();
  for (Stmt* s : b->body->stmts) stmt(f, s);
  bind(f, f.inlineEnd);
  f.inlineDepth--;
  f.dead = outerDead;
  f.tempBase = outerBase;
  f.hoisted = std::move(hoisted);
  for (types::Var* v : b->locals) f.vars.erase(v);
  for (types::Var* v : b->params) f.vars.erase(v);
  f.as.setInlined(outerInlined);
  f.as.setPos(outerPos);
}

}  // namespace

void inlineTo(Fn& f, InlineBody* b, CallExpr* call, VSlot dst) {
  Temps temps(f);
  auto* s = as<SelectorExpr>(unparen(call->fun));
  bool method = s && s->selection;
  std::vector<Expr*> operands;
  if (method) operands.push_back(s->x);
  operands.insert(operands.end(), call->args.begin(), call->args.end());
  hoistAll(f, operands);
  if (b->result && dst == bc::kNoVSlot) dst = allocFor(f, b->result);
  std::vector<VSlot> slots;
  std::vector<bool> own;
  for (size_t i = 0; i < b->params.size(); i++) {
    VSlot before = bc::localSlot(f.top);
    VSlot at;
    if (method && i == 0)
      at = receiverSlot(f, s, b->func);
    else
      at = valueAny(f, call->args[i - (method ? 1 : 0)], types::typeOfObject(b->params[i]));
    slots.push_back(at);
    own.push_back(bc::isLocal(at) && at >= before && at < bc::localSlot(bc::kPinned));
  }
  for (size_t i = 0; i < b->params.size(); i++) bindParam(f, b->params[i], slots[i], own[i]);
  runBody(f, b, call, dst);
}

// A return statement of a body that is compiled in place.
void inlineReturn(Fn& f, ReturnStmt* s) {
  if (!s->results.empty()) {
    Temps temps(f);
    valueTo(f, s->results[0], f.inlineResult, f.inlineDst);
  }
  if (s != f.inlineLast) jump(f, f.inlineEnd);
}

}  // namespace gosub::compile
