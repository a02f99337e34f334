// Statements.
#include "frontend/parse/builder.h"

namespace gosub::parse {

using namespace ast;

BlockStmt* Builder::block(Pos pos, Vec* stmts, Pos rbrace) {
  auto* s = node<BlockStmt>(pos);
  s->stmts = take<Stmt>(stmts);
  s->rbrace = rbrace;
  return s;
}

Stmt* Builder::declStmt(Pos pos, Vec* decls) {
  auto* s = node<DeclStmt>(pos);
  s->decls = take<Decl>(decls);
  return s;
}

Stmt* Builder::exprStmt(Pos pos, Expr* x) {
  auto* s = node<ExprStmt>(pos);
  s->x = x;
  return s;
}

// gc counts primary expressions as standing at their last suffix. Of a select's case so does its message.
Stmt* Builder::comm(Stmt* s) {
  auto* e = as<ExprStmt>(s);
  if (!e) return s;
  switch (e->x->kind) {
    case Kind::CallExpr:
    case Kind::SelectorExpr:
    case Kind::IndexExpr:
    case Kind::SliceExpr:
    case Kind::TypeAssertExpr:
    case Kind::CompositeLit: s->pos = lastSuffix_; break;
    default: s->pos = e->x->pos;
  }
  return s;
}

Stmt* Builder::send(Pos pos, Expr* chan, Expr* value) {
  auto* s = node<SendStmt>(pos);
  s->chan = chan;
  s->value = value;
  return s;
}

Stmt* Builder::incDec(Pos pos, Expr* x, bool inc) {
  auto* s = node<IncDecStmt>(pos);
  s->x = x;
  s->inc = inc;
  return s;
}

Stmt* Builder::assignOp(Pos pos, Op op, Expr* x, Expr* y) {
  auto* s = node<AssignStmt>(pos);
  s->op = op;
  s->lhs = take<Expr>(list(x));
  s->rhs = take<Expr>(list(y));
  return s;
}

Stmt* Builder::assign(Pos pos, bool define, Vec* lhs, Vec* rhs) {
  auto* s = node<AssignStmt>(pos);
  s->define = define;
  s->lhs = take<Expr>(lhs);
  s->rhs = take<Expr>(rhs);
  return s;
}

Stmt* Builder::labeled(Name* label, Stmt* stmt, Pos colon) {
  lex::Tok after = readLast_[0];  // the empty statement was chosen for this token's sake
  if (!stmt && (after == lex::Tok::Case || after == lex::Tok::Default)) {
    errorAt(colon, "missing statement after label");
  }
  auto* s = node<LabeledStmt>(label->pos);
  s->label = label;
  s->stmt = stmt ? stmt : node<EmptyStmt>(colon);
  return s;
}

Expr* Builder::callOperand(const char* keyword, Expr* x) {
  Expr* inner = unparen(x);
  if (inner != x) error(x->pos, std::string("expression in ") + keyword + " must not be parenthesized");
  return inner;
}

Stmt* Builder::goStmt(Pos pos, Expr* call) {
  auto* s = node<GoStmt>(pos);
  s->call = callOperand("go", call);
  return s;
}

Stmt* Builder::deferStmt(Pos pos, Expr* call) {
  auto* s = node<DeferStmt>(pos);
  s->call = callOperand("defer", call);
  return s;
}

Stmt* Builder::returnStmt(Pos pos, Vec* results) {
  auto* s = node<ReturnStmt>(pos);
  s->results = take<Expr>(results);
  return s;
}

Stmt* Builder::branch(Pos pos, BranchKind kind, Name* label) {
  auto* s = node<BranchStmt>(pos);
  s->branch = kind;
  s->label = label;
  return s;
}

Stmt* Builder::varInHeader(Pos var, Pos pos, Stmt* s) {
  std::string keyword(textOf(static_cast<uint32_t>(indexOf(var) - 1)));
  errorAt(pos, "var declaration not allowed in " + keyword + " initializer");
  return s;
}

namespace {

std::string exprList(List<Expr*> l) {
  std::string s;
  for (Expr* x : l) s += (s.empty() ? "" : ", ") + exprString(x);
  return s;
}

// Parenthesises a binary expression, so that the "=" beside it stands out.
std::string emphasized(List<Expr*> l) {
  bool binary = l.size() == 1 && l[0]->kind == Kind::BinaryExpr;
  return binary ? "(" + exprString(l[0]) + ")" : exprList(l);
}

std::string describeStmt(Stmt* s) {
  if (auto* a = as<AssignStmt>(s)) {
    if (a->define) return exprList(a->lhs) + " := " + exprList(a->rhs);
    if (a->op == Op::None) return "assignment " + emphasized(a->lhs) + " = " + emphasized(a->rhs);
    return exprList(a->lhs) + " " + std::string(opText(a->op)) + "= " + exprList(a->rhs);
  }
  if (auto* i = as<IncDecStmt>(s)) return exprString(i->x) + (i->inc ? "++" : "--");
  if (auto* c = as<SendStmt>(s)) return exprString(c->chan) + " <- " + exprString(c->value);
  return "statement";
}

}  // namespace

// The expression of a statement that stands where a value is wanted; null if there is none.
Expr* Builder::condition(Stmt* s) {
  if (!s) return nullptr;
  if (auto* e = as<ExprStmt>(s)) return e->x;
  return bad(s->pos);
}

void Builder::checkCondition(Stmt* s) {
  if (s && s->kind != Kind::ExprStmt) errorAt(s->pos, "cannot use " + describeStmt(s) + " as value");
}

void Builder::checkTag(Stmt* s) {
  Name* bound = nullptr;
  Expr* x = nullptr;
  if (!typeSwitchGuard(s, bound, x)) checkCondition(s);
}

void Builder::checkPost(Stmt* s) {
  if (auto* a = as<AssignStmt>(s); a && a->define)
    errorAt(a->pos, "cannot declare in post statement of for loop");
}

// `semi`: the semicolon before the condition, if there is an initialiser.
Stmt* Builder::ifStmt(Pos pos, Stmt* init, Stmt* cond, BlockStmt* then, Stmt* els, const Pos* semi) {
  auto* s = node<IfStmt>(pos);
  s->init = init;
  s->cond = condition(cond);
  if (!s->cond) {
    Pos where = semi ? *semi : then->pos;
    const lex::Token* separator = semi ? &tokens_[indexOf(where)] : nullptr;
    if (separator && separator->kind == lex::Tok::Semi && separator->semi == lex::Semi::Newline) {
      errorAt(where, "unexpected newline, expected { after if clause");
    } else if (!separator || separator->kind == lex::Tok::Semi) {  // else it was put in
      errorAt(where, "missing condition in if statement");
    }
    s->cond = bad(where);
  }
  s->then = then;
  s->els = els;
  return s;
}

Stmt* Builder::forStmt(Pos pos, Stmt* init, Stmt* cond, Stmt* post, BlockStmt* body) {
  auto* s = node<ForStmt>(pos);
  s->init = init;
  s->cond = condition(cond);
  s->post = post;
  s->body = body;
  return s;
}

Stmt* Builder::range(Vec* lhs, bool define, Expr* x) {
  auto* s = node<RangeStmt>(x->pos);
  s->x = x;
  s->define = define;
  List<Expr*> vars = take<Expr>(lhs);
  if (vars.size() > 0) s->key = vars[0];
  if (vars.size() > 1) s->val = vars[1];
  if (vars.size() > 2) s->extra = vars[2];
  return s;
}

Stmt* Builder::rangeStmt(Pos pos, Stmt* clause, BlockStmt* body) {
  auto* s = static_cast<RangeStmt*>(clause);
  s->pos = pos;
  s->body = body;
  return s;
}

// Is a switch's tag `x.(type)` or `v := x.(type)`?
bool Builder::typeSwitchGuard(Stmt* tag, Name*& bound, Expr*& x) {
  Expr* e = nullptr;
  if (auto* s = as<ExprStmt>(tag)) {
    e = s->x;
  } else if (auto* a = as<AssignStmt>(tag); a && a->define && a->rhs.size() == 1 && a->lhs.size() == 1) {
    e = a->rhs[0];
    bound = as<Name>(a->lhs[0]);
  }
  auto* guard = as<TypeAssertExpr>(e);
  if (!guard || guard->typeExpr) return false;
  if (tag->kind == Kind::AssignStmt && !bound) return false;
  x = guard->x;
  return true;
}

Stmt* Builder::switchStmt(Pos pos, Stmt* init, Stmt* tag, Vec* clauses, Pos rbrace) {
  Name* bound = nullptr;
  Expr* x = nullptr;
  if (typeSwitchGuard(tag, bound, x)) {
    auto* s = node<TypeSwitchStmt>(pos);
    s->init = init;
    s->bound = bound;
    s->x = x;
    s->clauses = take<CaseClause>(clauses);
    s->rbrace = rbrace;
    return s;
  }
  auto* s = node<SwitchStmt>(pos);
  s->init = init;
  s->tag = condition(tag);
  s->clauses = take<CaseClause>(clauses);
  s->rbrace = rbrace;
  return s;
}

Stmt* Builder::selectStmt(Pos pos, Vec* clauses, Pos rbrace) {
  auto* s = node<SelectStmt>(pos);
  s->clauses = take<CommClause>(clauses);
  s->rbrace = rbrace;
  return s;
}

// Statements before another clause need their semicolon, unlike those before a `}`.
void Builder::clauseStart(uint32_t keyword) {
  if (!lex::endsStatement(readLast_[1])) return;
  errorAt(posOf(keyword), "unexpected " + describe(tokens_[keyword]) + " at end of statement");
}

Node* Builder::caseClause(Pos pos, Vec* exprs, Pos colon, Vec* body) {
  auto* c = node<CaseClause>(pos);
  c->isDefault = exprs == nullptr;
  c->exprs = take<Expr>(exprs);
  c->colon = colon;
  c->body = take<Stmt>(body);
  return c;
}

Node* Builder::commClause(Pos pos, Stmt* comm, Pos colon, Vec* body) {
  auto* c = node<CommClause>(pos);
  c->comm = comm;
  c->colon = colon;
  c->body = take<Stmt>(body);
  return c;
}

}  // namespace gosub::parse
