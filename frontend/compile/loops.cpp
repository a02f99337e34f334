// for statements: the condition stands at the bottom; increment, compare and branch are one instruction where
// the types allow it.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using AOp = ast::Op;
using BOp = bc::Op;

// Names, constants, len of them: evaluating it twice costs nothing and has no effects.
bool simpleOperand(Fn& f, Expr* e) {
  e = unparen(e);
  if (isConst(e)) return true;
  if (e->kind == Kind::Name) return types::asVar(static_cast<Name*>(e)->object) != nullptr;
  auto* c = as<CallExpr>(e);
  types::Builtin* b = c && c->form == CallExpr::Form::Builtin ? builtinOf(c) : nullptr;
  return b && b->id == static_cast<uint8_t>(types::BuiltinId::Len) && localVar(f, c->args[0]);
}

bool simpleCond(Fn& f, Expr* e) {
  auto* b = as<BinaryExpr>(unparen(e));
  if (!b || !isComparison(b->op)) return simpleOperand(f, e);
  auto side = [&](Expr* x) {
    auto* inner = as<BinaryExpr>(unparen(x));
    if (inner && !isComparison(inner->op) && inner->op != AOp::AndAnd && inner->op != AOp::OrOr) {
      return simpleOperand(f, inner->x) && simpleOperand(f, inner->y);
    }
    return simpleOperand(f, x);
  };
  return side(b->x) && side(b->y);
}

struct Step {  // post statement `v++` or `v += k`
  const VarPlace* v = nullptr;
  Expr* by = nullptr;  // null: 1
};

bool stepOf(Fn& f, Stmt* post, Step* out) {
  if (auto* inc = as<IncDecStmt>(post)) {
    out->v = inc->inc ? localVar(f, inc->x) : nullptr;
  } else if (auto* a = as<AssignStmt>(post); a && a->op == AOp::Add) {
    out->v = localVar(f, a->lhs[0]);
    out->by = a->rhs[0];
    if (out->by && !localVar(f, out->by)) return false;
  }
  return out->v && isSignedInt(out->v->type) && bitsOf(out->v->type) == 64;
}

// The loop's end as one instruction: step, compare, branch. False: it does not fit.
bool fusedEnd(Fn& f, Stmt* post, Expr* cond, Label head) {
  Step step;
  if (!post || !cond || !stepOf(f, post, &step)) return false;
  auto* b = as<BinaryExpr>(unparen(cond));
  if (!b || (b->op != AOp::Lss && b->op != AOp::Leq)) return false;
  const VarPlace* left = localVar(f, b->x);
  if (!left || left->slot != step.v->slot || !simpleOperand(f, b->y)) return false;
  if (const VarPlace* right = localVar(f, b->y); right && right->slot == left->slot) return false;
  Temps temps(f);
  int64_t imm;
  setPos(f, post->pos);
  if (!step.by && b->op == AOp::Lss && intConst(f, b->y, &imm) && fitsImm16(imm)) {
    branch(f, BOp::IncJLtI64ImmBack, left->slot, static_cast<uint16_t>(imm), head);
    return true;
  }
  VSlot limit;
  if (!operandInPlace(f, b->y, &limit)) return false;
  bool less = b->op == AOp::Lss;
  if (step.by) {
    branch(f, less ? BOp::AddJLtI64Back : BOp::AddJLeI64Back, left->slot, limit, head,
           localVar(f, step.by)->slot);
  } else {
    branch(f, less ? BOp::IncJLtI64Back : BOp::IncJLeI64Back, left->slot, limit, head);
  }
  return true;
}

// A new cell for each iteration's variables, where closures may hold the old one.
void copyLoopVars(Fn& f, const std::vector<VarPlace>& vars) {
  for (const VarPlace& v : vars) {
    Temps temps(f);
    VSlot value = allocFor(f, v.type), cell = alloc(f, 1);
    if (slotsOf(v.type)) loadMem(f, v.type, value, v.slot, 0);
    markLive(f, value, v.type);
    emit(f, BOp::New, cell, 0, 0, descWord(v.type));
    if (slotsOf(v.type)) storeMem(f, v.type, cell, 0, value);
    moveSlots(f, v.slot, cell, 1);
  }
}

std::vector<VarPlace> boxedLoopVars(Fn& f, ForStmt* s) {
  std::vector<VarPlace> out;
  auto* a = as<AssignStmt>(s->init);
  if (!s->perIteration || !a || !a->define) return out;
  for (Expr* e : a->lhs) {
    types::Var* v = definedVar(e);
    auto it = v ? f.vars.find(v) : f.vars.end();
    if (it != f.vars.end() && it->second.boxed && v->captured)
      out.push_back(it->second);
    else if (it != f.vars.end() && it->second.boxed && v->addrTaken)
      out.push_back(it->second);
  }
  return out;
}

}  // namespace

void forStmt(Fn& f, ForStmt* s) {
  Mark outer = mark(f);
  if (s->init) stmt(f, s->init);
  std::vector<VarPlace> cells = boxedLoopVars(f, s);
  Label head = f.as.newLabel(), cont = f.as.newLabel(), end = f.as.newLabel(), test = f.as.newLabel();
  bool always = !s->cond || (isConst(s->cond) && types::boolVal(s->cond->value));
  if (!always) {
    setPos(f, s->cond->pos);
    f.tempBase = f.top;
    if (simpleCond(f, s->cond))
      condJump(f, s->cond, end, false);
    else
      jump(f, test);
    f.hoisted.clear();
  }
  f.loopDepth++;
  bindLoopHead(f, head);
  pushTarget(f, s, end, cont);
  block(f, s->body->stmts);
  f.targets.pop_back();
  bind(f, cont);
  copyLoopVars(f, cells);
  f.tempBase = f.top;
  bool fused = !always && simpleCond(f, s->cond) && fusedEnd(f, s->post, s->cond, head);
  if (!fused) {
    if (s->post) stmt(f, s->post);
    bind(f, test);
    f.tempBase = f.top;
    if (always) {
      f.as.branch(BOp::JmpBack, 0, 0, head);
    } else {
      setPos(f, s->cond->pos);
      condJump(f, s->cond, head, true, true);
      f.hoisted.clear();
    }
  }
  f.loopDepth--;
  release(f, outer);
  bind(f, end);
  f.dead = false;
}

}  // namespace gosub::compile
