// select: one instruction polls, parks and tells the chosen case; the bodies follow.
#include <algorithm>

#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

struct Case {
  CommClause* clause = nullptr;
  Expr* chan = nullptr;
  Expr* value = nullptr;  // send
  List<Expr*> lhs;        // receive
  bool define = false;
  Type* type = nullptr;  // of the channel
  VSlot valueSlot = bc::kNoVSlot, okSlot = bc::kNoVSlot;
};

Expr* received(Expr* e) {
  return static_cast<UnaryExpr*>(unparen(e))->x;
}

Case caseOf(Fn& f, CommClause* clause) {
  Case c;
  c.clause = clause;
  if (auto* send = as<SendStmt>(clause->comm)) {
    c.chan = send->chan;
    c.value = send->value;
  } else if (auto* x = as<ExprStmt>(clause->comm)) {
    c.chan = received(x->x);
  } else {
    auto* a = static_cast<AssignStmt*>(clause->comm);
    c.chan = received(a->rhs[0]);
    c.lhs = a->lhs;
    c.define = a->define;
  }
  c.type = typeOf(f, c.chan);
  return c;
}

Type* elemOf(const Case& c) {
  return types::under<types::Chan>(c.type)->elem;
}

bool isBlank(Expr* e) {
  auto* n = as<Name>(unparen(e));
  return n && n->name.blank();
}

// Channel and value expressions, in source order, into their slots.
void operands(Fn& f, std::vector<Case>& cases, VSlot channels) {
  uint32_t i = 0;
  for (Case& c : cases) {
    Type* elem = elemOf(c);
    {
      Temps temps(f);
      exprTo(f, c.chan, channels + i);
    }
    markLivePtr(f, channels + i);
    i++;
    if (c.value) {
      c.valueSlot = allocFor(f, elem);
      valueTo(f, c.value, elem, c.valueSlot);
      markLive(f, c.valueSlot, elem);
    } else {
      if (c.lhs.size() > 0 && !isBlank(c.lhs[0])) c.valueSlot = allocFor(f, elem);
      if (c.lhs.size() > 1 && !isBlank(c.lhs[1])) c.okSlot = alloc(f, 1);
      if (c.valueSlot != bc::kNoVSlot) markLive(f, c.valueSlot, elem);
    }
    f.hoisted.clear();
  }
}

void bindReceived(Fn& f, const Case& c, size_t k, Type* t, VSlot src) {
  Expr* e = c.lhs[k];
  if (isBlank(e)) return;
  types::Var* v = c.define ? definedVar(e) : nullptr;
  if (v) {
    Type* vt = substType(f, types::typeOfObject(v));
    VarPlace at = declareVar(f, v, vt);
    initVar(f, at, src);
    return;
  }
  Temps temps(f);
  storeValue(f, e, t, src);
}

void clauseBody(Fn& f, const Case& c) {
  Mark m = mark(f);
  Type* boolean = types::Typ[static_cast<int>(types::BasicKind::Bool)];
  f.tempBase = f.top;
  if (c.valueSlot != bc::kNoVSlot && !c.value) {
    markLive(f, c.valueSlot, elemOf(c));
    bindReceived(f, c, 0, elemOf(c), c.valueSlot);
  }
  if (c.okSlot != bc::kNoVSlot) bindReceived(f, c, 1, boolean, c.okSlot);
  f.hoisted.clear();
  block(f, c.clause->body);
  // The received value lies below the mark: its liveness ends here too.
  f.live.resize(std::min(f.live.size(), m.live));
  release(f, m);
}

}  // namespace

void selectStmt(Fn& f, SelectStmt* s) {
  Mark outer = mark(f);
  setPos(f, s->pos);
  std::vector<Case> cases;
  CommClause* fallback = nullptr;
  for (CommClause* c : s->clauses) {
    if (c->comm)
      cases.push_back(caseOf(f, c));
    else
      fallback = c;
  }
  auto n = static_cast<uint32_t>(cases.size());
  VSlot chosen = alloc(f, 1), channels = alloc(f, n);
  size_t live = f.live.size();
  operands(f, cases, channels);
  auto* descs =
      static_cast<bc::SelectCaseDesc*>(f.prog.arena.allocate(sizeof(bc::SelectCaseDesc) * (n + 1), 8));
  for (uint32_t i = 0; i < n; i++) {
    descs[i] = {cases[i].value ? uint8_t{1} : uint8_t{0}, bc::kNoSlot, bc::kNoSlot, desc(cases[i].type)};
    f.as.fixSlot(&descs[i].valueSlot, cases[i].valueSlot);
    f.as.fixSlot(&descs[i].okSlot, cases[i].okSlot);
  }
  auto* d = f.prog.arena.make<bc::SelectDesc>(n, fallback != nullptr, descs);
  setPos(f, s->pos);
  emit(f, BOp::Select, chosen, channels, n, reinterpret_cast<uint64_t>(d));
  emit(f, BOp::SelectResume, chosen, channels, n, reinterpret_cast<uint64_t>(d));
  f.live.resize(live);
  Label end = f.as.newLabel();
  pushTarget(f, s, end, {});
  for (uint32_t i = 0; i < n; i++) {
    Label next = f.as.newLabel();
    if (i + 1 < n || fallback) branch(f, BOp::JNeI64Imm, chosen, i, next);
    clauseBody(f, cases[i]);
    if (!f.dead) jump(f, end);
    bind(f, next);
  }
  if (fallback)
    block(f, fallback->body);
  else if (n == 0)
    emit(f, BOp::Unreachable);
  f.targets.pop_back();
  release(f, outer);
  bind(f, end);
}

}  // namespace gosub::compile
