// Types and expressions.
#include "frontend/parse/builder.h"

namespace gosub::parse {

using namespace ast;

namespace {

// Can x be no type? Then a `{` after an index with it begins no literal.
bool isValue(const Expr* x) {
  for (;;) {
    switch (x->kind) {
      case Kind::BasicLit:
      case Kind::CompositeLit:
      case Kind::FuncLit:
      case Kind::SliceExpr:
      case Kind::TypeAssertExpr:
      case Kind::CallExpr:
      case Kind::UnaryExpr:
      case Kind::BinaryExpr: return true;
      case Kind::ParenExpr: x = as<ParenExpr>(x)->x; break;
      case Kind::IndexExpr: {
        auto* i = as<IndexExpr>(x);
        if (i->indices.size() == 1 && isValue(i->indices[0])) return true;
        x = i->x;
        break;
      }
      default: return false;
    }
  }
}

// Can a composite literal begin with these parentheses, if only in an error of its own?
bool isLiteralType(const Expr* x) {
  switch (x->kind) {
    case Kind::Name:
    case Kind::SelectorExpr:
    case Kind::IndexExpr:
    case Kind::ArrayType:
    case Kind::SliceType:
    case Kind::StructType:
    case Kind::MapType: return true;
    default: return false;
  }
}

}  // namespace

Name* Builder::name(uint32_t token) {
  auto* n = node<Name>(posOf(token));
  n->name = Atom::intern(textOf(token));
  return n;
}

BasicLit* Builder::literal(LitKind kind, uint32_t token) {
  auto* l = node<BasicLit>(posOf(token));
  l->lit = kind;
  l->text = textOf(token);
  return l;
}

Expr* Builder::bad(Pos pos) {
  return node<BadExpr>(pos);
}

Expr* Builder::paren(Pos pos, Expr* x) {
  auto* p = node<ParenExpr>(pos);
  p->x = x;
  if (!isLiteralType(unparen(x))) noLiteral();
  return p;
}

Expr* Builder::selector(Expr* x, Name* sel) {
  auto* s = node<SelectorExpr>(x->pos);
  s->x = x;
  s->sel = sel;
  return s;
}

Expr* Builder::index(Expr* x, Vec* indices, Pos lbrack) {
  auto* e = node<IndexExpr>(x->pos);
  e->lbrack = lbrack;
  e->x = x;
  e->indices = take<Expr>(indices);
  if (e->indices.size() == 1 && isValue(e->indices[0])) noLiteral();
  return e;
}

Expr* Builder::slice(Pos lbrack, Expr* x, Expr* lo, Expr* hi) {
  auto* e = node<SliceExpr>(x->pos);
  e->lbrack = lbrack;
  e->x = x;
  e->index[0] = lo;
  e->index[1] = hi;
  return e;
}

Expr* Builder::slice3(Pos lbrack, Expr* x, Expr* lo, Expr* hi, Expr* max, Pos colon2, Pos closing) {
  if (!hi) error(colon2, "middle index required in 3-index slice");
  if (!max) error(closing, "final index required in 3-index slice");
  auto* e = static_cast<SliceExpr*>(slice(lbrack, x, lo, hi ? hi : bad(colon2)));
  e->index[2] = max ? max : bad(closing);
  e->full = true;
  return e;
}

Expr* Builder::typeAssert(Expr* x, Expr* type) {
  auto* e = node<TypeAssertExpr>(x->pos);
  e->x = x;
  e->typeExpr = type;
  return e;
}

Expr* Builder::call(Expr* fun, Vec* args, bool dots, Pos rparen) {
  auto* e = node<CallExpr>(fun->pos);
  e->fun = fun;
  e->args = take<Expr>(args);
  e->hasDots = dots;
  e->rparen = rparen;
  return e;
}

Expr* Builder::unary(Pos pos, Op op, Expr* x) {
  auto* e = node<UnaryExpr>(pos);
  e->op = op;
  e->x = op == Op::Addr ? unparen(x) : x;  // as gc's messages show it
  return e;
}

// `<-chan T` reads as a receive from `chan T`: the arrow is the type's. It moves inwards as far as the
// channel types only send: <-chan<- chan T is <-chan (<-chan T).
Expr* Builder::receive(Pos pos, Expr* x) {
  if (x->kind != Kind::ChanType) return unary(pos, Op::Recv, x);
  ChanDir dir = ChanDir::Send;
  Expr* t = x;
  while (dir == ChanDir::Send) {
    auto* c = as<ChanType>(t);
    if (!c) break;
    dir = c->dir;
    if (dir == ChanDir::Recv) errorAt(posOf(static_cast<uint32_t>(current_)), "unexpected <-, expected chan");
    c->dir = ChanDir::Recv;
    t = c->elem;
  }
  if (dir == ChanDir::Send)
    errorAt(posOf(static_cast<uint32_t>(current_)), "unexpected " + exprString(t) + ", expected chan");
  x->pos = pos;
  return x;
}

Expr* Builder::star(Pos pos, Expr* x) {
  auto* e = node<StarExpr>(pos);
  e->x = x;
  return e;
}

Expr* Builder::binary(Pos pos, Op op, Expr* x, Expr* y) {
  auto* e = node<BinaryExpr>(pos);
  e->op = op;
  e->x = x;
  e->y = y;
  return e;
}

Expr* Builder::funcLit(Pos pos, FuncType* sig, BlockStmt* body) {
  auto* e = node<FuncLit>(pos);
  e->sig = sig;
  e->body = body;
  return e;
}

CompositeLit* Builder::litValue(Pos pos, Vec* elems, Pos rbrace) {
  auto* e = node<CompositeLit>(pos);
  e->elems = take<Expr>(elems);
  e->rbrace = rbrace;
  return e;
}

Expr* Builder::compositeLit(Expr* type, CompositeLit* lit) {
  lit->pos = type->pos;
  lit->typeExpr = type;
  return lit;
}

Expr* Builder::parenthesizedLit(Expr* type, Pos brace, CompositeLit* lit) {
  errorAt(brace, "cannot parenthesize type in composite literal");
  return compositeLit(type, lit);
}

Expr* Builder::keyValue(Pos pos, Expr* key, Expr* value) {
  auto* e = node<KeyValueExpr>(pos);
  e->key = key;
  e->val = value;
  return e;
}

Expr* Builder::sliceType(Pos pos, Expr* elem) {
  auto* t = node<SliceType>(pos);
  t->elem = elem;
  return t;
}

Expr* Builder::arrayType(Pos pos, Expr* len, Expr* elem) {
  auto* t = node<ArrayType>(pos);
  t->len = len;
  t->elem = elem;
  return t;
}

Expr* Builder::chanType(Pos pos, ChanDir dir, Expr* elem) {
  auto* t = node<ChanType>(pos);
  t->dir = dir;
  t->elem = elem;
  return t;
}

Expr* Builder::mapType(Pos pos, Expr* key, Expr* elem) {
  auto* t = node<MapType>(pos);
  t->key = key;
  t->elem = elem;
  return t;
}

Expr* Builder::structType(Pos pos, Vec* fields) {
  auto* t = node<StructType>(pos);
  t->fields = take<Field>(fields);
  return t;
}

Expr* Builder::interfaceType(Pos pos, Vec* elems) {
  auto* t = node<InterfaceType>(pos);
  t->elems = take<Field>(elems);
  return t;
}

Expr* Builder::dots(Pos pos, Expr* elem) {
  auto* t = node<DotsType>(pos);
  t->elem = elem;
  return t;
}

FuncType* Builder::funcType(Pos pos, FuncType* sig) {
  sig->pos = pos;
  return sig;
}

FuncType* Builder::genericFuncType(Pos pos, Pos bracket, FuncType* sig) {
  errorAt(bracket, "function type must have no type parameters");
  return funcType(pos, sig);
}

}  // namespace gosub::parse
