// Statements: dispatch, blocks, if, return, branches, labels, go, defer, send.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

// Where `if c { break }`, `if c { continue }` without else lead.
Label branchOnly(Fn& f, IfStmt* s) {
  if (s->els || s->then->stmts.size() != 1) return {};
  auto* b = as<BranchStmt>(s->then->stmts[0]);
  if (!b || (b->branch != BranchKind::Break && b->branch != BranchKind::Continue)) return {};
  const Stmt* target = b->target;
  if (auto* l = as<LabeledStmt>(target)) target = l->stmt;
  return labelOf(f, target, b->branch == BranchKind::Continue);
}

void ifStmt(Fn& f, IfStmt* s) {
  // else-if chains in a loop.
  Mark outer = mark(f);
  Label end = f.as.newLabel();
  for (;;) {
    if (s->init) stmt(f, s->init);
    f.tempBase = f.top;
    setPos(f, s->cond->pos);
    bool constant = isConst(s->cond), value = constant && types::boolVal(s->cond->value);
    Label no = s->els ? f.as.newLabel() : end;
    if (Label away = branchOnly(f, s); !constant && away.valid()) {  // if c { break }: one branch
      condJump(f, s->cond, away, true);
      f.hoisted.clear();
      break;
    }
    if (!constant)
      condJump(f, s->cond, no, false);
    else if (!value)
      jump(f, no);
    f.hoisted.clear();
    block(f, s->then->stmts);
    if (!s->els) break;
    if (!f.dead) jump(f, end);
    bind(f, no);
    auto* next = as<IfStmt>(s->els);
    if (!next) {
      block(f, static_cast<BlockStmt*>(s->els)->stmts);
      break;
    }
    s = next;
  }
  release(f, outer);
  bind(f, end);
}

void sendStmt(Fn& f, SendStmt* s) {
  Temps temps(f);
  Type* t = typeOf(f, s->chan);
  hoistAll(f, {s->chan, s->value});
  VSlot ch = exprAny(f, s->chan);
  Type* elem = types::under<types::Chan>(t)->elem;
  VSlot v = valueAny(f, s->value, elem);
  setPos(f, s->pos);
  emit(f, BOp::ChanSend, ch, v, 0, descWord(t));
  emit(f, BOp::ChanSendResume, 0, v, 0, descWord(t));
}

void branchStmt(Fn& f, BranchStmt* s) {
  setPos(f, s->pos);
  const Stmt* target = s->target;
  if (auto* l = as<LabeledStmt>(target); l && s->branch != BranchKind::Goto) target = l->stmt;
  switch (s->branch) {
    case BranchKind::Break: return jump(f, labelOf(f, target, false));
    case BranchKind::Continue: return jump(f, labelOf(f, target, true));
    case BranchKind::Fallthrough: return jump(f, f.fallthroughTo);
    case BranchKind::Goto: {
      auto [it, fresh] = f.gotoLabels.try_emplace(target, Label{});
      if (fresh) it->second = f.as.newLabel();
      bool backwards = f.as.isBound(it->second);
      f.as.branch(backwards ? BOp::JmpBack : BOp::Jmp, 0, 0, it->second);
      f.dead = true;
      return;
    }
  }
}

void labeledStmt(Fn& f, LabeledStmt* s) {
  auto [it, fresh] = f.gotoLabels.try_emplace(s, Label{});
  if (fresh) it->second = f.as.newLabel();
  bindLoopHead(f, it->second);
  stmt(f, s->stmt);
}

void declStmt(Fn& f, DeclStmt* s) {
  for (Decl* d : s->decls) {
    if (auto* v = as<VarDecl>(d)) varDecl(f, v);
  }
}

bool isLoop(const Stmt* s) {
  return s->kind == Kind::ForStmt || s->kind == Kind::RangeStmt;
}

// Statements that declare variables in the block around them keep their slots; the others give everything
// back.
bool declares(Stmt* s) {
  if (s->kind == Kind::DeclStmt || s->kind == Kind::LabeledStmt) return true;
  auto* a = as<AssignStmt>(s);
  return a && a->define;
}

void controlStmt(Fn& f, Stmt* s) {
  switch (s->kind) {
    case Kind::BlockStmt: return block(f, static_cast<BlockStmt*>(s)->stmts);
    case Kind::IfStmt: return ifStmt(f, static_cast<IfStmt*>(s));
    case Kind::ForStmt: return forStmt(f, static_cast<ForStmt*>(s));
    case Kind::RangeStmt: return rangeStmt(f, static_cast<RangeStmt*>(s));
    case Kind::SwitchStmt: return switchStmt(f, static_cast<SwitchStmt*>(s));
    case Kind::TypeSwitchStmt: return typeSwitchStmt(f, static_cast<TypeSwitchStmt*>(s));
    case Kind::SelectStmt: return selectStmt(f, static_cast<SelectStmt*>(s));
    case Kind::LabeledStmt: return labeledStmt(f, static_cast<LabeledStmt*>(s));
    default: unsupported(f, s->pos, "this statement");
  }
}

}  // namespace

void stmt(Fn& f, Stmt* s) {
  f.hoisted.clear();
  f.tempBase = f.top;
  Mark m = mark(f);
  setPos(f, s->pos);
  switch (s->kind) {
    case Kind::BadStmt:
    case Kind::EmptyStmt: return;
    case Kind::ExprStmt: exprVoid(f, static_cast<ExprStmt*>(s)->x); break;
    case Kind::SendStmt: sendStmt(f, static_cast<SendStmt*>(s)); break;
    case Kind::IncDecStmt: incDecStmt(f, static_cast<IncDecStmt*>(s)); break;
    case Kind::AssignStmt: assignStmt(f, static_cast<AssignStmt*>(s)); break;
    case Kind::DeclStmt: declStmt(f, static_cast<DeclStmt*>(s)); break;
    case Kind::GoStmt:
    case Kind::DeferStmt: {
      bool isGo = s->kind == Kind::GoStmt;
      Expr* call = unparen(isGo ? static_cast<GoStmt*>(s)->call : static_cast<DeferStmt*>(s)->call);
      goOrDefer(f, static_cast<CallExpr*>(call), isGo, s->pos);
      break;
    }
    case Kind::ReturnStmt: returnStmt(f, static_cast<ReturnStmt*>(s)); break;
    case Kind::BranchStmt: branchStmt(f, static_cast<BranchStmt*>(s)); break;
    default: controlStmt(f, s);
  }
  f.hoisted.clear();
  if (!declares(s)) release(f, m);
}

void block(Fn& f, List<Stmt*> stmts) {
  Mark m = mark(f);
  for (Stmt* s : stmts) stmt(f, s);
  release(f, m);
}

void pushTarget(Fn& f, const Stmt* s, Label brk, Label cont) {
  f.targets.push_back({s, brk, cont});
}

Label labelOf(Fn& f, const Stmt* s, bool isContinue) {
  for (size_t i = f.targets.size(); i-- > 0;) {
    const JumpTarget& t = f.targets[i];
    bool here = s ? t.stmt == s : !isContinue || isLoop(t.stmt);
    if (here) return isContinue ? t.continueTo : t.breakTo;
  }
  unsupported(f, Pos{f.as.pos()}, "this branch");
  return f.as.newLabel();
}

// ---- Return ----

namespace {

void retRun(Fn& f, VSlot s, uint32_t n) {
  switch (n) {
    case 0: emit(f, BOp::Ret, bc::kFrameSize); break;
    case 1: emit(f, BOp::Ret1, bc::kFrameSize, s); break;
    case 2: emit(f, BOp::Ret2, bc::kFrameSize, s); break;
    case 3: emit(f, BOp::Ret3, bc::kFrameSize, s); break;
    default: moveSlots(f, bc::paramSlot(0), s, n); emit(f, BOp::Ret, bc::kFrameSize);
  }
  f.dead = true;
}

std::vector<Type*> resultTypes(Fn& f) {
  std::vector<Type*> out;
  for (types::Var* v : f.key.sig->results->vars) out.push_back(substType(f, types::typeOfObject(v)));
  return out;
}

// Puts the values into the result variables.
void storeResults(Fn& f, ReturnStmt* s, const std::vector<Type*>& types) {
  Temps temps(f);
  auto place = [&](size_t i) {
    const VarPlace& r = f.results[i];
    if (r.boxed) return memPlace(r.slot, r.type);
    return valuePlace(r.type, r.slot);
  };
  auto* tuple = s->results.size() == 1 ? types::as<types::Tuple>(s->results[0]->type) : nullptr;
  if (tuple && unparen(s->results[0])->kind == Kind::CallExpr) {
    callOut(f, static_cast<CallExpr*>(unparen(s->results[0])));
    uint32_t n = 0;
    for (types::Var* v : tuple->vars) n += slotsOf(substType(f, v->type));
    VSlot at = alloc(f, n);
    moveSlots(f, at, bc::outSlot(0), n);
    VSlot mark = at;
    for (types::Var* v : tuple->vars) {
      markLive(f, mark, substType(f, v->type));
      mark += slotsOf(substType(f, v->type));
    }
    for (size_t i = 0; i < types.size(); i++) {
      Type* from = substType(f, tuple->vars[i]->type);
      VSlot v = at;
      if (needsConversion(from, types[i])) {
        v = allocFor(f, types[i]);
        toInterface(f, from, at, types[i], v);
        markLive(f, v, types[i]);
      }
      storePlace(f, place(i), v);
      at += slotsOf(from);
    }
    return;
  }
  if (s->results.size() == 1) return assignTo(f, place(0), s->results[0]);
  std::vector<Expr*> values(s->results.begin(), s->results.end());
  hoistAll(f, values);
  std::vector<VSlot> slots;
  for (size_t i = 0; i < values.size(); i++) {
    VSlot v = allocFor(f, types[i]);
    valueTo(f, values[i], types[i], v);
    markLive(f, v, types[i]);
    slots.push_back(v);
  }
  for (size_t i = 0; i < values.size(); i++) storePlace(f, place(i), slots[i]);
}

// All results in one run of slots.
void returnValues(Fn& f, ReturnStmt* s, const std::vector<Type*>& types) {
  Temps temps(f);
  uint32_t n = 0;
  for (Type* t : types) n += slotsOf(t);
  if (s->results.size() == 1) {
    Expr* e = unparen(s->results[0]);
    auto* call = as<CallExpr>(e);
    auto* tuple = types::as<types::Tuple>(e->type);
    bool isCall = call && call->form == CallExpr::Form::Call && !isIntrinsic(f, call);
    if (isCall && tuple) {
      bool same = true;
      for (size_t i = 0; i < types.size(); i++)
        same = same && !needsConversion(substType(f, tuple->vars[i]->type), types[i]);
      if (same) {
        callOut(f, call);
        return retRun(f, bc::outSlot(0), n);
      }
    } else if (isCall && !needsConversion(typeOf(f, e), types[0])) {
      callOut(f, call);
      return retRun(f, bc::outSlot(0), n);
    }
    int64_t imm;
    if (!tuple && n == 1 && intConst(f, e, &imm) && fitsImm16(imm) && types::isInteger(types[0])) {
      emit(f, BOp::Ret1Imm, bc::kFrameSize, static_cast<uint16_t>(imm));
      f.dead = true;
      return;
    }
    if (!tuple) {
      VSlot v = valueAny(f, e, types[0]);
      setPos(f, s->pos);
      return retRun(f, v, n);
    }
    VSlot run = alloc(f, n), at = run;
    callOut(f, call);
    uint32_t m = 0;
    for (types::Var* v : tuple->vars) m += slotsOf(substType(f, v->type));
    VSlot from = alloc(f, m);
    moveSlots(f, from, bc::outSlot(0), m);
    VSlot fs = from;
    for (types::Var* v : tuple->vars) {
      markLive(f, fs, substType(f, v->type));
      fs += slotsOf(substType(f, v->type));
    }
    for (size_t i = 0; i < types.size(); i++) {
      Type* ft = substType(f, tuple->vars[i]->type);
      if (needsConversion(ft, types[i]))
        toInterface(f, ft, from, types[i], at);
      else
        moveSlots(f, at, from, slotsOf(ft));
      markLive(f, at, types[i]);
      from += slotsOf(ft);
      at += slotsOf(types[i]);
    }
    return retRun(f, run, n);
  }
  std::vector<Expr*> values(s->results.begin(), s->results.end());
  hoistAll(f, values);
  VSlot run = alloc(f, n), at = run;
  for (size_t i = 0; i < values.size(); i++) {
    valueTo(f, values[i], types[i], at);
    markLive(f, at, types[i]);
    at += slotsOf(types[i]);
  }
  setPos(f, s->pos);
  retRun(f, run, n);
}

}  // namespace

void emitReturn(Fn& f) {
  if (f.hasDefer) return jump(f, f.recover);
  Temps temps(f);
  uint32_t n = 0;
  for (const VarPlace& r : f.results) n += slotsOf(r.type);
  if (f.results.size() == 1 && !f.results[0].boxed) return retRun(f, f.results[0].slot, n);
  VSlot run = alloc(f, n), at = run;
  for (const VarPlace& r : f.results) {
    if (r.boxed) {
      if (slotsOf(r.type)) loadMem(f, r.type, at, r.slot, 0);
    } else {
      moveSlots(f, at, r.slot, slotsOf(r.type));
    }
    markLive(f, at, r.type);
    at += slotsOf(r.type);
  }
  retRun(f, run, n);
}

void returnStmt(Fn& f, ReturnStmt* s) {
  if (f.inlineDepth > 0) return inlineReturn(f, s);
  if (s->results.empty()) return emitReturn(f);
  bool boxed = false;
  for (const VarPlace& r : f.results) boxed = boxed || r.boxed;
  std::vector<Type*> types = resultTypes(f);
  if (f.hasDefer || boxed) {
    storeResults(f, s, types);
    setPos(f, s->pos);
    return emitReturn(f);
  }
  returnValues(f, s, types);
}

}  // namespace gosub::compile
